"""What the rules look at: each course file as a value, with all that it leans on.

A file that cannot be loaded is None wherever others lean on it: its own problems are told
once, and the rules that need it pass over it.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from helpers.content import (
    Article,
    Booster,
    Card,
    CaseGuide,
    ControlReport,
    Fact,
    Form,
    Items,
    Key,
    Lens,
    Lesson,
    ReadingMark,
)
from helpers.course_files.sources import Path

# Where, what is wrong, what to do.
Finding = tuple[Path, str, str]


@attrs.frozen
class CatalogueCase:
    """The catalogue, with the facts it cites and the texts that lie in seeds/."""

    entries: Mapping[str, Article]
    facts: Mapping[str, Fact] | None
    texts: tuple[str, ...]


@attrs.frozen
class FactsCase:
    """The facts, with the articles they may speak about."""

    facts: Mapping[str, Fact]
    entries: Mapping[str, Article] | None


@attrs.frozen
class LessonCase:
    """One lesson, with the articles there are and those that have a key.

    Attributes:
        lesson: the lesson.
        entries: the catalogue; None where it cannot be read.
        with_key: slugs of the articles that have a key here.
        keys: the keys by slug; those that cannot be read are missing.
        texts: the articles' texts by slug; those that cannot be read are missing.
    """

    lesson: Lesson
    entries: Mapping[str, Article] | None
    with_key: tuple[str, ...]
    keys: Mapping[str, Key]
    texts: Mapping[str, str]


@attrs.frozen
class CardsCase:
    """The cards of one lesson, with the articles and facts they may speak about.

    Attributes:
        cards: the cards.
        lesson: None where it cannot be read; so the others.
        entries: the catalogue.
        facts: all of them.
    """

    cards: tuple[Card, ...]
    lesson: Lesson | None
    entries: Mapping[str, Article] | None
    facts: Mapping[str, Fact] | None


@attrs.frozen
class ItemsCase:
    """The everyday texts of one lesson, with its lens where that can be read."""

    items: Items
    lens: Lens | None


@attrs.frozen
class PlanCase:
    """The plan of one lesson, with all that it may point to; None where that cannot be read."""

    text: str
    lesson: Lesson | None
    entries: Mapping[str, Article] | None
    cards: tuple[Card, ...] | None
    items: Items | None
    keys: tuple[Key, ...] | None


@attrs.frozen
class ReadingCase:
    """One independent reading, with the articles as far as they could be read."""

    marks: tuple[ReadingMark, ...]
    entries: Mapping[str, Article] | None
    texts: Mapping[str, str]


@attrs.frozen
class KeyCase:
    """One key, with all that its marks are held against.

    Attributes:
        folder: name of its lesson's folder.
        slug: name of its file.
        key: the key.
        lens: of its lesson; None where that cannot be read.
        entries: the catalogue; None where it cannot be read.
        text: of its article; None where it cannot be read.
        facts: None where they cannot be read.
        readings: the independent readings of this article and lens; None as above.
    """

    folder: str
    slug: str
    key: Key
    lens: Lens | None
    entries: Mapping[str, Article] | None
    text: str | None
    facts: Mapping[str, Fact] | None
    readings: tuple[tuple[ReadingMark, ...], ...] | None


@attrs.frozen
class FormsCase:
    """Both forms and the booster, with all that a learner may have seen in the lessons.

    Attributes:
        forms: by id.
        booster: the booster.
        retired: ids that must not be used again.
        lessons: those that can be read.
        items: everyday texts of the lessons, those that can be read.
    """

    forms: Mapping[str, Form]
    booster: Booster
    retired: tuple[str, ...]
    lessons: tuple[Lesson, ...]
    items: tuple[Items, ...]


@attrs.frozen
class ControlCase:
    """The control report."""

    report: ControlReport


@attrs.frozen
class CaseGuideCase:
    """What is asked on the page of the case file."""

    guide: CaseGuide
