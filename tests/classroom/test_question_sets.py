"""From the course's own texts to sets of questions, and their static copies."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from html import escape, unescape

import attrs
import pytest

from helpers.answers import GivenAnswer, State
from helpers.classroom import everyday, question_sets
from helpers.classroom.given_answers import in_words
from helpers.classroom.question_sets import digest, mixed
from helpers.content import (
    Card,
    ExitTicket,
    FairItem,
    Hook,
    ModelKind,
    Note,
    Notice,
    Question,
    QuestionKind,
    QuestionSet,
    Recall,
    Rubric,
    Sure,
)
from helpers.course_files import open_course
from helpers.words import PAGE, QUIZ
from tests.classroom.asking import ONE, RIGHT, SET, SORT

ATTACK = "<script>alert(1)</script> & <img src=x>"
COURSE = open_course()

HOOK = Hook("Title", "Some text.", ("One?", "Two?"), "Look for this.")
NOTICES = (
    Notice("a", "First", "The shop opens at nine.", True, (Note("at nine", "Well said."),)),
    Notice("b", "Second", "Soon.", False, (Note("Soon", "Foggy."), Note("n", "Short."))),
)
FAIR = (
    FairItem("a", "A phrase", True, "It is exact."),
    FairItem("b", "Another", False, "It hides."),
)
RECALL = (Recall("r", "Who?", "Ada", ("Ada", "Ivo", "Lea"), ("Right.", "Not Ivo.", "Not Lea.")),)
TICKET = ExitTicket("Title", "A text.", "Do this.", "A model.", Rubric("Much", "Some", "Little"))
CARD = Card("c", "slug", "Do it.", ("Here",), "Who?", "It was so.", Sure.FOUND, "high", ("f",))


def right(question: Question) -> list[str]:
    return [option.id for option in question.options if option.right]


# ---------------------------------------------------------------- each set


def test_a_hook_asks_its_questions_and_what_there_is_to_find_stands_last() -> None:
    asked = question_sets.hook(HOOK)

    assert (asked.id, asked.title, asked.text) == ("hook", "Title", "Some text.")
    assert [each.prompt for each in asked.questions] == ["One?", "Two?"]
    assert [each.model for each in asked.questions] == ["", "Look for this."]
    assert {each.kind for each in asked.questions} == {QuestionKind.TEXT}
    assert asked.model_kind is ModelKind.FOUND


def test_a_notice_asks_whether_it_does_well() -> None:
    first, second = question_sets.notices(NOTICES).questions

    assert (right(first), right(second)) == (["well"], ["badly"])
    assert first.passage == "The shop opens at nine."
    assert "First" in first.prompt
    assert {each.reason for each in second.options} == {"“Soon” Foggy.\n“n” Short."}


def test_a_fair_set_asks_for_one_decision_on_each_phrase() -> None:
    asked = question_sets.fair_or_not(FAIR)

    assert [each.prompt for each in asked.questions] == ["A phrase", "Another"]
    assert [right(each) for each in asked.questions] == [["fair"], ["not-fair"]]
    assert [[o.id for o in mixed(each)] for each in asked.questions] == [["fair", "not-fair"]] * 2


def test_recall_keeps_a_reason_for_each_option() -> None:
    (question,) = question_sets.recall(RECALL).questions

    assert {(o.text, o.reason, o.right) for o in question.options} == {
        ("Ada", "Right.", True),
        ("Ivo", "Not Ivo.", False),
        ("Lea", "Not Lea.", False),
    }


def test_options_of_recall_are_named_by_their_text_and_not_by_their_place() -> None:
    turned = Recall("r", "Who?", "Ada", ("Lea", "Ada", "Ivo"), ("x", "y", "z"))
    before, after = (
        {option.text: option.id for option in question_sets.recall([each]).questions[0].options}
        for each in (RECALL[0], turned)
    )

    assert before == after
    assert len(set(before.values())) == 3


def test_an_exit_ticket_has_model_and_rubric() -> None:
    asked = question_sets.exit_ticket(TICKET)
    (question,) = asked.questions

    assert (question.prompt, question.model, question.rubric) == (
        "Do this.",
        "A model.",
        TICKET.rubric,
    )
    assert asked.model_kind is ModelKind.MODEL
    assert "Title" in asked.title


def test_look_outside_says_where_and_keeps_its_card_back() -> None:
    asked = question_sets.look_outside(CARD)
    (question,) = asked.questions

    assert asked.points == ("Here",)
    assert "Do it." in asked.intro.splitlines()
    assert question.prompt == "Who?"
    assert question.model.startswith("It was so.\n")
    assert asked.model_kind is ModelKind.CARD


# ---------------------------------------------------------------- the order of options


def test_the_order_of_options_depends_on_their_ids_alone() -> None:
    orders = set()
    for options in itertools.permutations(ONE.options):
        turned = tuple(attrs.evolve(each, right=not each.right) for each in options)
        asked = attrs.evolve(SET, questions=(attrs.evolve(ONE, options=turned),))
        orders.add(tuple(each.id for each in mixed(asked.questions[0])))

    assert len(orders) == 1


def test_the_right_one_stands_now_here_now_there() -> None:
    """Over all recall questions of the course, no place holds more than half of them."""
    places: Counter[int] = Counter()
    for folder in COURSE.lesson_folders():
        asked = question_sets.recall(COURSE.items(folder).recall)
        for question in asked.questions:
            (place,) = [n for n, each in enumerate(mixed(question)) if each.right]
            places[place] += 1

    assert len(places) >= 3
    assert max(places.values()) <= sum(places.values()) / 2


# ---------------------------------------------------------------- the digest


def test_the_digest_changes_with_what_gives_answers_their_sense() -> None:
    def of(question: Question) -> str:
        return digest(attrs.evolve(SET, questions=(question,)))

    renamed = attrs.evolve(ONE.options[0], id="other")
    regrouped = attrs.evolve(SORT.groups[0], id="other")
    variants = [
        ONE,
        attrs.evolve(ONE, id="two"),
        attrs.evolve(ONE, kind=QuestionKind.SEVERAL),
        attrs.evolve(ONE, options=(renamed, *ONE.options[1:])),
        attrs.evolve(ONE, options=ONE.options[1:]),
        SORT,
        attrs.evolve(SORT, groups=(regrouped, *SORT.groups[1:])),
    ]
    assert len({of(each) for each in variants}) == len(variants)

    reworded = attrs.evolve(ONE.options[0], text="He", reason="Better.", right=False)
    same = [
        attrs.evolve(ONE, prompt="Other words", passage="", asks_confidence=False),
        attrs.evolve(ONE, options=(*ONE.options[1:], reworded)),
    ]
    assert {of(each) for each in same} == {of(ONE)}


# ---------------------------------------------------------------- static copies


def sets(folder: str) -> Iterator[QuestionSet]:
    """Give every set of a lesson."""
    items = COURSE.items(folder)
    yield question_sets.hook(items.hook)
    yield question_sets.fair_or_not(items.fair)
    yield question_sets.recall(items.recall)
    yield question_sets.exit_ticket(items.exit_ticket)
    if items.notices:
        yield question_sets.notices(items.notices)
    yield from (question_sets.look_outside(card) for card in COURSE.cards(folder))


def answered(asked: QuestionSet) -> State:
    """Give the state of a learner who has answered and opened everything."""
    answers = {}
    for question in asked.questions:
        value = "My own words." if question.kind is QuestionKind.TEXT else question.options[0].id
        answers[question.id] = GivenAnswer(value, first=value)
    return State(answers=answers)


ALL_SETS = [(folder, asked) for folder in COURSE.lesson_folders() for asked in sets(folder)]
every_set = pytest.mark.parametrize(
    "asked",
    [asked for _, asked in ALL_SETS],
    ids=[f"{f}-{a.id}-{n}" for n, (f, a) in enumerate(ALL_SETS)],
)


@every_set
def test_the_static_copy_asks_everything_and_tells_no_reason(asked: QuestionSet) -> None:
    for state in (State(), answered(asked)):
        copy = unescape(everyday.questions(asked, state))
        assert PAGE["asleep"] in copy
        for question in asked.questions:
            assert question.prompt in copy
            assert question.passage in copy
            assert all(option.text in copy for option in question.options)
            assert not question.model or question.model.splitlines()[0] not in copy
            assert not any(option.reason in copy for option in question.options)


@every_set
def test_the_static_copy_shows_the_own_answers(asked: QuestionSet) -> None:
    before = unescape(everyday.questions(asked, State()))
    after = unescape(everyday.questions(asked, answered(asked)))

    assert before.count(QUIZ["not_answered"]) == len(asked.questions)
    assert QUIZ["not_answered"] not in after
    for question in asked.questions:
        said = in_words(question, answered(asked).answers[question.id].value)
        assert f"{QUIZ['your_answer']}: {said}" in after


def test_answers_of_every_kind_are_said_in_words() -> None:
    said = {each.id: in_words(each, RIGHT[each.id]) for each in SET.questions if each.id in RIGHT}

    assert said == {
        "one": "Mr Osei",
        "several": "A law; A report",
        "sort": "Ada says: Can be asked; It is said: Cannot be asked",
        "text": "Ada, and the list.",
    }


def test_the_static_copy_hides_once_an_exercise_lives() -> None:
    assert everyday.questions(SET, State()).startswith('<div class="fl-static">')


@pytest.mark.parametrize(
    "asked",
    [
        question_sets.hook(Hook(ATTACK, ATTACK, (ATTACK,), ATTACK)),
        question_sets.notices([Notice("a", ATTACK, ATTACK, True, (Note(ATTACK, ATTACK),))]),
        question_sets.fair_or_not([FairItem("a", ATTACK, True, ATTACK)]),
        question_sets.recall([Recall("r", ATTACK, "a", (ATTACK, "a"), (ATTACK, ATTACK))]),
        question_sets.exit_ticket(
            ExitTicket(ATTACK, ATTACK, ATTACK, ATTACK, Rubric(ATTACK, ATTACK, ATTACK))
        ),
        question_sets.look_outside(
            Card("c", "s", ATTACK, (ATTACK,), ATTACK, ATTACK, Sure.FOUND, ATTACK, ())
        ),
    ],
    ids=lambda asked: asked.id,
)
def test_every_word_is_text_and_never_html(asked: QuestionSet) -> None:
    answers = {each.id: GivenAnswer(ATTACK) for each in asked.questions}
    html = everyday.questions(asked, State(answers=answers))

    assert "<script" not in html
    assert "<img" not in html
    assert escape(ATTACK) in html
