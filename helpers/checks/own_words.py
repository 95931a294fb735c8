"""The course's own words in each kind of file: everything that learners read and we wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import attrs

from helpers.checks.markdown import prose
from helpers.content import (
    Article,
    Beside,
    Card,
    CaseGuide,
    ControlReport,
    Fact,
    FormItem,
    Items,
    Key,
    Known,
    Lesson,
)
from helpers.course_files.sources import Path

Texts = Iterator[tuple[Path, str]]
_ADDRESS = re.compile(r"https?://\S+")


def key_texts(key: Key) -> Texts:
    """Yield the summary, the reasons, the explanations, the things to tick."""
    yield ("drafted_by",), key.drafted_by
    yield ("summary",), key.summary
    if key.count is not None:
        yield ("count", "reason"), key.count.reason
    if key.kind is not None:
        yield ("kind", "reason"), key.kind.reason
    for index, mark in enumerate(key.marks):
        for part, words in attrs.asdict(mark.reason).items():
            yield ("marks", index, "reason", part), words
    for index, absence in enumerate(key.absences):
        yield ("absences", index, "text"), absence.text
        yield ("absences", index, "reason"), absence.reason
    for index, decoy in enumerate(key.decoys):
        yield ("decoys", index, "explanation"), decoy.explanation
    yield from _key_names(key)


def _key_names(key: Key) -> Texts:
    for index, passage in enumerate(key.passages):
        yield ("passages", index, "title"), passage.title
    for index, speaker in enumerate(key.speakers):
        yield ("speakers", index, "name"), speaker.name


def lesson_texts(lesson: Lesson) -> Texts:
    """Yield the aims, the questions, and what explains the labels."""
    yield ("title",), lesson.title
    yield ("lens", "question"), lesson.lens.question
    if lesson.lens.asks_count:
        yield ("lens", "asks_count"), lesson.lens.asks_count
    if lesson.lens.asks_kind:
        yield ("lens", "asks_kind"), lesson.lens.asks_kind
    for index, choice in enumerate(lesson.lens.kinds):
        yield ("lens", "kinds", index, "name"), choice.name
        yield ("lens", "kinds", index, "meaning"), choice.meaning
    for index, aim in enumerate(lesson.objectives):
        yield ("objectives", index), aim
    for index, label in enumerate(lesson.lens.labels):
        for name, words in attrs.asdict(label).items():
            if name not in ("id", "name", "code", "layer"):
                yield ("lens", "labels", index, name), words


def card_texts(cards: tuple[Card, ...]) -> Texts:
    """Yield the tasks, places, questions and cards; an address is no word of ours."""
    for index, card in enumerate(cards):
        for name in ("task", "question", "card"):
            yield ("cards", index, name), getattr(card, name)
        for position, place in enumerate(card.where):
            yield ("cards", index, "where", position), _ADDRESS.sub("", place)


def item_texts(items: Items) -> Texts:
    """Yield all that a lesson's everyday side holds, but for ids and words quoted from itself."""
    yield from _all_words((), attrs.asdict(items))


def form_texts(placed: Iterable[tuple[Path, FormItem]]) -> Texts:
    """Yield the question, the passage, the options and the reasons of items."""
    for path, item in placed:
        yield (*path, "prompt"), item.question.prompt
        yield (*path, "passage"), item.question.passage
        for at, option in enumerate(item.question.options):
            yield (*path, "options", at, "text"), option.text
            yield (*path, "options", at, "reason"), option.reason


def control_texts(report: ControlReport) -> Texts:
    """Yield the report, what is said about it, and the notes."""
    for name in ("title", "byline", "written_for", "text"):
        yield (name,), getattr(report, name)
    for at, note in enumerate(report.notes):
        yield ("notes", at, "why"), note.why


def case_guide_texts(guide: CaseGuide) -> Texts:
    """Yield the options and reasons about the report, the lines of the label, the rubric."""
    for at, question in enumerate(guide.questions):
        for place, option in enumerate(question.options):
            yield ("questions", at, "options", place, "text"), option.text
            if option.reason:
                yield ("questions", at, "options", place, "reason"), option.reason
    yield from _all_words(("label",), attrs.asdict(guide.label))


def plan_texts(text: str) -> Texts:
    """Yield the headings, cells, list entries and paragraphs of a plan."""
    for line, words in prose(text):
        yield (line,), words


def catalogue_texts(entries: Mapping[str, Article]) -> Texts:
    """Yield notes, background, timeline and glossary of every article."""
    for index, entry in enumerate(entries.values()):
        for path, words in _article_texts(entry):
            yield ("articles", index, *path), words


def beside_texts(besides: Mapping[str, Beside]) -> Texts:
    """Yield the names of the articles, and what happens on their dates."""
    for index, beside in enumerate(besides.values()):
        yield ("articles", index, "name"), beside.name
        for position, told in enumerate(beside.dates):
            yield ("articles", index, "dates", position, "what"), told.what


def fact_texts(facts: Mapping[str, Fact]) -> Texts:
    """Yield the statements."""
    for index, fact in enumerate(facts.values()):
        yield ("facts", index, "statement"), fact.statement


def _all_words(path: Path, value: object) -> Texts:
    """Walk plain data; `id`, `exact` and `answer` repeat words that stand elsewhere."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in ("id", "exact", "answer"):
                yield from _all_words((*path, name), inner)
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from _all_words((*path, index), inner)


def _article_texts(entry: Article) -> Texts:
    for name, known in attrs.asdict(entry, recurse=False).items():
        if isinstance(known, Known) and known.note:
            yield (name, "note"), known.note
    if entry.content_note:
        yield ("content_note",), entry.content_note
    for index, sentence in enumerate(entry.background):
        yield ("background", index, "text"), sentence.text
    for index, point in enumerate(entry.timeline):
        yield ("timeline", index, "what"), point.what
    for index, word in enumerate(entry.glossary):
        yield ("glossary", index, "meaning"), word.meaning
