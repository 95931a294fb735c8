"""A learner's two forms, one before the course and one after it, and the booster weeks later.

The reasons of the first form stay shut until the second one is handed in: an opened reason
teaches the item that it is matched with, and then the forms would measure themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

import attrs

from helpers.answers import GivenAnswer, State, Task, all_tasks, open_log
from helpers.classroom import gain
from helpers.classroom.given_answers import complete, fitting
from helpers.classroom.question_sets import digest
from helpers.classroom.refused import Refused
from helpers.classroom.sheet import Sheet
from helpers.classroom.sitting import ORDERS, Sitting, order, sitting
from helpers.classroom.task_desk import Payload, desk_of
from helpers.content import Booster, Form, Opening, QuestionSet
from helpers.course_files import Course
from helpers.words import CHECK_IN, QUIZ, fill

BEFORE, AFTER = "00-start-here", "09-look-back"  # notebooks
REST = timedelta(weeks=3)  # until the booster
AnySheet = TypeVar("AnySheet", bound=Sheet)


class BeforeSheet(Sheet):
    """The form before the course; it closes when the one after the course is handed in.

    Attributes:
        closed: tells whether it is closed.
    """

    closed: Callable[[], bool] = staticmethod(bool)

    def turn(self, kind: str, payload: Payload, state: State) -> Payload:
        """Take an answer while the form is open: later the reasons have been read."""
        if self.closed():
            raise Refused(CHECK_IN["closed"])
        return super().turn(kind, payload, state)

    def said(self, kind: str, before: State) -> str:
        """Say when all is answered: no button does."""
        now = self._state()
        is_done = all_answered(self.questions, now) and not all_answered(self.questions, before)
        return CHECK_IN["before_done"] if is_done else super().said(kind, before)


class AfterSheet(Sheet):
    """The form after the course.

    Attributes:
        told: called when it is handed in, that is when its reasons are open.
    """

    told: Callable[[], object] = staticmethod(bool)

    def after(self, kind: str) -> str:
        """Tell it."""
        if kind == "answer.show" and all_open(self.questions, self._state()):
            self.told()
        return super().after(kind)


@attrs.frozen
class CheckInWork:
    """The two forms and the booster of one learner.

    Attributes:
        course: the course files.
        code: the learner's code.
    """

    course: Course
    code: str

    @property
    def forms(self) -> tuple[Form, Form]:
        """The form before the course, and the one after it."""
        first, second = self._order()
        forms = self.course.forms()
        return forms[first], forms[second]

    def _order(self) -> tuple[str, str]:
        """Stay with the form that was begun: work can be loaded under another code."""
        begun = {task.part for task in all_tasks(self.code) if task.notebook == BEFORE}
        for pair in ORDERS:
            if begun == {_part(pair[0])}:
                return pair
        return order(self.code)

    @property
    def asked_before(self) -> QuestionSet:
        """What is asked before the course."""
        intro = f"{CHECK_IN['before_intro']}\n{CHECK_IN['before_later']}"
        form = self.forms[0]
        return _texts(_part(form.id), form, intro, Opening.NEVER)

    @property
    def asked_after(self) -> QuestionSet:
        """What is asked after it."""
        more = fill(CHECK_IN["after_open"], button=QUIZ["open_all"])
        form = self.forms[1]
        return _texts(_part(form.id), form, f"{CHECK_IN['after_intro']}\n{more}", Opening.ALL)

    def before(self) -> BeforeSheet:
        """Open the form before the course."""
        sheet = _sheet(BeforeSheet, BEFORE, self.asked_before)
        sheet.closed = lambda: self.handed_in
        return sheet

    def after(self) -> AfterSheet:
        """Open the form after it."""
        return _sheet(AfterSheet, AFTER, self.asked_after)

    @property
    def state_before(self) -> State:
        """The answers from before the course."""
        return self._state(BEFORE, self.asked_before)

    @property
    def state_after(self) -> State:
        """The answers from after it."""
        return self._state(AFTER, self.asked_after)

    @property
    def handed_in(self) -> bool:
        """The form after the course is answered, and its reasons are open."""
        return all_open(self.asked_after, self.state_after)

    def gain(self) -> gain.Gain:
        """Compare the two sittings."""
        return gain.gain(*self._sittings())

    def _sittings(self) -> tuple[Sitting, Sitting]:
        first, second = self.forms
        before, after = self.state_before.answers, self.state_after.answers
        return sitting(first, before), sitting(second, after)

    def booster(self) -> Sheet:
        """Open the booster; it says from which day on it is meant."""
        when = fill(CHECK_IN["booster_when"], date=_in_words(self.booster_day()))
        how = fill(CHECK_IN["booster_how"], button=QUIZ["open_all"])
        asked = _texts("booster", self.course.booster(), f"{when}\n{how}", Opening.ALL)
        return _sheet(Sheet, AFTER, asked)

    def booster_day(self) -> date:
        """Return the first day that is meant for the booster: weeks after the second form."""
        saved = self.state_after.saved_at
        if saved is None:
            raise ValueError("the form after the course is not handed in")
        return (saved.astimezone() + REST).date()

    def _state(self, notebook: str, asked: QuestionSet) -> State:
        task = forms_task(notebook, asked.id)
        return open_log(self.code, task, sha256=digest(asked)).state()


def forms_task(notebook: str, part: str) -> Task:
    """Name the task of a form or of the booster."""
    return Task(notebook, "all-lenses", "everyday", part)


def all_answered(asked: QuestionSet, state: State) -> bool:
    """Tell whether every question has an answer, those about trust among them."""
    given = ((each, state.answers.get(each.id, GivenAnswer())) for each in asked.questions)
    return all(complete(each, fitting(each, answer.value)) for each, answer in given)


def all_open(asked: QuestionSet, state: State) -> bool:
    """Tell whether the reasons of every question are open that has some."""
    opening = [each.id for each in asked.questions if each.opens]
    return all(state.answers.get(each, GivenAnswer()).shown for each in opening)


def _texts(part: str, form: Form | Booster, intro: str, opening: Opening) -> QuestionSet:
    asked = tuple(
        question
        for item in form.questions
        for question in (item.question, item.trust_question(form.trust))
    )
    return QuestionSet(part, form.title, asked, intro, opening=opening)


def _part(form_id: str) -> str:
    return f"form-{form_id.lower()}"


def _sheet(kind: type[AnySheet], notebook: str, asked: QuestionSet) -> AnySheet:
    task = forms_task(notebook, asked.id)
    sheet = desk_of(task, lambda: kind(task, asked))
    sheet.use(asked)
    return sheet


def _in_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
