"""An attempt beside the key: what is written into the log at commit, and found again later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import attrs

from helpers import anchoring, feedback
from helpers.answers import Attempt, Mark
from helpers.content import Article, Key, Lens, ReadingMark

SEEN, OPEN, THERE = "seen", "open", "there"  # verdicts on absences


@attrs.frozen
class Material:
    """What one walk is made from.

    Attributes:
        article: the article.
        lens: the lens.
        key: its reference key. Never leaves Python before a commit.
        readings: the independent readings of this article through this lens.
    """

    article: Article
    lens: Lens
    key: Key
    readings: tuple[tuple[ReadingMark, ...], ...]


def own_marks(marks: Iterable[Mark], text: str) -> list[feedback.OwnMark]:
    """Find a learner's marks in the text again; marks that no longer fit are left out."""
    found = []
    for mark in marks:
        try:
            span = anchoring.find(mark.excerpt, text)
        except anchoring.AnchorError:
            continue
        found.append(feedback.OwnMark(mark.id, span, mark.label))
    return found


def compared(marks: Iterable[Mark], material: Material) -> feedback.Comparison:
    """Compare marks with the key."""
    text = material.article.text
    ground = feedback.make_ground(text, material.key, material.lens, material.readings)
    return feedback.compare(own_marks(marks, text), ground)


def verdicts(comparison: feedback.Comparison, ticks: frozenset[str], key: Key) -> dict[str, str]:
    """Give the verdict on every mark and absence of the key, by its id."""
    marks = {outcome.key: outcome.verdict for outcome in comparison.outcomes}
    return {**marks, **absence_verdicts(ticks, key)}


def absence_verdicts(ticks: frozenset[str], key: Key) -> dict[str, str]:
    """Give the verdict on every absence that is missing, or was ticked though it is there."""
    found = {each.id: SEEN if each.id in ticks else OPEN for each in key.absences if each.missing}
    wrong = {each.id: THERE for each in key.absences if not each.missing and each.id in ticks}
    return {**found, **wrong}


def counts(
    comparison: feedback.Comparison, verdict_of: Mapping[str, str]
) -> dict[str, float | None]:
    """Give the numbers that are shown to the learner, and kept as they were shown."""
    on_absences = [verdict for verdict in verdict_of.values() if verdict in (SEEN, OPEN, THERE)]
    return {
        "essential_met": comparison.essential_met,
        "essential_total": comparison.essential_total,
        "good_met": comparison.good_met,
        "fine_met": comparison.fine_met,
        "clean_touched": len(comparison.touched),
        "alone": len(comparison.yours_alone),
        "headline": comparison.headline,
        "absences_seen": on_absences.count(SEEN),
        "absences_total": on_absences.count(SEEN) + on_absences.count(OPEN),
        "absences_wrong": on_absences.count(THERE),
    }


def result_payload(
    marks: Sequence[Mark], ticks: frozenset[str], material: Material
) -> dict[str, object]:
    """Make the payload of a commit: digest of the key, verdicts, counts."""
    comparison = compared(marks, material)
    verdict_of = verdicts(comparison, ticks, material.key)
    return {
        "key_digest": material.key.digest,
        "verdicts": verdict_of,
        "counts": counts(comparison, verdict_of),
    }


def same_key(attempt: Attempt, key: Key) -> bool:
    """Tell whether an attempt was compared with just this key."""
    return attempt.key_digest == key.digest
