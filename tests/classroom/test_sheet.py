"""Answering a set of questions: what is taken, what is refused, and what opens when."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

from helpers.answers import GivenAnswer
from helpers.classroom import learner, task_desk
from helpers.classroom.reasons import fits
from helpers.classroom.sheet_page import page_name
from helpers.content import Opening, Option, Question, QuestionKind, QuestionSet
from helpers.words import PAGE, QUIZ
from tests.classroom.asking import (
    CARD,
    FORM,
    ONE,
    OPEN_END,
    RIGHT,
    SET,
    SEVERAL,
    SORT,
    TASK,
    TEXT,
    TRUST,
    WRONG,
    Answering,
    answering,
    on_page,
)
from tests.classroom.walking import CODE
from tests.widgets.page import QuizPage


@pytest.fixture
def someone(monkeypatch: pytest.MonkeyPatch) -> Answering:
    """A learner who has just opened the set in a new kernel."""
    monkeypatch.setattr(task_desk, "_DESKS", {})
    return answering()


# ---------------------------------------------------------------- answering


@pytest.mark.parametrize("question", RIGHT)
def test_an_answer_is_kept_and_shown(someone: Answering, question: str) -> None:
    answer = someone.says(question, RIGHT[question])

    assert answer.type == "ack"
    assert someone.seen(question) == {
        "value": on_page(question, RIGHT[question]),
        "sure": "",
        "level": "",
        "shown": False,
    }


def test_an_answer_is_one_line_on_disk_before_it_is_acknowledged(
    someone: Answering, home: Path
) -> None:
    page, on_disk = QuizPage(someone.view), list[int]()
    files = home / CODE / TASK.folder
    page.listener = lambda: on_disk.append(sum(1 for _ in lines(files)))

    payload = {"question": page_name("one"), "value": page_name("one", "osei")}
    page.acts("op-x", "answer.set", payload)

    assert [kind for kind, _ in page.heard] == ["update", "answer"]
    assert page.answers == [{"type": "ack", "op": "op-x", "text": ""}]
    assert on_disk == [1, 1]
    assert [line["kind"] for line in lines(files)] == ["answer.set"]


def lines(folder: Path) -> list[dict[str, Any]]:
    files = sorted(folder.glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def test_a_new_kernel_finds_the_answers_again(
    someone: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    someone.answers_and_opens(RIGHT)
    monkeypatch.setattr(task_desk, "_DESKS", {})

    again = answering()

    assert again.view.state == someone.view.state
    assert again.view.reasons == someone.view.reasons
    assert again.all_opened() == set(RIGHT)


def test_two_views_show_the_same(someone: Answering) -> None:
    other = answering()
    assert other.sheet is someone.sheet

    someone.answers_and_opens({"one": "osei"})

    assert other.view.state == someone.view.state
    assert other.view.reasons == someone.view.reasons != {}


def test_another_learner_of_the_machine_sees_nothing_of_it(someone: Answering) -> None:
    someone.answers_and_opens(RIGHT)

    learner.choose("green-3")

    assert someone.seen("one")["value"] == ""
    assert someone.view.reasons == {}
    learner.choose(CODE)
    assert someone.seen("one")["value"] == page_name("one", "osei")
    assert someone.all_opened() == set(RIGHT)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("one", "nobody-there"),
        ("one", ["osei"]),
        ("one", None),
        ("several", "law"),
        ("several", ["law", "gossip"]),
        ("several", ["law", "law"]),
        ("several", {"law": "yes"}),
        ("sort", ["named"]),
        ("sort", {"named": "above"}),
        ("sort", {"named": "inside", "gossip": "inside"}),
        ("text", ["a"]),
        ("text", {}),
        ("text", 7),
    ],
)
def test_an_answer_that_does_not_fit_its_question_is_refused(
    someone: Answering, question: str, value: object
) -> None:
    assert someone.says(question, value) == ("refused", PAGE["refused_shape"])
    assert someone.state.op_ids == frozenset()


@pytest.mark.parametrize(
    ("question", "value"), [("one", "osei"), ("several", ["law"]), ("sort", {"named": "inside"})]
)
def test_the_page_knows_no_id_of_an_option(
    someone: Answering, question: str, value: object
) -> None:
    assert someone.asks("answer.set", question, value=value).type == "refused"


@pytest.mark.parametrize("question", ["one", page_name("two"), "", None, 3])
def test_a_question_that_is_not_in_the_set_is_refused(someone: Answering, question: object) -> None:
    answer = someone.act("answer.set", question=question, value="x")

    assert answer == ("refused", QUIZ["refused_unknown"])


@pytest.mark.parametrize("kind", ["mark.add", "commit", "undo", "nothing.set", "answer.fly", ""])
def test_a_set_takes_answers_alone(someone: Answering, kind: str) -> None:
    answer = someone.asks(kind, "one", value=True)

    assert answer == ("refused", PAGE["refused_shape"])
    assert someone.state.op_ids == frozenset()


def test_an_answer_can_be_taken_back(someone: Answering) -> None:
    for question, value in {"one": "", "several": [], "sort": {}, "text": ""}.items():
        someone.says(question, RIGHT[question])
        assert someone.says(question, value).type == "ack"
        assert someone.seen(question)["value"] == value


# ---------------------------------------------------------------- opening


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("one", None),
        ("one", ""),
        ("several", []),
        ("sort", {"named": "inside"}),
        ("text", ""),
        ("text", " \n "),
    ],
)
def test_nothing_opens_before_there_is_an_answer(
    someone: Answering, question: str, value: object
) -> None:
    if value is not None:
        someone.says(question, value)

    answer = someone.opens(question)

    assert answer == ("refused", QUIZ[f"{SET.question(question).kind}_missing"])  # type: ignore[union-attr]
    assert someone.view.reasons == {}


def test_each_question_opens_alone(someone: Answering) -> None:
    someone.answers_and_opens({"one": "crowd"})

    assert someone.all_opened() == {"one"}
    assert someone.seen("one")["shown"]
    assert not someone.seen("text")["shown"]


def test_a_card_opens_at_once_and_can_be_answered_later(someone: Answering) -> None:
    card = answering(CARD, attrs.evolve(TASK, part="outside"))

    assert card.opens("text").type == "ack"
    assert card.opened("text")["model"] == TEXT.model
    card.says("text", "Now I know.")

    assert card.given("text") == GivenAnswer("Now I know.", first="")
    assert not someone.view.reasons


def test_a_question_with_nothing_to_open_is_refused(someone: Answering) -> None:
    someone.says("open-end", "Much.")

    assert someone.opens("open-end") == ("refused", PAGE["refused_shape"])
    assert not OPEN_END.opens


def test_a_scale_without_reasons_opens_nothing_and_counts_nowhere(someone: Answering) -> None:
    form = answering(
        attrs.evolve(SET, questions=(ONE, TRUST, SORT)), attrs.evolve(TASK, part="scale")
    )
    form.says("trust", "fully")

    assert not TRUST.opens
    assert form.opens("trust") == ("refused", PAGE["refused_shape"])
    form.answers_and_opens({"one": "osei", "sort": WRONG["sort"]})
    assert form.view.state["summary"] == ["Your first answer fitted in 1 of 2."]
    assert someone.view.reasons == {}


def test_where_all_opens_together_nothing_opens_before_the_last_answer(
    someone: Answering,
) -> None:
    form = answering(FORM, attrs.evolve(TASK, part="form-a"))
    form.says("one", "crowd")
    form.says("sort", RIGHT["sort"])

    assert form.opens("one") == ("refused", QUIZ["all_missing"])
    assert form.view.reasons == someone.view.reasons == {}
    form.says("trust", "a-little")
    assert form.opens("one").type == "ack"
    assert form.all_opened() == {"one"}


def test_where_nothing_opens_another_page_may_open_it_later(someone: Answering) -> None:
    shut = attrs.evolve(FORM, opening=Opening.NEVER)
    form = answering(shut, attrs.evolve(TASK, part="form-b"))
    for question in ("one", "trust", "sort"):
        form.says(question, {**RIGHT, "trust": "fully"}[question])
    assert form.opens("one") == ("refused", PAGE["refused_shape"])
    assert {each["opens"] for each in form.view.questions["questions"]} == {""}

    later = answering(FORM, attrs.evolve(TASK, part="form-b"))

    assert later.opens("one").type == "ack"
    assert later.all_opened() == {"one"}
    assert someone.view.reasons == {}


def test_the_first_answer_is_kept_beside_the_latest(someone: Answering) -> None:
    someone.asks("answer.sure", "one", value="high")
    someone.answers_and_opens({"one": "crowd"})
    assert someone.opened("one")["first"] == ""

    someone.says("one", "osei")

    assert someone.given("one") == GivenAnswer("osei", "high", first="crowd", first_sure="high")
    assert someone.opened("one")["first"] == "Your first answer: Everyone"


def test_how_sure_is_asked_only_where_it_is_asked_and_before_the_reasons(
    someone: Answering,
) -> None:
    assert someone.asks("answer.sure", "one", value="low").type == "ack"
    assert someone.seen("one")["sure"] == "low"
    assert someone.asks("answer.sure", "several", value="low").type == "refused"
    assert someone.asks("answer.sure", "one", value="very").type == "refused"
    someone.answers_and_opens({"one": "osei"})

    assert someone.asks("answer.sure", "one", value="high").type == "refused"
    assert someone.given("one").first_sure == "low"


def test_a_text_is_put_beside_the_rubric_once_it_is_open(someone: Answering) -> None:
    assert someone.asks("answer.level", "text", value="strong").type == "refused"
    someone.answers_and_opens({"text": "Ada, I think.", "one": "osei"})

    assert someone.asks("answer.level", "text", value="best").type == "refused"
    assert someone.asks("answer.level", "one", value="strong").type == "refused"
    assert someone.asks("answer.level", "text", value="middle").type == "ack"
    assert someone.seen("text")["level"] == "middle"
    assert someone.opened("text")["rubric"] == [
        ["strong", "Strong: Names two."],
        ["middle", "On the way: Names one."],
        ["weak", "Not yet: Names none."],
    ]


# ---------------------------------------------------------------- reasons in words


def said(entries: list[list[str]]) -> dict[str, str]:
    return {entry[0]: entry[1] for entry in entries}


def test_the_chosen_reason_comes_first_and_each_option_has_its_own(someone: Answering) -> None:
    someone.answers_and_opens({"one": "crowd"})
    opened = someone.opened("one")

    assert opened["chosen"] == [
        ["You chose “Everyone”. Another answer fits better.", "A crowd has no door to knock at."]
    ]
    assert said(opened["others"]) == {
        "“Mr Osei” fits.": "He has a name.",
        "“Nobody” does not fit.": "Look at the name again.",
    }
    assert opened["again"]


def test_a_right_choice_is_said_in_words(someone: Answering) -> None:
    someone.answers_and_opens({"one": "osei"})

    assert someone.opened("one")["chosen"] == [
        ["You chose “Mr Osei”. That fits.", "He has a name."]
    ]
    assert not someone.opened("one")["again"]


def test_of_several_what_was_left_out_is_said_too(someone: Answering) -> None:
    someone.answers_and_opens({"several": ["law", "rumour"]})
    opened = someone.opened("several")

    assert said(opened["chosen"]) == {
        "You chose “A law”. That fits.": "It stands in a list.",
        "You chose “A rumour”. That does not fit.": "It stands nowhere.",
        "You did not choose “A report”. It fits too.": "It has a title.",
    }
    assert said(opened["others"]) == {"“A wish” does not fit.": "It is in a head."}


def test_what_was_sorted_is_said_group_by_group(someone: Answering) -> None:
    someone.answers_and_opens({"sort": WRONG["sort"]})

    assert said(someone.opened("sort")["chosen"]) == {
        "“Ada says”: you chose “Cannot be asked”. It belongs to “Can be asked”.": "Ada is a name.",
        "“It is said”: you chose “Cannot be asked”. That fits.": "No name is here.",
    }


def test_a_reason_that_all_options_share_is_read_once() -> None:
    same = "It names nobody."
    options = (Option("fair", "Fair", same), Option("not-fair", "Not fair", same, right=True))
    asked = QuestionSet("s", "S", (Question("q", QuestionKind.ONE, "P", options=options),))
    fair = answering(asked, attrs.evolve(TASK, part="fair"))

    fair.answers_and_opens({"q": "fair"})

    assert len(fair.opened("q")["chosen"]) == 1
    assert fair.opened("q")["others"] == []


@pytest.mark.parametrize("question", [ONE, SEVERAL, SORT])
def test_right_and_wrong_are_told_apart(question: Question) -> None:
    assert fits(question, RIGHT[question.id])
    assert not fits(question, WRONG[question.id])
    assert not fits(question, "")


def test_counts_come_when_all_is_open_and_tell_of_first_answers(someone: Answering) -> None:
    someone.answers_and_opens({"one": "crowd", "several": RIGHT["several"], "text": "Ada."})
    assert someone.view.state["summary"] == []

    someone.answers_and_opens({"sort": RIGHT["sort"]})
    someone.says("one", "osei")

    assert someone.view.state["summary"] == ["Your first answer fitted in 2 of 3."]


def test_fair_ones_that_were_called_not_fair_are_counted() -> None:
    def phrase(name: str, fair: bool) -> Question:
        options = (
            Option("fair", "Fair", name, fair),
            Option("not-fair", "Not fair", name, not fair),
        )
        return Question(name, QuestionKind.ONE, name, options=options, keeps_order=True)

    asked = QuestionSet(
        "fair", "F", (phrase("a", True), phrase("b", True), phrase("c", False), phrase("d", False))
    )
    fair = answering(asked, attrs.evolve(TASK, part="fair-all"))
    fair.answers_and_opens({"a": "not-fair", "b": "fair", "c": "not-fair", "d": "fair"})

    assert fair.view.state["summary"] == [
        "Your first answer fitted in 2 of 4.",
        "Of the 2 that are fair, you first called 1 not fair.",
    ]


# ---------------------------------------------------------------- questions that were changed


def test_an_answer_whose_option_is_gone_counts_as_none(someone: Answering) -> None:
    someone.says("one", "crowd")
    without = attrs.evolve(ONE, options=tuple(o for o in ONE.options if o.id != "crowd"))

    someone.sheet.use(attrs.evolve(SET, questions=(without, *SET.questions[1:])))
    later = Answering(someone.sheet, someone.sheet.widget())

    assert later.seen("one")["value"] == ""
    assert later.given("one").value == "crowd"  # on disk it stays
    assert later.opens("one").type == "refused"
    assert len(later.view.state["notices"]) == 1


def test_a_better_wording_leaves_answers_alone(someone: Answering) -> None:
    someone.says("one", "crowd")
    said_better = attrs.evolve(ONE, prompt="Whom could you ask?")

    someone.sheet.use(attrs.evolve(SET, questions=(said_better, *SET.questions[1:])))
    later = Answering(someone.sheet, someone.sheet.widget())

    assert later.seen("one")["value"] == page_name("one", "crowd")
    assert later.view.state["notices"] == []
