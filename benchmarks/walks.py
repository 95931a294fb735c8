"""The walks to measure: every article through every lens, with the key or what stands for it."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from helpers.anchoring import Span, excerpt_of
from helpers.content import Article, Key, KeyMark, Label, Lens, Quality, ReadingMark, Reason
from helpers.course_files import Course
from helpers.feedback import Ground, OwnMark, make_ground

# Labels by lens and layer, for lenses that have no lesson.yaml yet. Order as on the buttons.
_LABELS: dict[str, dict[int, str]] = {
    "sourcing": {1: "named-person named-organisation document unnamed self"},
    "disclaimers": {
        1: "opinion-label content-type-label affiliation-disclosure funding-disclosure "
        "independence-claim republication-notice"
    },
    "sponsored-content": {1: "paid-label third-party-content ad-slot self-promotion"},
    "loaded-language": {
        1: "loaded-language name-calling exaggeration-minimisation appeal-to-fear doubt "
        "vagueness scare-quotes",
        2: "appeal-to-authority appeal-to-values flag-waving guilt-by-association whataboutism "
        "straw-man false-dilemma causal-oversimplification repetition slogans "
        "conversation-killer",
    },
    "missing-evidence": {
        1: "no-evidence vague-evidence one-sided unsupported-leap misattributed-or-wrong "
        "stale-or-undated checkable"
    },
}
_NO_REASON = Reason("", "", "")
ALL = frozenset({1, 2, 3})


@attrs.frozen
class Walk:
    """One article through one lens.

    Attributes:
        article: slug.
        lens: the lens; its labels of layer 1 are in use.
        ground: what marks are compared with.
        own_key: True where a key file exists; False where the first reading stands for it.
        readings: the marks of each reading, as if a learner had made them, and the ground
            to compare them with: there the other readings alone tell which sentences are
            clean, since no reading may vouch for itself.
    """

    article: str
    lens: Lens
    ground: Ground
    own_key: bool
    readings: tuple[tuple[list[OwnMark], Ground], ...]

    @property
    def name(self) -> str:
        """Name the walk as "article · lens"."""
        return f"{self.article} · {self.lens.id}"

    @property
    def labels(self) -> list[str]:
        """List the ids of the labels in use."""
        return [label.id for label in self.lens.labels if label.layer == 1]


def walks(course: Course) -> list[Walk]:
    """List all walks of a course, by lens and then by article."""
    lenses = {lesson.lens.id: lesson.lens for lesson in course.lessons().values()}
    keys = {}
    for folder, slug in course.key_files():
        key = course.key(folder, slug)
        keys[key.lens, key.article] = key
    return [
        _walk(article, lenses.get(lens_id) or _lens(lens_id), keys.get((lens_id, slug)), course)
        for lens_id in _LABELS
        for slug, article in course.articles().items()
    ]


def _walk(article: Article, lens: Lens, key: Key | None, course: Course) -> Walk:
    readings = course.readings(article.slug, lens.id)
    standing = key or _key_of(readings[0], article, lens)

    def ground(others: Sequence[Sequence[ReadingMark]]) -> Ground:
        return make_ground(article.text, standing, lens, others)

    judged = [
        (_as_own(reading), ground(readings[:number] + readings[number + 1 :]))
        for number, reading in enumerate(readings)
    ]
    return Walk(article.slug, lens, ground(readings), key is not None, tuple(judged))


def _lens(lens_id: str) -> Lens:
    labels = [
        Label(label, label, "", "", "", "", "", "", layer)
        for layer, ids in _LABELS[lens_id].items()
        for label in ids.split()
    ]
    return Lens(lens_id, lens_id, "", tuple(labels))


def _key_of(reading: Sequence[ReadingMark], article: Article, lens: Lens) -> Key:
    marks = [_key_mark(number, mark, article.text) for number, mark in enumerate(reading)]
    return Key(
        article=article.slug,
        lens=lens.id,
        sha256=article.sha256,
        drafted_by="reading A",
        readings=1,
        summary="",
        digest="",
        marks=tuple(marks),
    )


def _key_mark(number: int, mark: ReadingMark, text: str) -> KeyMark:
    excerpt = excerpt_of(Span(mark.start, mark.end), text)
    return KeyMark(
        f"a-{number:03}", excerpt, mark.label, mark.importance, Quality.FAULT, 1, _NO_REASON
    )


def key_as_marks(ground: Ground, importances: frozenset[int] = ALL) -> list[OwnMark]:
    """Mark what the key marks, with its own labels, as a perfect learner would."""
    return [
        OwnMark(each.id, each.span, each.accepted[0])
        for each in ground.key_spans
        if each.importance in importances
    ]


def _as_own(reading: Sequence[ReadingMark]) -> list[OwnMark]:
    return [
        OwnMark(str(number), Span(mark.start, mark.end), mark.label)
        for number, mark in enumerate(reading)
    ]
