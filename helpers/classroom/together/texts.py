"""The articles with what is counted in them: own words, key marks, dates."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import attrs

from helpers.analysis import words_of
from helpers.anchoring import Span, find
from helpers.content import Article, Beside, Key, KeyMark, Lens
from helpers.course_files import Course

SOURCING = "01-sourcing"
LOADED = "04-loaded-language"


@attrs.define(frozen=True, slots=False)
class Text:
    """One article, ready to be counted.

    Attributes:
        article: the article.
        beside: its short name, its own words, its dates.
        sourcing: its key through the sourcing lens.
        loaded: its key through the lens of loaded language.
    """

    article: Article
    beside: Beside
    sourcing: Key
    loaded: Key

    @property
    def name(self) -> str:
        """Its short name."""
        return self.beside.name

    @cached_property
    def windows(self) -> tuple[Span, ...]:
        """Where its own words stand."""
        return self.beside.windows(self.article.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its own words in reading order, in small letters."""
        return words_of(self.article.text, self.windows)

    @cached_property
    def pushing(self) -> tuple[KeyMark, ...]:
        """Marks of loaded language in its own words: a headline in a menu is not counted."""
        return tuple(mark for mark in self.loaded.marks if self._holds(mark))

    def _holds(self, mark: KeyMark) -> bool:
        place = find(mark.excerpt, self.article.text)
        return any(window.covers(place) for window in self.windows)


@attrs.frozen
class Texts:
    """All articles, in one order for all tables and pictures.

    Attributes:
        by_slug: the articles.
        sourcing: the lens of lesson 1.
        loaded: the lens of lesson 4.
    """

    by_slug: Mapping[str, Text]
    sourcing: Lens
    loaded: Lens

    @property
    def all(self) -> tuple[Text, ...]:
        """The articles in their order."""
        return tuple(self.by_slug.values())


def open_texts(course: Course) -> Texts:
    """Read all that is put side by side.

    Raises:
        CourseFileError: a file has a mistake.
    """
    by_slug = {
        slug: Text(
            course.article(slug), beside, course.key(SOURCING, slug), course.key(LOADED, slug)
        )
        for slug, beside in course.side_by_side().items()
    }
    return Texts(by_slug, course.lesson(SOURCING).lens, course.lesson(LOADED).lens)
