"""What a mark costs on texts of 1,500, 20,000 and 100,000 words: time, frames and bytes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.long_exercise import LongExercise, Pages, pages
from benchmarks.long_texts import SIZES
from benchmarks.measures import Row, Table

WARMING = 3  # marks in each text before the clock counts
_Figures = Mapping[int, Sequence[float]]  # by the text's size in words


def mark(rounds: int, sizes: Sequence[int] = SIZES) -> list[Table]:
    """Measure marks, one in each text in turn.

    Args:
        rounds: marks in each text that count.
        sizes: of the texts, in words; the first is what the others are compared with.
    """
    drawn: dict[int, list[float]] = defaultdict(list)
    acknowledged: dict[int, list[float]] = defaultdict(list)
    work: dict[int, list[float]] = defaultdict(list)
    answered: list[float] = []
    with _pages(rounds, sizes) as (exercises, button):
        for number in range(WARMING + rounds):
            times = {each.words: each.mark() for each in exercises}
            answer = button.press()
            if number < WARMING:
                continue
            answered.append(answer)
            for words, taken in times.items():
                drawn[words].append(taken.drawn)
                acknowledged[words].append(taken.acknowledged)
                work[words].append(taken.work)
    stock = Row("for comparison: a stock button's answer from Python", tuple(answered))
    return [
        _table("mark: from the key press until it is drawn", "ms", drawn),
        _table("mark: from the key press until it is acknowledged", "ms", acknowledged, stock),
        _table("mark: work of the page's main thread for it", "ms", work),
    ]


def carried(rounds: int, sizes: Sequence[int] = SIZES) -> list[Table]:
    """Count what the connection carries for opening an exercise and for each mark.

    Args:
        rounds: marks in each text; each mark's figures are larger by the marks before it.
        sizes: as above.
    """
    with _pages(rounds, sizes) as (exercises, _button):
        opened = {each.words: [each.opened] for each in exercises}
        sent = {each.words: [each.traffic.since().bytes / 1000] for each in exercises}
        _marks(exercises, WARMING)
        marks = _marks(exercises, rounds)
    return [
        _table("bytes: opening, time until words can be marked", "s", opened),
        _table("bytes: opening, carried", "kB", sent),
        _table("bytes: carried for each mark", "bytes", marks["bytes"]),
        _table("bytes: frames for each mark", "frames", marks["frames"]),
    ]


@contextmanager
def _pages(rounds: int, sizes: Sequence[int]) -> Iterator[Pages]:
    with TemporaryDirectory() as folder, pages(Path(folder), sizes, WARMING + rounds) as opened:
        yield opened


def _marks(exercises: Sequence[LongExercise], rounds: int) -> dict[str, dict[int, list[float]]]:
    found: dict[str, dict[int, list[float]]] = {
        name: defaultdict(list) for name in ("bytes", "frames")
    }
    for _ in range(rounds):
        for each in exercises:
            each.mark()
            frames, size = each.traffic.since()
            found["bytes"][each.words].append(size)
            found["frames"][each.words].append(frames)
    return found


def _table(title: str, unit: str, figures: _Figures, *besides: Row) -> Table:
    names = {words: f"a text of {words:,} words" for words in figures}
    base, *others = names
    rows = [Row(names[base], tuple(figures[base]))]
    rows += [Row(names[words], tuple(figures[words]), names[base]) for words in others]
    return Table(title, unit, (*rows, *besides))
