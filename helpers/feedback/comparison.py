"""From matched marks to what a learner is told: verdicts, groups of marks, counts, headline."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from helpers.feedback.clean import touches
from helpers.feedback.matching import Pair, draw, match, nearest, pairs_of
from helpers.feedback.values import Comparison, Ground, Outcome, OwnMark

FEWEST_ITEMS = 8  # a headline on fewer essential and clean items would say little
ESSENTIAL, GOOD, FINE = 3, 2, 1


def compare(marks: Sequence[OwnMark], ground: Ground) -> Comparison:
    """Compare a learner's marks with the key.

    Args:
        marks: in order of marking, with unique ids; of the same text as the ground.
        ground: from `make_ground`.

    Returns:
        Verdicts, groups of own marks and counts. The same for the same input, whatever the
        order of the marks in the key's file.
    """
    sheet = draw(marks, ground.segments)
    pairs = pairs_of(ground.key_spans, sheet)
    met = match(pairs)
    near = nearest(pairs, met)
    found = _marks_of(met.values()) | _marks_of(near.values())
    touched = touches(ground.clean, sheet, _marks_of(met.values()), found)
    spilled = {mark for _, marks_there in touched for mark in marks_there}
    on_met = _marks_of(pair for pair in pairs if pair.accepted and pair.key.id in met)
    drawn = {each.mark.id for each in sheet.drawn}
    essential, good, fine = (_tally(level, met, ground) for level in (ESSENTIAL, GOOD, FINE))
    hits = essential[0] / essential[1] if essential[1] else None
    false_alarms = len(touched) / len(ground.clean) if ground.clean else 0.0
    return Comparison(
        outcomes=tuple(_outcome(each.id, met, near) for each in ground.key_spans),
        yours_alone=_ids(marks, drawn - found - on_met - spilled),
        repeated=_ids(marks, on_met - found),
        ignored=tuple(mark.id for mark in marks if mark.id not in drawn),
        spilled=_ids(marks, spilled),
        touched=tuple(item.id for item, _ in touched),
        essential_met=essential[0],
        essential_total=essential[1],
        good_met=good[0],
        good_total=good[1],
        fine_met=fine[0],
        fine_total=fine[1],
        clean_total=len(ground.clean),
        hits=hits,
        false_alarms=false_alarms,
        headline=_headline(hits, false_alarms, essential[1] + len(ground.clean)),
    )


def _marks_of(pairs: Iterable[Pair]) -> set[str]:
    return {pair.drawn.mark.id for pair in pairs}


def _ids(marks: Iterable[OwnMark], wanted: Collection[str]) -> tuple[str, ...]:
    return tuple(mark.id for mark in marks if mark.id in wanted)


def _tally(importance: int, met: Mapping[str, Pair], ground: Ground) -> tuple[int, int]:
    """Count the key marks of one importance that count: how many are met, and how many stand."""
    counted = [
        each.id for each in ground.key_spans if each.counts and each.importance == importance
    ]
    return sum(each in met for each in counted), len(counted)


def _outcome(key: str, met: Mapping[str, Pair], near: Mapping[str, Pair]) -> Outcome:
    if key in met:
        return Outcome(key, "met", met[key].drawn.mark.id)
    if key in near:
        return Outcome(key, "near", near[key].drawn.mark.id, near[key].near)
    return Outcome(key, "missed")


def _headline(hits: float | None, false_alarms: float, items: int) -> float | None:
    return None if hits is None or items < FEWEST_ITEMS else hits - false_alarms
