"""A calibration as a page of text, at most 100 columns wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import fmean

from benchmarks.scores import LEAST_FOR_THE_ESSENTIALS, MOST_FOR_A_STRATEGY, Measured

_LEGEND = (
    "* no key file yet: reading A stands for the key.",
    "[ ] too few items: learners see no headline here, and the bounds do not hold.",
    "A reading's own marks do not tell which sentences are clean when it is compared itself.",
    "– no essential mark: nothing to hit.",
)


def lines(measured: Sequence[Measured]) -> Iterator[str]:
    """Write both tables, and one last line that says it all.

    Args:
        measured: what was measured; at least one walk with a headline.
    """
    shown = [walk for walk in measured if walk.shown]
    yield "Each figure is hits − false alarms."
    yield ""
    yield from _strategies(shown)
    yield ""
    yield from _walks(measured)
    yield ""
    yield from _LEGEND
    yield ""
    yield from _summary(measured, shown)


def _strategies(shown: Sequence[Measured]) -> Iterator[str]:
    head = f"strategies without reading, at most +{MOST_FOR_A_STRATEGY}"
    yield f"{head:42} {'worst':>6} {'mean':>6}   worst in the walk"
    for number, play in enumerate(shown[0].plays):
        plays = [(walk.plays[number], walk.name) for walk in shown]
        worst, where = max(plays, key=lambda each: each[0].figure)
        mean = fmean(each.figure for each, _ in plays)
        yield f"{play.strategy:42} {worst.figure:+6.2f} {mean:+6.2f}   {where}"
        luckiest, there = max(plays, key=lambda each: each[0].luckiest)
        if luckiest.luckiest > luckiest.figure:
            yield f"{'  the luckiest single draw':42} {luckiest.luckiest:+6.2f} {'':6}   {there}"


def _walks(measured: Sequence[Measured]) -> Iterator[str]:
    letters = "ABCDEFGH"[: max(len(walk.readings) for walk in measured)]
    heads = "".join(f"{f'reading {letter}':>11}" for letter in letters)
    for lens, walks in groupby(measured, key=lambda walk: walk.lens):
        yield f"{lens:22} {'essential':>9} {'clean':>6} {'worst':>8} {'essentials':>11}{heads}"
        yield from (_walk(walk) for walk in walks)


def _walk(walk: Measured) -> str:
    name = walk.article if walk.own_key else f"{walk.article} *"
    totals = f"{walk.plain.essential_total:9} {walk.plain.clean_total:6}"
    worst = _told(walk.best.figure if walk.best else None, walk)
    others = "".join(f"{_told(each, walk):>11}" for each in (walk.essentials, *walk.readings))
    return f"{name:22} {totals} {worst:>8} {others}"


def _told(figure: float | None, walk: Measured) -> str:
    if figure is None:
        return "–"
    return f"{figure:+.2f}" if walk.shown else f"[{figure:+.2f}]"


def _summary(measured: Sequence[Measured], shown: Sequence[Measured]) -> Iterator[str]:
    keys = [walk.key for walk in shown if walk.key is not None]
    least = min(walk.essentials for walk in shown if walk.essentials is not None)
    yield (
        f"The key against itself: {min(keys):+.2f} at least. "
        f"Only its essential marks: {least:+.2f} at least (bound +{LEAST_FOR_THE_ESSENTIALS:.2f})."
    )
    best = [walk.best for walk in shown if walk.best]
    worst = max(best, key=lambda play: play.figure)
    mean = fmean(play.figure for play in best)
    yield (
        f"{len(measured)} walks, {len(shown[0].plays)} strategies: worst {worst.figure:+.2f} "
        f"({worst.strategy}), mean of each walk's worst {mean:+.2f}."
    )
