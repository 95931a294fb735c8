"""One set of questions as an exercise: answers go in, reasons come out once they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from helpers.answers import GivenAnswer, State, Task
from helpers.classroom.given_answers import complete, fitting
from helpers.classroom.question_sets import digest
from helpers.classroom.refused import Refused
from helpers.classroom.sheet_page import (
    answers_on_page,
    asked_on_page,
    from_page,
    opens_early,
    question_named,
    reasons_on_page,
)
from helpers.classroom.task_desk import Payload, TaskDesk
from helpers.content import Opening, Question, QuestionSet
from helpers.widgets.quiz import Quiz
from helpers.words import PAGE, QUIZ


class Sheet(TaskDesk[Quiz]):
    """The questions of one set, with the learner's answers.

    Attributes:
        questions: the set.
    """

    def __init__(self, task: Task, questions: QuestionSet) -> None:
        super().__init__(task, digest(questions))
        self.questions = questions

    def use(self, questions: QuestionSet) -> None:
        """Go on with questions that may have been put right since."""
        self.questions, self.sha256 = questions, digest(questions)

    def widget(self) -> Quiz:
        """Make one more view of the set; it holds no reason that was not asked for."""
        return self.show(Quiz, ui=dict(QUIZ), questions=asked_on_page(self.questions))

    def turn(self, kind: str, payload: Payload, state: State) -> Payload:
        """Hold an action to its question: known, of the right shape, answered before opened."""
        question = question_named(self.questions, payload.get("question"))
        if question is None:
            raise Refused(QUIZ["refused_unknown"])
        turn = _TURNS.get(kind)
        if turn is None:
            raise Refused(PAGE["refused_shape"])
        if kind == "answer.show":
            self._hold_back(state)
        given = state.answers.get(question.id, GivenAnswer())
        more = turn(self.questions, question, given, payload)
        return {"question": question.id, **more}

    def _hold_back(self, state: State) -> None:
        """Where all opens together, nothing opens before the last question is answered."""
        asked = self.questions
        given = ((each, state.answers.get(each.id, GivenAnswer())) for each in asked.questions)
        done = all(complete(each, fitting(each, answer.value)) for each, answer in given)
        if asked.opening is Opening.ALL and not done:
            raise Refused(QUIZ["all_missing"])

    def traits(self, state: State) -> Mapping[str, object]:
        """Give the learner's answers, and the reasons that were opened."""
        return {
            "state": answers_on_page(self.questions, state),
            "reasons": reasons_on_page(self.questions, state),
        }


def _set(_asked: QuestionSet, question: Question, _given: GivenAnswer, payload: Payload) -> Payload:
    sent = from_page(question, payload.get("value"))
    value = fitting(question, sent)
    if not _same(value, sent):
        raise Refused(PAGE["refused_shape"])
    return {"value": value}


def _same(value: object, sent: object) -> bool:
    """Tell whether an answer fits as it was sent; the order of what was chosen is free."""
    if isinstance(value, tuple):
        return isinstance(sent, list) and len(sent) == len(value)
    return value == sent


def _sure(_asked: QuestionSet, question: Question, given: GivenAnswer, payload: Payload) -> Payload:
    if not question.asks_confidence or given.shown:  # sure in hindsight tells nothing
        raise Refused(PAGE["refused_shape"])
    return {"value": payload.get("value")}


def _level(
    _asked: QuestionSet, question: Question, given: GivenAnswer, payload: Payload
) -> Payload:
    if question.rubric is None or not given.shown:
        raise Refused(PAGE["refused_shape"])
    return {"value": payload.get("value")}


def _show(asked: QuestionSet, question: Question, given: GivenAnswer, _payload: Payload) -> Payload:
    if not question.opens or asked.opening is Opening.NEVER:
        raise Refused(PAGE["refused_shape"])
    answered = complete(question, fitting(question, given.value))
    if not answered and not opens_early(asked, question):
        raise Refused(QUIZ[f"{question.kind}_missing"])
    return {}


_TURNS: dict[str, Callable[[QuestionSet, Question, GivenAnswer, Payload], Payload]] = {
    "answer.set": _set,
    "answer.sure": _sure,
    "answer.level": _level,
    "answer.show": _show,
}
