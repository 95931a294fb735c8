"""The verbs of the page that puts all articles side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from helpers.answers import Task, open_log
from helpers.charts import Picture, clouds_can_be_drawn
from helpers.classroom import learner, quoted
from helpers.classroom.together import calendar, sources, techniques, vocabulary
from helpers.classroom.together.frames import frame, show_frames_plainly
from helpers.classroom.together.texts import LOADED, SOURCING, Text, Texts, open_texts
from helpers.course_files import Course, open_course
from helpers.words import CHARTS, fill

if TYPE_CHECKING:
    from pandas import DataFrame


@attrs.frozen
class SideBySide:
    """All articles side by side. A cell calls one verb; it gives a picture or a table.

    Attributes:
        texts: the articles with what is counted in them.
        course: the course files.
    """

    texts: Texts
    course: Course

    def ready(self) -> None:
        """Say what this page gives away, and how many walks the learner has compared."""
        total = len(self.texts.all)
        done = {folder: self._compared(folder) for folder in (SOURCING, LOADED)}
        counts = fill(CHARTS["page_done"], quoted=done[SOURCING], pushed=done[LOADED], total=total)
        all_done = min(done.values()) == total
        last = CHARTS["page_ready" if all_done else "page_soon"]
        print(CHARTS["page_after"], counts, last, sep="\n")

    def all_texts(self) -> DataFrame:
        """List the articles: kind of text, day, number of own words."""
        head = [CHARTS[name] for name in ("article", "kind_of_text", "came_out", "words")]
        rows = [
            (each.name, each.article.kind.value, each.article.date.value, len(each.words))
            for each in self.texts.all
        ]
        return frame(CHARTS["texts_table"], head, rows)

    def who_is_quoted(self) -> Picture:
        """Draw the kinds of source in each article."""
        return sources.mix(self.texts)

    def whose_side(self) -> Picture:
        """Draw on whose side the sources of each article are."""
        return sources.sides(self.texts)

    def where_it_leads(self, slug: str = "") -> Picture:
        """Draw where attributions lead.

        Args:
            slug: an article's short name; all articles where left out.

        Raises:
            CourseFileError: there is no such article.
        """
        if not slug:
            return sources.voices(self.texts)
        text = self._text(slug)
        return quoted.leads(text.name, text.sourcing)

    def attributions(self) -> DataFrame:
        """List every attribution of all articles."""
        return sources.attributions(self.texts)

    def pushing_words(self) -> Picture:
        """Draw how often each technique comes in 1,000 words of each article."""
        return techniques.profile(self.texts)

    def techniques(self) -> DataFrame:
        """List every pushing word of all articles."""
        return techniques.techniques(self.texts)

    def own_words(self) -> Picture:
        """Draw the words that belong to each article more than to the others."""
        return vocabulary.own_words(self.texts)

    def word_table(self, slug: str) -> DataFrame:
        """List the words of one article against the others.

        Args:
            slug: the article's short name.

        Raises:
            CourseFileError: there is no such article.
        """
        return vocabulary.word_table(self._text(slug), self.texts)

    def cloud(
        self,
        slug: str,
        *,
        keep_small_words: bool = False,
        leave_out: Iterable[str] = (),
        by_rank: bool = False,
    ) -> Picture | None:
        """Draw an article's words as a cloud.

        Args:
            slug: the article's short name.
            keep_small_words: whether words such as “the” stay in.
            leave_out: words to take out.
            by_rank: whether a size tells only the place of a word in the list.

        Raises:
            CourseFileError: there is no such article.
        """
        if not clouds_can_be_drawn():
            print(CHARTS["cloud_missing"])
        text = self._text(slug)
        picture = vocabulary.word_cloud(
            text, keep_small_words=keep_small_words, leave_out=leave_out, by_rank=by_rank
        )
        if picture is None:
            print(CHARTS["cloud_empty"])
        return picture

    def timeline(self) -> Picture:
        """Draw the dates in and around all articles."""
        return calendar.dates_picture(self.texts)

    def dates(self) -> DataFrame:
        """List the dates in and around all articles, oldest first."""
        return calendar.dates(self.texts)

    def _text(self, slug: str) -> Text:
        self.course.article(slug)  # says which articles there are where this is none
        return self.texts.by_slug[slug]

    def _compared(self, folder: str) -> int:
        code, lens = learner.current(), self.course.lesson(folder).lens.id
        if not code:
            return 0
        logs = [
            open_log(code, Task(folder, lens, slug), sha256=text.article.sha256)
            for slug, text in self.texts.by_slug.items()
        ]
        return sum(log.state().first is not None for log in logs)


def side_by_side() -> SideBySide:
    """Open the page that puts all articles side by side.

    Raises:
        CourseFileError: a file of the course has a mistake.
    """
    course = open_course()
    show_frames_plainly()
    return SideBySide(open_texts(course), course)
