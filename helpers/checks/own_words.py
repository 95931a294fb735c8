"""The course's own words in each kind of file: everything that learners read and we wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from helpers.content import Article, Fact, Key, Known, Lesson
from helpers.course_files.sources import Path

Texts = Iterator[tuple[Path, str]]


def key_texts(key: Key) -> Texts:
    """Yield the summary, the reasons, the explanations, the things to tick."""
    yield ("drafted_by",), key.drafted_by
    yield ("summary",), key.summary
    if key.count is not None:
        yield ("count", "reason"), key.count.reason
    for index, mark in enumerate(key.marks):
        for part, words in attrs.asdict(mark.reason).items():
            yield ("marks", index, "reason", part), words
    for index, absence in enumerate(key.absences):
        yield ("absences", index, "text"), absence.text
        yield ("absences", index, "reason"), absence.reason
    for index, decoy in enumerate(key.decoys):
        yield ("decoys", index, "explanation"), decoy.explanation
    for index, passage in enumerate(key.passages):
        yield ("passages", index, "title"), passage.title


def lesson_texts(lesson: Lesson) -> Texts:
    """Yield the aims, the questions, and what explains the labels."""
    yield ("title",), lesson.title
    yield ("lens", "question"), lesson.lens.question
    if lesson.lens.asks_count:
        yield ("lens", "asks_count"), lesson.lens.asks_count
    for index, aim in enumerate(lesson.objectives):
        yield ("objectives", index), aim
    for index, label in enumerate(lesson.lens.labels):
        for name, words in attrs.asdict(label).items():
            if name not in ("id", "name", "code", "layer"):
                yield ("lens", "labels", index, name), words


def catalogue_texts(entries: Mapping[str, Article]) -> Texts:
    """Yield notes, background, timeline and glossary of every article."""
    for index, entry in enumerate(entries.values()):
        for path, words in _article_texts(entry):
            yield ("articles", index, *path), words


def fact_texts(facts: Mapping[str, Fact]) -> Texts:
    """Yield the statements."""
    for index, fact in enumerate(facts.values()):
        yield ("facts", index, "statement"), fact.statement


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
