"""Hold the comparison rule to its bounds: `python -m benchmarks.calibrate`.

Plays strategies that need no reading, the key itself, a learner with only the essential
marks, and each independent reading, over every article and lens. Prints a table, and exits
with 1 where a bound is crossed. Where a walk has no key yet, its first reading stands for it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean

from benchmarks.calibration_table import lines
from benchmarks.scores import Measured, Play, crossings, figure
from benchmarks.strategies import STRATEGIES, Labelling, Strategy, labellings, marked, scattered
from benchmarks.walks import Walk, key_as_marks, walks
from helpers.course_files import open_course
from helpers.errors import FiveLensesError
from helpers.feedback import Comparison, Ground, OwnMark, compare

DRAWS = 25
SCATTERED = f"random marks (mean of {DRAWS} draws)"

Rule = Callable[[Sequence[OwnMark], Ground], Comparison]


def calibrate(
    over: Sequence[Walk],
    strategies: Mapping[str, Strategy] = STRATEGIES,
    rule: Rule = compare,
) -> list[Measured]:
    """Play everything over all walks.

    Args:
        over: the walks.
        strategies: where each strategy marks, by name; random marks are always played.
        rule: the comparison rule to measure.

    Returns:
        What was measured, in the order of the walks; the same each time, since the random
        draws have fixed seeds.
    """
    return [_measure(walk, strategies, rule) for walk in over]


def _measure(walk: Walk, strategies: Mapping[str, Strategy], rule: Rule) -> Measured:
    ground = walk.ground
    plain = rule([], ground)
    return Measured(
        article=walk.article,
        lens=walk.lens.id,
        own_key=walk.own_key,
        plain=plain,
        plays=() if plain.hits is None else tuple(_plays(walk, strategies, rule)),
        key=figure(rule(key_as_marks(ground), ground)),
        essentials=figure(rule(key_as_marks(ground, frozenset({3})), ground)),
        readings=tuple(figure(rule(marks, among_others)) for marks, among_others in walk.readings),
    )


def _plays(walk: Walk, strategies: Mapping[str, Strategy], rule: Rule) -> Iterator[Play]:
    choices = labellings(walk.labels, walk.ground)
    for name, strategy in strategies.items():
        places = strategy(walk.ground.segments)
        best = max(_earned(rule, marked(places, labels), walk) for labels in choices)
        yield Play(name, best, best)
    yield max((_scattered(walk, labels, rule) for labels in choices), key=lambda play: play.figure)


def _scattered(walk: Walk, labels: Labelling, rule: Rule) -> Play:
    ground = walk.ground
    draws = [
        _earned(rule, marked(scattered(ground, f"{walk.name} {draw}"), labels), walk)
        for draw in range(DRAWS)
    ]
    return Play(SCATTERED, fmean(draws), max(draws))


def _earned(rule: Rule, marks: Sequence[OwnMark], walk: Walk) -> float:
    earned = figure(rule(marks, walk.ground))
    assert earned is not None, "played only where the walk has an essential mark"
    return earned


def main(root: Path | None = None, rule: Rule = compare) -> int:
    """Calibrate a course's own content; print the table, and the bounds that are crossed.

    Args:
        root: the course's root folder; this course where left out.
        rule: the comparison rule to measure.

    Returns:
        0 where every bound holds, 1 where one is crossed, 2 where the content is broken.
    """
    try:
        measured = calibrate(walks(open_course(root)), rule=rule)
    except FiveLensesError as error:
        print(f"{error}\n`python -m helpers.checks` tells all that is wrong.", file=sys.stderr)
        return 2
    print("\n".join(lines(measured)))
    crossed = crossings(measured)
    for crossing in crossed:
        print(f"Bound crossed: {crossing}", file=sys.stderr)
    return 1 if crossed else 0


if __name__ == "__main__":
    raise SystemExit(main())
