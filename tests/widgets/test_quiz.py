"""The quiz's Python side, and what its page may ask of Python."""

from __future__ import annotations

import json
import re

import pytest

from helpers.answers.payloads import ANSWERS
from helpers.content import ModelKind, QuestionKind
from helpers.widgets.action_widget import Action, Answer
from helpers.widgets.quiz import Quiz
from helpers.words import QUIZ
from tests.widgets.javascript import SOURCES, Script
from tests.widgets.page import QuizPage

TRAITS = {"task", "ui", "questions", "state", "reasons", "error", "learner", "learner_words"}
SOURCE = SOURCES["quiz"]


@pytest.fixture
def taken() -> list[Action]:
    return []


@pytest.fixture
def quiz(taken: list[Action]) -> Quiz:
    def on_action(action: Action) -> Answer:
        taken.append(action)
        return Answer("ack")

    return Quiz(
        on_action=on_action,
        on_fault=lambda fault: f"It broke: {fault}",
        asleep="Press the button.",
        task="01/a/everyday/fair",
        learner="blue-7",
    )


def test_an_action_of_the_page_reaches_python(quiz: Quiz, taken: list[Action]) -> None:
    page = QuizPage(quiz)

    page.acts("op-1", "answer.set", {"question": "q", "value": "a"})

    payload = {"question": "q", "value": "a"}
    assert taken == [Action("op-1", "answer.set", payload, "blue-7")]
    assert page.answers == [{"type": "ack", "op": "op-1", "text": ""}]


def test_answers_and_reasons_go_out_together(quiz: Quiz) -> None:
    page = QuizPage(quiz)

    quiz.publish({"state": {"saved": "10:42"}, "reasons": {"q": {"model": "m"}}})

    assert page.updates == [{"state": {"saved": "10:42"}, "reasons": {"q": {"model": "m"}}}]


def test_reasons_that_did_not_change_are_not_sent_again(quiz: Quiz) -> None:
    page = QuizPage(quiz)

    for saved in ("10:42", "10:43"):
        quiz.publish({"state": {"saved": saved}, "reasons": {"q": {"model": "m"}}})

    assert [set(update) for update in page.updates] == [{"state", "reasons"}, {"state"}]


def test_every_trait_for_the_page_can_be_written_as_json(quiz: Quiz) -> None:
    state = quiz.get_state()

    assert state.keys() >= TRAITS
    json.dumps({name: state[name] for name in TRAITS})


def test_a_fresh_quiz_holds_no_reason(quiz: Quiz) -> None:
    assert quiz.get_state()["reasons"] == {}


def test_the_repr_names_the_task_alone(quiz: Quiz) -> None:
    assert repr(quiz) == "<Quiz 01/a/everyday/fair>"


def test_the_page_knows_every_way_to_answer() -> None:
    (known,) = re.findall(r"^const KINDS = \{([^}]*)\}", Script(SOURCE).code, re.MULTILINE)

    assert set(re.findall(r"(\w+):", known)) == {kind.value for kind in QuestionKind}


def test_the_page_sends_just_the_kinds_of_action_that_there_are() -> None:
    literals = {literal.text for literal in Script(SOURCE).literals}

    assert {text for text in literals if text.startswith("answer.")} == ANSWERS


def test_there_are_words_for_all_that_opens() -> None:
    for opens in ("reasons", *(kind.value for kind in ModelKind)):
        assert f"open_{opens}" in QUIZ
        assert f"heading_{opens}" in QUIZ
    assert {f"{kind.value}_missing" for kind in QuestionKind} <= QUIZ.keys()


def test_the_page_reads_just_the_traits_that_there_are() -> None:
    read = set(re.findall(r'\bmodel\.get\("(\w+)"\)', SOURCE))

    assert {"questions", "state", "reasons", "learner"} <= read <= TRAITS
