"""An attempt beside the key: what is written into the log at commit, and found again later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import attrs

from helpers import anchoring, feedback
from helpers.anchoring import Span
from helpers.answers import Attempt, Mark
from helpers.content import Article, Key, KeyMark, Lens, ReadingMark
from helpers.segments import Segments, segment

SEEN, OPEN, THERE = "seen", "open", "there"  # verdicts on absences
GIVEN = "given"  # verdict on a mark of the key that was shown from the start


@attrs.frozen
class Material:
    """What one walk is made from.

    Attributes:
        article: the whole article, also where the walk goes through a passage.
        lens: the lens; for a passage without its questions about the text as a whole.
        key: the reference key; for a passage, the part of it that lies there. Nothing of it
            but the given marks leaves Python before a commit.
        readings: the independent readings of this article through this lens.
        title: of the article, or of the passage.
        window: the passage in the article; None where the walk goes through the whole.
        given: the marks of the key that are shown from the start and do not count.
    """

    article: Article
    lens: Lens
    key: Key
    readings: tuple[tuple[ReadingMark, ...], ...]
    title: str = attrs.field()
    window: Span | None = None
    given: tuple[KeyMark, ...] = ()

    @title.default
    def _title_of_article(self) -> str:
        return self.article.title.value

    @property
    def place(self) -> Span:
        """Where in the article the walk goes."""
        return self.window or Span(0, len(self.article.text))

    @property
    def segments(self) -> Segments:
        """The paragraphs, sentences and words of the walk, placed in the whole article."""
        whole = segment(self.article.text)
        return whole.within(self.window) if self.window else whole


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
    ground = ground.within(material.place).with_given([mark.id for mark in material.given])
    return feedback.compare(own_marks(marks, text), ground)


def verdicts(
    comparison: feedback.Comparison, ticks: frozenset[str], material: Material
) -> dict[str, str]:
    """Give the verdict on every mark and absence of the key, by its id."""
    marks = {outcome.key: str(outcome.verdict) for outcome in comparison.outcomes}
    given = {mark.id: GIVEN for mark in material.given}
    return {**marks, **given, **absence_verdicts(ticks, material.key)}


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
    verdict_of = verdicts(comparison, ticks, material)
    return {
        "key_digest": material.key.digest,
        "verdicts": verdict_of,
        "counts": counts(comparison, verdict_of),
    }


def same_key(attempt: Attempt, key: Key) -> bool:
    """Tell whether an attempt was compared with just this key."""
    return attempt.key_digest == key.digest
