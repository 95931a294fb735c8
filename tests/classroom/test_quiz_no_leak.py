"""No reason, model answer or sign of the right answer reaches the page before it is opened."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html import unescape

import pytest

from helpers import open_lesson
from helpers.classroom import question_sets
from helpers.classroom.sheet_page import page_name
from helpers.content import Question, QuestionKind, QuestionSet
from helpers.course_files import open_course
from helpers.widgets.quiz import Quiz
from helpers.words import QUIZ
from tests.classroom.cell import Cell
from tests.widgets.page import QuizPage

COURSE = open_course()

# The verbs of a lesson that ask, and how each set is made from the course's texts.
VERBS: dict[str, Callable[[str], QuestionSet]] = {
    "hook": lambda folder: question_sets.hook(COURSE.items(folder).hook),
    "notices": lambda folder: question_sets.notices(COURSE.items(folder).notices),
    "fair_or_not": lambda folder: question_sets.fair_or_not(COURSE.items(folder).fair),
    "recall": lambda folder: question_sets.recall(COURSE.items(folder).recall),
    "exit_ticket": lambda folder: question_sets.exit_ticket(COURSE.items(folder).exit_ticket),
}
SETS = [
    (folder, verb)
    for folder in COURSE.lesson_folders()
    for verb in VERBS
    if verb != "notices" or COURSE.items(folder).notices
]


@pytest.fixture(params=SETS, ids="-".join)
def folder_and_verb(request: pytest.FixtureRequest) -> tuple[str, str]:
    folder, verb = request.param
    return folder, verb


@pytest.fixture
def asked(folder_and_verb: tuple[str, str]) -> QuestionSet:
    folder, verb = folder_and_verb
    return VERBS[verb](folder)


@pytest.fixture
def page(cell: Cell, folder_and_verb: tuple[str, str]) -> QuizPage:
    """The real set, just opened."""
    folder, verb = folder_and_verb
    cell.use_opened(COURSE)
    getattr(open_lesson(folder), verb)()
    (quiz,) = cell.quizzes
    return QuizPage(quiz)


def sayings(question: Question) -> set[str]:
    """Give every sentence that stands behind a question alone."""
    rubric = question.rubric
    levels = (rubric.strong, rubric.middle, rubric.weak) if rubric else ()
    said = {question.model, *(option.reason for option in question.options), *levels}
    return {line for text in said for line in text.splitlines()}


def ids(question: Question) -> set[str]:
    """Give the names that writers gave to a question with options, and to these."""
    options = {option.id for option in question.options}
    return options | {question.id} if options else set()


def leaks(sent: str, question: Question) -> set[str]:
    """Search JSON or HTML for what stands behind a question, and for ids as values."""
    plain = unescape(sent)
    found = {each for each in sayings(question) if each in plain or _in_json(each) in plain}
    found |= {each for each in ids(question) if f'"{each}"' in sent}
    # `true` and `false` would tell what is right, under whatever name.
    return found | set(re.findall(r'"(?:right|fair|done_well|answer)": (?:true|false)', sent))


def _in_json(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)[1:-1]


def sent_by(quiz: Quiz) -> str:
    """Write every synced trait as JSON, as it goes to the page."""
    same_for_all = {"layout", "_esm", "_css", "ui", "learner_words"}
    traits = {name: each for name, each in quiz.get_state().items() if name not in same_for_all}
    return json.dumps(traits, ensure_ascii=False)


def answers(question: Question) -> Iterator[object]:
    """Give a first and another answer, as the page sends them."""
    if question.kind is QuestionKind.TEXT:
        yield from ("Some words.", "Other words.")
    else:
        yield from (page_name(question.id, option.id) for option in question.options[:2])


def answer_all(page: QuizPage, asked: QuestionSet) -> None:
    for question in asked.questions:
        for number, value in enumerate(answers(question)):
            payload = {"question": page_name(question.id), "value": value}
            page.acts(f"{question.id}-{number}", "answer.set", payload)
    assert {answer["type"] for answer in page.answers} == {"ack"}


def test_there_is_something_to_leak(asked: QuestionSet) -> None:
    assert any(sayings(question) for question in asked.questions)


def test_a_fresh_set_holds_no_reason(page: QuizPage, asked: QuestionSet, cell: Cell) -> None:
    assert page.widget.reasons == {}
    for question in asked.questions:
        assert leaks(sent_by(page.widget), question) == set()
        assert leaks(cell.html[0], question) == set()


def test_nothing_leaks_while_answering(page: QuizPage, asked: QuestionSet) -> None:
    answer_all(page, asked)
    page.acts("op-early", "answer.level", {"question": page_name("task"), "value": "strong"})

    heard = json.dumps(page.heard, ensure_ascii=False)
    for question in asked.questions:
        assert leaks(heard, question) == set()
        assert leaks(sent_by(page.widget), question) == set()


def test_a_refused_opening_leaks_nothing(page: QuizPage, asked: QuestionSet) -> None:
    may_not = [each for each in asked.questions if each.kind is QuestionKind.ONE]
    for question in may_not:
        page.acts(f"op-{question.id}", "answer.show", {"question": page_name(question.id)})

    assert {answer["text"] for answer in page.answers} <= {QUIZ["one_missing"]}
    heard = json.dumps(page.heard, ensure_ascii=False)
    assert all(leaks(heard, question) == set() for question in may_not)


def test_what_is_opened_is_all_that_comes(page: QuizPage, asked: QuestionSet) -> None:
    """The same search that found nothing before finds just the opened reasons now."""
    answer_all(page, asked)
    shut = [each for each in asked.questions if each.opens]
    while shut:
        question = shut.pop(0)
        page.acts(f"show-{question.id}", "answer.show", {"question": page_name(question.id)})
        assert leaks(sent_by(page.widget), question) == sayings(question)
        # Notices and phrases say different things, so a later one is not told by an earlier one.
        assert all(leaks(sent_by(page.widget), later) == set() for later in shut)


def test_the_static_copy_holds_no_reason_after_the_opening_either(
    page: QuizPage, asked: QuestionSet, cell: Cell, folder_and_verb: tuple[str, str]
) -> None:
    folder, verb = folder_and_verb
    answer_all(page, asked)
    for question in asked.questions:
        page.acts(f"show-{question.id}", "answer.show", {"question": page_name(question.id)})

    getattr(open_lesson(folder), verb)()

    assert all(leaks(cell.html[-1], question) == set() for question in asked.questions)


def test_look_outside_keeps_its_card_back(cell: Cell) -> None:
    cell.use_opened(COURSE)
    for folder in COURSE.lesson_folders():
        for card in COURSE.cards(folder):
            cell.displayed.clear()
            open_lesson(folder).look_outside(card.article)
            (quiz,), (copy,) = cell.quizzes, cell.html
            (question,) = question_sets.look_outside(card).questions
            assert leaks(sent_by(quiz) + copy, question) == set()


def test_the_search_finds_whatever_is_planted(page: QuizPage, asked: QuestionSet) -> None:
    for question in asked.questions:
        secrets = sayings(question) | ids(question)
        planted = [{"deep": each} for each in secrets]
        page.widget.questions = {**page.widget.questions, "planted": planted}
        assert secrets - leaks(sent_by(page.widget), question) == set()
    page.widget.questions = {"right": True}
    assert leaks(sent_by(page.widget), asked.questions[0]) == {'"right": true'}
