"""What the tests of question sets share: one set with every kind of question, and a learner."""

from __future__ import annotations

import itertools
from typing import Any

import attrs

from helpers.answers import GivenAnswer, State, Task
from helpers.classroom.sheet import Sheet
from helpers.classroom.sheet_page import page_name
from helpers.classroom.task_desk import desk_of
from helpers.content import (
    Group,
    ModelKind,
    Opening,
    Option,
    Question,
    QuestionKind,
    QuestionSet,
    Rubric,
)
from helpers.widgets.action_widget import Action, Answer
from helpers.widgets.quiz import Quiz
from tests.classroom.walking import CODE

TASK = Task("01-sourcing", "sourcing", "everyday", "set")

ONE = Question(
    "one",
    QuestionKind.ONE,
    "Who can be asked?",
    passage="Mr Osei said so.",
    options=(
        Option("osei", "Mr Osei", "He has a name.", right=True),
        Option("crowd", "Everyone", "A crowd has no door to knock at."),
        Option("nobody", "Nobody", "Look at the name again."),
    ),
    asks_confidence=True,
)
SEVERAL = Question(
    "several",
    QuestionKind.SEVERAL,
    "What can be opened?",
    options=(
        Option("law", "A law", "It stands in a list.", right=True),
        Option("report", "A report", "It has a title.", right=True),
        Option("rumour", "A rumour", "It stands nowhere."),
        Option("wish", "A wish", "It is in a head."),
    ),
)
SORT = Question(
    "sort",
    QuestionKind.SORT,
    "Where does each one belong?",
    options=(
        Option("named", "Ada says", "Ada is a name.", group="inside"),
        Option("unnamed", "It is said", "No name is here.", group="outside"),
    ),
    groups=(Group("inside", "Can be asked"), Group("outside", "Cannot be asked")),
)
TEXT = Question(
    "text",
    QuestionKind.TEXT,
    "Name two sources.",
    model="Ada saw it, and the list names her.",
    rubric=Rubric("Names two.", "Names one.", "Names none."),
)
TRUST = Question(
    "trust",
    QuestionKind.ONE,
    "How far do you trust it?",
    options=(Option("a-little", "A little", ""), Option("fully", "Fully", "")),
    keeps_order=True,
)
OPEN_END = Question("open-end", QuestionKind.TEXT, "What do you think?")

SET = QuestionSet(
    "set", "A small set", (ONE, SEVERAL, SORT, TEXT, OPEN_END), intro="Decide.", text="A text."
)
CARD = attrs.evolve(SET, questions=(TEXT,), model_kind=ModelKind.CARD)
FORM = attrs.evolve(SET, questions=(ONE, TRUST, SORT), opening=Opening.ALL)
RIGHT: dict[str, Any] = {
    "one": "osei",
    "several": ["law", "report"],
    "sort": {"named": "inside", "unnamed": "outside"},
    "text": "Ada, and the list.",
}
WRONG: dict[str, Any] = {
    "one": "crowd",
    "several": ["law", "rumour"],
    "sort": {"named": "outside", "unnamed": "outside"},
    "text": "No idea.",
}

_numbers = itertools.count()


@attrs.frozen
class Answering:
    """Somebody who answers, with one view of the set open.

    Attributes:
        sheet: the desk of the set.
        view: the view.
    """

    sheet: Sheet
    view: Quiz

    def act(self, kind: str, **payload: object) -> Answer:
        """Send any action under a new op id."""
        return self.sheet.act(Action(f"op-{next(_numbers)}", kind, payload, CODE))

    def says(self, question: str, value: object) -> Answer:
        """Answer a question; ids are the writer's, and go out as the page names them."""
        return self.asks("answer.set", question, value=on_page(question, value))

    def opens(self, question: str) -> Answer:
        return self.asks("answer.show", question)

    def asks(self, kind: str, question: str, **more: object) -> Answer:
        """Send an action about a question, which goes out as the page names it."""
        return self.act(kind, question=page_name(question), **more)

    def answers_and_opens(self, answers: dict[str, Any]) -> Answering:
        """Do what must succeed."""
        for question, value in answers.items():
            assert self.says(question, value).type == "ack"
            assert self.opens(question).type == "ack"
        return self

    @property
    def state(self) -> State:
        return self.sheet.state()

    def given(self, question: str) -> GivenAnswer:
        return self.state.answers[question]

    def seen(self, question: str) -> dict[str, Any]:
        """What the page was told of an answer."""
        return dict(self.view.state["answers"][page_name(question)])

    def opened(self, question: str) -> dict[str, Any]:
        """What the page was told of the reasons."""
        return dict(self.view.reasons[page_name(question)])

    def all_opened(self) -> set[str]:
        """Which questions have anything open on the page."""
        names = {page_name(each.id): each.id for each in self.sheet.questions.questions}
        return {names[each] for each in self.view.reasons}


def on_page(question: str, value: object) -> object:
    """Write an answer as the page does: with the page's names of options."""
    if question == "text":
        return value
    if isinstance(value, dict):
        return {page_name(question, each): group for each, group in value.items()}
    if isinstance(value, list):
        return [page_name(question, each) for each in value]
    return page_name(question, value) if isinstance(value, str) and value else value


def answering(asked: QuestionSet = SET, task: Task = TASK) -> Answering:
    """Open a set as a cell does."""
    sheet = desk_of(task, lambda: Sheet(task, asked))
    sheet.use(asked)
    return Answering(sheet, sheet.widget())
