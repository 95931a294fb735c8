"""A learner's work on one article in all lenses: the walks of the lessons, and what is asked here.

The walks are those of the lessons: one task, one log, wherever it is opened.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import attrs

from helpers.answers import GivenAnswer, State, Task, open_log
from helpers.classroom import case_sets, learner
from helpers.classroom.compared import Material
from helpers.classroom.given_answers import fitting, in_words
from helpers.classroom.materials import open_material
from helpers.classroom.question_sets import digest
from helpers.classroom.sheet import Sheet
from helpers.classroom.task_desk import desk_of
from helpers.classroom.walk import Walk
from helpers.content import Article, Lesson, QuestionSet
from helpers.course_files import Course
from helpers.words import CASE

NOTEBOOK = "06-case-file"
ALL = "all-lenses"  # stands for the lens in a task that looks through all of them
EVERYDAY = "everyday"  # stands for the article in a task that belongs to none
WHOLE = "whole"
AnySheet = TypeVar("AnySheet", bound=Sheet)
_TURNS = ("commit", "revise", "done")  # what changes how far a walk is


def _nobody() -> None:
    """Stand in the place of a listener."""


def case_task(article: str, part: str) -> Task:
    """Name a task of this page."""
    return Task(NOTEBOOK, ALL, article, part)


class LastingSheet(Sheet):
    """A set whose options come and go: the answers to all others keep their sense.

    It stands under the digest of its name, so that nobody is told that the article has changed.
    """

    def __init__(self, task: Task, questions: QuestionSet) -> None:
        super().__init__(task, questions)
        self.use(questions)

    def use(self, questions: QuestionSet) -> None:
        """Go on with the options of now."""
        super().use(questions)
        self.sha256 = digest(QuestionSet(questions.id, "", ()))


class ChoiceSheet(LastingSheet):
    """The question of which article it is.

    Attributes:
        told: called when another article was chosen.
    """

    told: Callable[[], None] = staticmethod(_nobody)

    def after(self, kind: str) -> str:
        """Tell it."""
        self.told()
        return super().after(kind)


class CaseWalk(Walk):
    """A walk on this page.

    Attributes:
        told: called when it was compared with the key, or taken up again.
    """

    told: Callable[[], None] = staticmethod(_nobody)

    def after(self, kind: str) -> str:
        """Tell it."""
        trouble = super().after(kind)
        if kind in _TURNS:
            self.told()
        return trouble


def choice(course: Course) -> ChoiceSheet:
    """Open the question of which article it is."""
    names = {slug: each.name for slug, each in course.side_by_side().items()}
    asked = case_sets.choice(course.articles(), names)
    return _sheet(ChoiceSheet, EVERYDAY, asked)


def control(course: Course) -> Sheet:
    """Open the questions about the sound report."""
    lenses = {lesson.lens.id: lesson.lens for lesson in course.lessons().values()}
    asked = case_sets.control(course.case_guide(), course.control_report(), lenses)
    return _sheet(Sheet, EVERYDAY, asked)


def chosen(course: Course) -> str:
    """Return the slug of the chosen article; empty where none is chosen."""
    return said(choice(course), case_sets.ARTICLE, plain=True)


def said(sheet: Sheet, question_id: str, *, plain: bool = False) -> str:
    """Return what the learner said to one question of a set, in words; empty for nothing.

    Args:
        sheet: the set.
        question_id: of a question that is answered by one text or one option.
        plain: return the option's id in the place of its words.
    """
    question = sheet.questions.question(question_id)
    if question is None:
        return ""
    value = fitting(question, sheet.state().answers.get(question_id, GivenAnswer()).value)
    return str(value) if plain else in_words(question, value)


@attrs.frozen
class CaseWork:
    """The work of the learner of this machine on one article.

    Attributes:
        course: the course files.
        slug: the article's short name.
    """

    course: Course
    slug: str

    @property
    def name(self) -> str:
        """The article's name in plain words."""
        return self.course.side_by_side()[self.slug].name

    @property
    def article(self) -> Article:
        """The article."""
        return self.course.article(self.slug)

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """The lessons that walk this article, in the order of the course."""
        return tuple(each for each in self.course.lessons().values() if self.slug in each.articles)

    def state(self, lesson: Lesson) -> State:
        """Return the state of the walk of a lesson; that of an untouched one without a learner."""
        code = learner.current()
        task = _walk_task(lesson, self.slug)
        return open_log(code, task, sha256=self.article.sha256).state() if code else State()

    def material(self, lesson: Lesson) -> Material:
        """Open what the walk of a lesson is made from."""
        return open_material(self.course, lesson, self.slug)

    def walk(self, lens_id: str) -> CaseWalk:
        """Open the walk through one lens: the same task as in its lesson.

        Raises:
            KeyError: no lesson walks this article through such a lens.
        """
        lesson = self._lesson(lens_id)
        material = self.material(lesson)
        task = _walk_task(lesson, self.slug)
        walk = desk_of(task, lambda: CaseWalk(task, material))
        walk.use(material)
        return walk

    def who_is_this(self) -> Sheet:
        """Open the question of who is behind the article."""
        return _sheet(Sheet, self.slug, case_sets.who_is_this(self.article))

    def label(self) -> Sheet:
        """Open the lines of the learner's label."""
        asked = case_sets.label(self.course.case_guide().label, self.name)
        return _sheet(Sheet, self.slug, asked)

    def reasons(self) -> Sheet | None:
        """Open the question of which reasons go on the page; None before any walk is compared."""
        compared = [each for each in self.lessons if self.state(each).first is not None]
        asked = case_sets.reasons(self.material(each) for each in compared)
        return _sheet(LastingSheet, self.slug, asked) if asked else None

    def _lesson(self, lens_id: str) -> Lesson:
        return {lesson.lens.id: lesson for lesson in self.lessons}[lens_id]


def _walk_task(lesson: Lesson, slug: str) -> Task:
    return Task(lesson.folder, lesson.lens.id, slug, WHOLE)


def _sheet(kind: type[AnySheet], article: str, asked: QuestionSet) -> AnySheet:
    task = case_task(article, asked.id)
    sheet = desk_of(task, lambda: kind(task, asked))
    sheet.use(asked)
    return sheet


def stage(state: State) -> str:
    """Say in words how far a walk is."""
    begun = state.marks or state.ticks or state.nothing or state.first
    return CASE[f"stage_{state.stage if begun else 'none'}"]
