"""A lesson as a notebook opens it: progress, get ready, walk.

What only one verb needs is imported there, so that an exercise does not wait for charts.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs
from IPython.display import HTML, display

from helpers.answers import State, Task, open_log
from helpers.classroom import learner, static_copy
from helpers.classroom.compared import Material
from helpers.classroom.materials import open_material, open_passage
from helpers.classroom.task_desk import desk_of
from helpers.classroom.walk import Walk
from helpers.content import Items, Lesson, QuestionSet, Role
from helpers.course_files import Course, open_course
from helpers.words import PAGE, PASSAGE, counted, fill

WHOLE = "whole"  # the part of a task that goes through the whole article
EVERYDAY = "everyday"  # stands for the article in a task that belongs to none


@attrs.frozen
class LessonRoom:
    """A lesson as it is open. A cell calls one of its verbs, for the learner of this machine.

    Attributes:
        lesson: the lesson.
        course: the course files; read when a verb needs them.
    """

    lesson: Lesson
    course: Course

    def progress(self) -> None:
        """Say how many passages of the class part, and how many walks of this lesson, are done."""
        marked = [each for each in self.lesson.passages if each.role is not Role.WORKED]
        passages = [self._state(each.article, each.passage) for each in marked]
        walks = [self._state(slug) for slug in self.lesson.articles]
        if passages:
            print(fill(PASSAGE["progress"], done=_done(passages), total=len(passages)))
        begun = any(state.op_ids for state in (*passages, *walks))
        form = "progress" if begun else "progress_none"
        print(fill(PAGE[form], done=_done(walks), total=len(walks)))

    def criteria(self) -> None:
        """Show the labels of the lens: meaning, example, and what only looks like it."""
        self._show(static_copy.criteria(self.lesson.lens))

    def hook(self) -> None:
        """Show the everyday text that opens the lesson."""
        from helpers.classroom import question_sets

        self._ask(question_sets.hook(self._items().hook))

    def exemplary(self) -> None:
        """Show a passage that does well what the lens looks at."""
        from helpers.classroom import everyday

        self._show(everyday.exemplary(self._items().exemplary))

    def notices(self) -> None:
        """Show short notices and posts written for the course."""
        from helpers.classroom import question_sets

        self._ask(question_sets.notices(self._items().notices))

    def fair_or_not(self) -> None:
        """Show twelve phrases: six push or hide, six only look so."""
        from helpers.classroom import question_sets

        self._ask(question_sets.fair_or_not(self._items().fair))

    def recall(self) -> None:
        """Ask a few questions about this lesson, on a later day."""
        from helpers.classroom import question_sets

        self._ask(question_sets.recall(self._items().recall))

    def exit_ticket(self) -> None:
        """Show the task that closes the lesson."""
        from helpers.classroom import question_sets

        self._ask(question_sets.exit_ticket(self._items().exit_ticket))

    def look_outside(self, slug: str) -> None:
        """Show the task that leads out of an article for two minutes.

        Args:
            slug: the article's short name.

        Raises:
            CourseFileError: the cards have a mistake.
        """
        from helpers.classroom import question_sets

        cards = self.course.cards(self.lesson.folder)
        for card in cards:
            if card.article == slug:
                self._ask(question_sets.look_outside(card), slug)

    def who_is_quoted(self, slug: str) -> None:
        """Show who is quoted and where the attributions lead, once the walk was compared.

        Args:
            slug: the article's short name.

        Raises:
            CourseFileError: a file of the article or its key has a mistake.
        """
        from helpers.classroom import quoted

        if self._state(slug).first is None:
            print(PAGE["chart_later"])
            return
        key = self.course.key(self.lesson.folder, slug)
        title = self.course.article(slug).title.value
        display(quoted.quoted(title, key, self.lesson.lens))
        display(quoted.leads(title, key))

    def _items(self) -> Items:
        return self.course.items(self.lesson.folder)

    def _ask(self, asked: QuestionSet, article: str = EVERYDAY) -> None:
        from helpers.classroom import everyday
        from helpers.classroom.sheet import Sheet

        task = self._task(article, asked.id)
        sheet = desk_of(task, lambda: Sheet(task, asked))
        sheet.use(asked)
        self._show(everyday.questions(asked, sheet.state()))
        display(sheet.widget())

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
        self._exercise(self._walk(slug))

    def worked(self, slug: str, passage: str) -> None:
        """Show a passage to study: all marks of the key, and a note on each.

        Args:
            slug: the article's short name.
            passage: id of a passage that the lesson calls worked.

        Raises:
            CourseFileError: a file has a mistake, or the passage has another role.
        """
        from helpers.classroom import worked

        self._show(worked.with_notes(self._passage(slug, passage, Role.WORKED)))

    def half_marked(self, slug: str, passage: str) -> None:
        """Show the exercise on a passage in which some marks are given.

        Args:
            slug: the article's short name.
            passage: id of a passage that the lesson calls half.

        Raises:
            CourseFileError: a file has a mistake, or the passage has another role.
        """
        material = self._passage(slug, passage, Role.HALF)
        line = counted(PASSAGE, "given", len(material.given))
        self._show(static_copy.before_passage(material, line))
        self._exercise(self._desk(material, passage))

    def solo(self, slug: str, passage: str) -> None:
        """Show the exercise on a passage alone.

        Args:
            slug: the article's short name.
            passage: id of a passage that the lesson calls solo, or does not name.

        Raises:
            CourseFileError: a file has a mistake, or the passage has another role.
        """
        material = self._passage(slug, passage, Role.SOLO)
        self._show(static_copy.before_passage(material, PASSAGE["solo"]))
        self._exercise(self._desk(material, passage))

    def _passage(self, slug: str, passage: str, role: Role) -> Material:
        return open_passage(self.course, self.lesson, slug, passage, role)

    def _exercise(self, walk: Walk) -> None:
        self._show(static_copy.exercise(walk.material, walk.state()))
        display(walk.widget())

    def _walk(self, slug: str) -> Walk:
        return self._desk(open_material(self.course, self.lesson, slug), WHOLE)

    def _desk(self, material: Material, part: str) -> Walk:
        task = self._task(material.article.slug, part)
        walk = desk_of(task, lambda: Walk(task, material))
        walk.use(material)
        return walk

    def _state(self, slug: str, part: str = WHOLE) -> State:
        code, article = learner.current(), self.course.article(slug)
        if not code:
            return State()
        return open_log(code, self._task(slug, part), sha256=article.sha256).state()

    def _task(self, slug: str, part: str = WHOLE) -> Task:
        return Task(self.lesson.folder, self.lesson.lens.id, slug, part)


def _done(states: Iterable[State]) -> int:
    return sum(1 for state in states if state.first is not None)


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
