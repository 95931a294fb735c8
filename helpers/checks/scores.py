"""Rules about how a key compares with itself: the given solution must pass.

They run only where the key, its lesson and the readings have no other problem: the score of
a broken key would say nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from helpers.checks.cases import Finding, KeyCase
from helpers.feedback import Comparison, Ground, KeySpan, OwnMark, compare, make_ground

ESSENTIAL = 3
LEAST_FOR_ESSENTIALS = 0.70


def key_meets_itself(case: KeyCase) -> Iterator[Finding]:
    """A learner who marks just what the key marks meets all of it."""
    for ground in _grounds(case):
        comparison = _played(ground, (span for span in ground.key_spans if span.counts))
        counted = {span.id for span in ground.key_spans if span.counts}
        for outcome in comparison.outcomes:
            if outcome.key in counted and outcome.verdict != "met":
                yield (
                    ("marks", _index(case, outcome.key)),
                    f"a learner who marks exactly these words is told “{outcome.verdict}”.",
                    "Another mark takes its words: join the two, or shorten one.",
                )


def essentials_are_enough(case: KeyCase) -> Iterator[Finding]:
    """A learner who finds only the essential marks is told that this is good."""
    for ground in _grounds(case):
        essential = (
            span for span in ground.key_spans if span.counts and span.importance == ESSENTIAL
        )
        comparison = _played(ground, essential)
        reached = comparison.hits if comparison.headline is None else comparison.headline
        if reached is not None and reached < LEAST_FOR_ESSENTIALS:
            yield (
                ("marks",),
                f"a learner with only the essential marks reaches {reached:.2f}.",
                f"At least {LEAST_FOR_ESSENTIALS:.2f} is wanted: look for marks on the same words.",
            )


def _grounds(case: KeyCase) -> Iterator[Ground]:
    """Lay out the key with the first layer of labels, and with all layers where there are more."""
    if case.lens is None or case.text is None or case.readings is None:
        return
    everything = frozenset(label.layer for label in case.lens.labels)
    for layers in dict.fromkeys((frozenset({1}), everything)):
        yield make_ground(case.text, case.key, case.lens, case.readings, layers)


def _played(ground: Ground, spans: Iterable[KeySpan]) -> Comparison:
    marks = [OwnMark(span.id, span.span, span.accepted[0]) for span in spans]
    return compare(marks, ground)


def _index(case: KeyCase, mark_id: str) -> int:
    return next(index for index, mark in enumerate(case.key.marks) if mark.id == mark_id)
