"""Rules about the passages of a lesson's class part: which they are, how long, what is given."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import attrs

from helpers.anchoring import AnchorError, Span, find
from helpers.checks.cases import Finding, LessonCase
from helpers.content import ClassPassage, Key, KeyMark, Lens, Passage, Role
from helpers.course_files.sources import Path
from helpers.segments import Segments, segment

WORDS = range(120, 251)
ORDER = (Role.WORKED, Role.HALF, Role.SOLO)
ARTICLES = 2
LEAST_LEFT = 2
ESSENTIAL = 3


@attrs.frozen
class _Found:
    """A passage of the class part, found in its key and article.

    Attributes:
        path: of its entry in the lesson.
        entry: as the lesson names it.
        key: of its article.
        passage: as the key has it.
        window: where it stands in the article.
        segments: of the whole article.
    """

    path: Path
    entry: ClassPassage
    key: Key
    passage: Passage
    window: Span
    segments: Segments

    def marks(self) -> list[KeyMark]:
        """List the marks of the key that lie whole in the passage."""
        return [mark for mark in self.key.marks if self._place(mark, whole=True)]

    def cut(self) -> list[KeyMark]:
        """List the marks that the edge of the passage cuts in two."""
        cut = (mark for mark in self.key.marks if self._place(mark, whole=False))
        return [mark for mark in cut if mark not in self.marks()]

    def _place(self, mark: KeyMark, *, whole: bool) -> bool:
        try:
            span = find(mark.excerpt, self.segments.text)
        except AnchorError:  # told as a problem of the key
            return False
        return self.window.covers(span) if whole else bool(self.window.overlap(span))


def passages_are_there(case: LessonCase) -> Iterator[Finding]:
    """Each passage belongs to an article of the lesson and stands in that article's key."""
    for index, entry in enumerate(case.lesson.passages):
        key = case.keys.get(entry.article)
        if entry.article not in case.lesson.articles:
            yield (
                ("passages", index, "article"),
                f"“{entry.article}” is no article of this lesson.",
                f"The articles are: {', '.join(case.lesson.articles)}.",
            )
        elif key is not None and entry.passage not in _ids(key):
            yield (
                ("passages", index, "passage"),
                f"the key of {entry.article} has no passage “{entry.passage}”.",
                f"It has: {', '.join(_ids(key)) or 'none'}.",
            )


def roles_fade(case: LessonCase) -> Iterator[Finding]:
    """Help fades over three passages of two articles: worked, half-marked, solo."""
    roles = tuple(entry.role for entry in case.lesson.passages)
    if not roles:
        return
    if roles != ORDER:
        said = ", ".join(role.value for role in ORDER)
        yield ("passages",), f"the roles are not {said}.", f"Name three passages: {said}."
    articles = {entry.article for entry in case.lesson.passages}
    if len(articles) != ARTICLES:
        cure = f"Take them from {ARTICLES} articles."
        yield ("passages",), f"the passages come from {_counted(len(articles), 'article')}.", cure


def passages_have_their_length(case: LessonCase) -> Iterator[Finding]:
    """A class reads a passage in a minute or two."""
    for found in _found(case):
        count = len(found.segments.words_in(found.window))
        if count not in WORDS:
            yield (
                (*found.path, "passage"),
                f"“{found.passage.id}” has {count} words.",
                f"Take {WORDS.start} to {WORDS.stop - 1} words.",
            )


def passages_are_whole(case: LessonCase) -> Iterator[Finding]:
    """A passage begins and ends with a sentence, and cuts no mark of the key."""
    for found in _found(case):
        sentences = found.segments.sentences_in(found.window)
        spans = [found.segments.sentences[number] for number in sentences]
        if not all(found.window.covers(span) for span in spans):
            yield (
                (*found.path, "passage"),
                f"“{found.passage.id}” cuts a sentence in two.",
                "Let the excerpts of the passage in the key begin and end with a sentence.",
            )
        for mark in found.cut():
            yield (
                (*found.path, "passage"),
                f"“{found.passage.id}” cuts the mark {mark.id} in two.",
                "Move the beginning or the end of the passage in the key.",
            )


def given_marks_lie_in_the_passage(case: LessonCase) -> Iterator[Finding]:
    """Marks are given where a passage is half-marked, and they stand in it."""
    for found in _found(case):
        path, given = (*found.path, "given"), found.entry.given
        if bool(given) is not (found.entry.role is Role.HALF):
            wanted = "Name one or more" if found.entry.role is Role.HALF else "Take them out"
            message = f"“{found.passage.id}” is {found.entry.role.value}."
            yield path, message, f"{wanted}: marks are given where a passage is half-marked."
        inside = [mark.id for mark in found.marks()]
        for index, mark_id in enumerate(given):
            if mark_id not in inside:
                cure = f"Marks in it: {', '.join(inside) or 'none'}."
                yield (*path, index), f"no mark “{mark_id}” stands in the passage.", cure
            elif mark_id in given[:index]:
                yield (*path, index), f"“{mark_id}” stands here twice.", "Take one out."


def given_marks_leave_some(case: LessonCase) -> Iterator[Finding]:
    """Something is left to find, an essential mark among it."""
    for found in _found(case):
        if found.entry.role is not Role.HALF:
            continue
        left = _left(found.marks(), found.entry.given, case.lesson.lens)
        if len(left) < LEAST_LEFT or ESSENTIAL not in {mark.importance for mark in left}:
            yield (
                (*found.path, "given"),
                f"too little is left to find in “{found.passage.id}”.",
                f"Leave at least {LEAST_LEFT} marks, an essential one among them.",
            )


def _left(marks: list[KeyMark], given: Collection[str], lens: Lens) -> list[KeyMark]:
    first_layer = {label.id for label in lens.labels if label.layer == 1}
    return [
        mark
        for mark in marks
        if mark.id not in given and not mark.needs_outside and mark.label in first_layer
    ]


def _found(case: LessonCase) -> Iterator[_Found]:
    """Find each passage that can be found; what is missing is told by the other rules."""
    for index, entry in enumerate(case.lesson.passages):
        key, text = case.keys.get(entry.article), case.texts.get(entry.article)
        passages = key.passages if key is not None else ()
        passage = next((each for each in passages if each.id == entry.passage), None)
        if key is None or text is None or passage is None:
            continue
        try:
            window = passage.window(text)
        except AnchorError:  # told as a problem of the key
            continue
        yield _Found(("passages", index), entry, key, passage, window, segment(text))


def _ids(key: Key) -> list[str]:
    return [passage.id for passage in key.passages]


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"
