"""A lesson as a notebook opens it: progress, get ready, walk."""

from __future__ import annotations

import attrs
from IPython.display import HTML, display

from helpers.answers import State, Task, open_log
from helpers.classroom import everyday, static_copy
from helpers.classroom.materials import open_material
from helpers.classroom.walk import Walk
from helpers.content import Items, Lesson
from helpers.course_files import Course, open_course
from helpers.words import PAGE, fill

LEARNER = "me"  # until learners choose a code of their own

# One walk for each learner and task in this process: all its widgets share its lock.
_WALKS: dict[tuple[str, str], Walk] = {}


@attrs.frozen
class LessonRoom:
    """A lesson, opened for one learner. A cell calls one of its verbs.

    Attributes:
        lesson: the lesson.
        course: the course files; read when a verb needs them.
        code: whose answers these are.
    """

    lesson: Lesson
    course: Course
    code: str = LEARNER

    def progress(self) -> None:
        """Say how many walks of this lesson are done."""
        states = [self._state(slug) for slug in self.lesson.articles]
        done = sum(1 for state in states if state.first is not None)
        begun = any(state.op_ids for state in states)
        print(fill(PAGE["progress" if begun else "progress_none"], done=done, total=len(states)))

    def criteria(self) -> None:
        """Show the labels of the lens: meaning, example, and what only looks like it."""
        self._show(static_copy.criteria(self.lesson.lens))

    def hook(self) -> None:
        """Show the everyday text that opens the lesson."""
        self._show(everyday.hook(self._items().hook))

    def exemplary(self) -> None:
        """Show a passage that does well what the lens looks at."""
        self._show(everyday.exemplary(self._items().exemplary))

    def notices(self) -> None:
        """Show short notices and posts written for the course."""
        self._show(everyday.notices(self._items().notices))

    def fair_or_not(self) -> None:
        """Show twelve phrases: six push or hide, six only look so."""
        self._show(everyday.fair_or_not(self._items().fair))

    def exit_ticket(self) -> None:
        """Show the task that closes the lesson."""
        self._show(everyday.exit_ticket(self._items().exit_ticket))

    def look_outside(self, slug: str) -> None:
        """Show the task that leads out of an article for two minutes.

        Args:
            slug: the article's short name.

        Raises:
            CourseFileError: the cards have a mistake.
        """
        cards = self.course.cards(self.lesson.folder)
        for card in cards:
            if card.article == slug:
                self._show(everyday.look_outside(card))

    def _items(self) -> Items:
        return self.course.items(self.lesson.folder)

    def _show(self, html: str) -> None:
        display(HTML(html))

    def get_ready(self, slug: str) -> None:
        """Show background, dates and words for an article.

        Args:
            slug: the article's short name.

        Raises:
            CourseFileError: the article's files have a mistake; the message says which.
        """
        self._show(static_copy.get_ready(self.course.article(slug)))

    def walk(self, slug: str) -> None:
        """Show the exercise: mark the article, compare with the key, revise once.

        A static copy comes first and the widget second; the copy hides while the widget lives.

        Args:
            slug: the article's short name.

        Raises:
            CourseFileError: a file of the article or its key has a mistake.
        """
        walk = self._walk(slug)
        self._show(static_copy.exercise(walk.material, walk.state()))
        display(walk.widget())

    def _state(self, slug: str) -> State:
        task, article = self._task(slug), self.course.article(slug)
        return open_log(self.code, task, sha256=article.sha256).state()

    def _task(self, slug: str) -> Task:
        return Task(self.lesson.folder, self.lesson.lens.id, slug)

    def _walk(self, slug: str) -> Walk:
        material, task = open_material(self.course, self.lesson, slug), self._task(slug)
        walk = _WALKS.get((self.code, task.id))
        if walk is None:
            log = open_log(self.code, task, sha256=material.article.sha256)
            walk = _WALKS.setdefault((self.code, task.id), Walk(log, material, task.id))
        walk.material = material  # the files may have been put right since
        return walk


def open_lesson(folder: str) -> LessonRoom:
    """Open a lesson.

    Args:
        folder: its folder in lessons/, for example "01-sourcing".

    Returns:
        The lesson's verbs.

    Raises:
        CourseFileError: there is no such lesson, or its file has a mistake.
    """
    course = open_course()
    return LessonRoom(course.lesson(folder), course)
