"""The cards: one for each mark of the key, each own mark without one, and each absence."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import attrs
import pytest

from helpers.answers import Stage
from helpers.classroom import key_in_words
from helpers.classroom.compared import OPEN, SEEN, THERE
from helpers.content import Quality, Stake
from helpers.feedback.values import Verdict, Why
from helpers.words import ANNOTATOR, RESULT, STAKES
from tests.classroom.walking import (
    KEY_MARKS,
    Learner,
    all_cards,
    key,
    key_mark,
    learner_in,
    material,
    result_with,
    tab,
)

JOHN = ("m1", "said John Ng", "named")
PEOPLE = ("m2", "People say", "unnamed")


def card(learner: Learner, card_id: str) -> dict[str, Any]:
    return _card(learner.result, card_id)


def _card(result: dict[str, Any], card_id: str) -> dict[str, Any]:
    (found,) = [each for each in all_cards(result) if each["id"] == card_id]
    return found


def said(found: dict[str, Any], name: str) -> str:
    """Return what a card says under a name; the name must stand there once."""
    lines = dict(found["lines"])
    assert len(lines) == len(found["lines"])
    return str(lines[name])


# ---------------------------------------------------------------- words for all that can happen


@pytest.mark.parametrize(
    ("table", "names"),
    [
        (RESULT, {f"near_{why}" for why in get_args(Why) if why}),
        (RESULT, {f"verdict_{verdict}" for verdict in get_args(Verdict)}),
        (ANNOTATOR, {f"step_{stage}" for stage in get_args(Stage)}),
        (ANNOTATOR, set(key_in_words.BETTER.values())),
        (STAKES, {stake.value for stake in Stake}),
    ],
)
def test_there_are_words_for_each_case(table: dict[str, str], names: set[str]) -> None:
    assert len(names) > 2
    assert names <= table.keys()


def test_there_are_no_words_for_a_case_that_cannot_be() -> None:
    near = {name.removeprefix("near_") for name in RESULT if name.startswith("near_")}
    assert near == {why for why in get_args(Why) if why}
    assert set(STAKES) == {stake.value for stake in Stake}


# ---------------------------------------------------------------- marks of the key


def test_a_mark_that_was_found(learner: Learner) -> None:
    learner.does(JOHN, "commit")

    found = card(learner, "john")

    assert (found["verdict"], found["words"]) == ("Found", "said John Ng")
    assert said(found, "You") == "a name: “said John Ng”"
    assert said(found, "Key") == "a name · Own side: gains if we believe it"
    assert (found["may_argue"], found["case"]) == (False, "")


def test_a_mark_that_was_not_marked(learner: Learner) -> None:
    learner.does(JOHN, "commit")

    found = card(learner, "people")

    assert found["verdict"] == "Not marked"
    assert said(found, "You") == "You did not mark this."
    assert said(found, "Key") == "no name / a paper · Can't tell"
    assert found["may_argue"] is False


def test_without_a_stake_the_key_tells_only_the_label(learner: Learner) -> None:
    learner.does(JOHN, "commit")

    assert said(card(learner, "report"), "Key") == "a paper"


@pytest.mark.parametrize(
    ("own", "card_id", "why"),
    [
        (("m1", "People say that it costs too much", "unnamed"), "people", "too-long"),
        (("m1", "People say", "named"), "people", "other-label"),
        (("m1", "Ng", "named"), "john", "too-little"),
    ],
)
def test_a_near_mark_tells_what_is_off(
    learner: Learner, own: tuple[str, str, str], card_id: str, why: str
) -> None:
    learner.does(own, "commit")

    found = card(learner, card_id)

    name = {"named": "a name", "unnamed": "no name"}[own[2]]
    assert found["verdict"] == "Near"
    assert said(found, "You") == f"{name}: “{own[1]}” {RESULT[f'near_{why}']}"
    assert (found["own"], found["may_argue"]) == ("m1", True)


def test_one_mark_over_two_of_the_key_meets_one_and_shares_the_other(learner: Learner) -> None:
    learner.does(("m1", "said John Ng, who owns the cafe\u0301", "named"), "commit")

    assert card(learner, "john")["verdict"] == "Found"
    assert card(learner, "cafe")["verdict"] == "Near"
    assert said(card(learner, "cafe"), "You").endswith(RESULT["near_shared"])


def test_words_of_the_learner_are_shown_as_they_stand(learner: Learner) -> None:
    learner.does(("m1", "classes water {them}", "named"), ("m2", "<b>peels</b> &", "named"))
    learner.does("commit")

    shown = [each["words"] for each in all_cards(learner.result)]

    assert {"classes water {them}", "<b>peels</b> &"} <= set(shown)


@pytest.mark.parametrize(
    ("quality", "third"),
    [
        (Quality.FAULT, "What would be better"),
        (Quality.GOOD, "What is done well"),
        (Quality.CLEAN, "What is done well, or could be better"),
    ],
)
def test_a_reason_has_three_parts(learner: Learner, quality: Quality, third: str) -> None:
    learner.does(JOHN, "commit")

    result = result_with(learner, key([attrs.evolve(KEY_MARKS[0], quality=quality)]))

    assert _card(result, "john")["reason"] == [
        ["What the words are", "john: what."],
        ["Why it matters", "john: why."],
        [third, "john: better."],
    ]


@pytest.mark.parametrize(
    ("details", "notes"),
    [
        ({}, ()),
        ({"needs_outside": "fact-1"}, ("outside",)),
        ({"in_quotation": True}, ("in_quotation",)),
        ({"needs_outside": "fact-1", "in_quotation": True}, ("outside", "in_quotation")),
    ],
)
def test_small_notes_of_a_card(
    learner: Learner, details: dict[str, Any], notes: tuple[str, ...]
) -> None:
    learner.does(JOHN, "commit")

    result = result_with(learner, key([attrs.evolve(KEY_MARKS[0], **details)]))

    agreement = RESULT["agreement"].replace("{n}", "3").replace("{total}", "3")
    expected = " ".join([*(RESULT[note] for note in notes), agreement])
    assert _card(result, "john")["small"] == expected


# ---------------------------------------------------------------- groups


@pytest.mark.parametrize(
    ("importance", "agreement", "group"),
    [
        (3, 3, "Essential"),
        (3, 1, "Essential"),  # essential stays essential
        (2, 3, "Good"),
        (2, 2, "Good"),
        (2, 1, "Readers differ"),
        (1, 2, "Fine"),
        (1, 1, "Readers differ"),
        (1, 0, "Readers differ"),
    ],
)
def test_a_mark_stands_under_its_tab(
    learner: Learner, importance: int, agreement: int, group: str
) -> None:
    learner.does(JOHN, "commit")
    mark = key_mark("only", "the sum", importance=importance, agreement=agreement)

    result = result_with(learner, key([mark]))

    assert [each["id"] for each in tab(result, group)] == ["only"]


@pytest.mark.parametrize("importance", [1, 2, 3])
@pytest.mark.parametrize(
    ("label_id", "needs_outside", "group"),
    [
        ("unnamed", "fact-1", "Look outside"),
        ("fine-print", "", "More to see"),
        ("fine-print", "fact-1", "Look outside"),
    ],
)
def test_a_mark_that_does_not_count_stands_under_a_tab_of_its_own(
    learner: Learner, importance: int, label_id: str, needs_outside: str, group: str
) -> None:
    learner.does(JOHN, "commit")
    mark = key_mark("only", "the sum", label_id, importance=importance, needs_outside=needs_outside)

    result = result_with(learner, key([mark]))

    assert [each["id"] for each in tab(result, group)] == ["only"]


def test_half_of_the_readings_is_not_most_of_them(learner: Learner) -> None:
    learner.does(JOHN, "commit")
    mark = key_mark("only", "the sum", importance=2, agreement=2)

    assert tab(result_with(learner, key([mark], readings=4)), "Readers differ")
    assert tab(result_with(learner, key([mark], readings=3)), "Good")


def test_tabs_stand_in_a_fixed_order_and_empty_ones_are_left_out(learner: Learner) -> None:
    learner.does(JOHN, ("m2", "plan works", "named"), "commit")

    names = [each["name"] for each in learner.result["tabs"]]
    assert names == ["Essential", "Yours alone", "Left out", "Good", "Fine", "Readers differ"]

    bare = result_with(learner, key([KEY_MARKS[0]], absences=()))
    assert "Good" not in [each["name"] for each in bare["tabs"]]


# ---------------------------------------------------------------- own marks and absences


def test_a_mark_that_is_the_learners_alone(learner: Learner) -> None:
    learner.does(("m1", "plan works", "named"), "commit")

    (alone,) = tab(learner.result, "Yours alone")

    assert (alone["id"], alone["words"], alone["verdict"]) == ("m1", "plan works", "Yours alone")
    assert alone["lines"] == [["You", "a name"]]
    assert alone["reason"] == [["Key", RESULT["alone_text"]]]
    assert (alone["own"], alone["may_argue"]) == ("m1", True)


def test_a_decoy_explains_itself(learner: Learner) -> None:
    learner.does(("m1", "The gate is open", "named"), "commit")

    (alone,) = tab(learner.result, "Yours alone")

    assert alone["verdict"] == "No reader marked this"
    assert alone["reason"] == [["Key", "gate: nobody speaks here."]]


def test_a_clean_sentence_asks_to_look_again(learner: Learner) -> None:
    learner.does(("m1", "Rain fills a barrel", "named"), "commit")

    (alone,) = tab(learner.result, "Yours alone")

    assert alone["verdict"] == "No reader marked this"
    assert alone["reason"] == [["Key", RESULT["clean_text"]]]


def test_a_mark_that_meets_the_key_has_one_card_even_where_it_runs_over(learner: Learner) -> None:
    learner.does(("m1", "It is his.\nPeople say", "unnamed"), "commit")

    assert learner.state.first is not None
    assert learner.state.first.counts["clean_touched"] == 1
    assert card(learner, "people")["own"] is None
    assert card(learner, "people")["verdict"] == "Found"
    assert tab(learner.result, "Yours alone") == []


def test_a_case_stays_on_its_card(learner: Learner) -> None:
    learner.does(("m1", "plan works", "named"), ("m2", "People say", "named"), "commit")
    learner.act("case.make", mark="m1", text="The {plan} is <his>.")
    learner.act("case.make", mark="m2", text="People are named.")

    assert card(learner, "m1")["case"] == "The {plan} is <his>."
    assert card(learner, "people")["case"] == "People are named."
    assert card(learner, "john")["case"] == ""


def test_absences_tell_what_was_seen_what_was_not_and_what_is_there(learner: Learner) -> None:
    learner.does(JOHN)
    for place in ("a1", "a2"):  # a1 is there, a2 is missing
        learner.act("tick.set", absence=place, value=True)
    learner.does("commit")

    shown = [
        (each["verdict"], said(each, "In the list"), each["reason"][0][1], each["reason"][1][1])
        for each in tab(learner.result, "Left out")
    ]

    missing, there = RESULT["absence_missing"], RESULT["absence_there"]
    assert shown == [
        ("You saw it", "A reply from the head", missing, "no-reply: reason."),
        ("Not ticked", "The link to the report", missing, "no-link: reason."),
        ("It is there", "A name for the owner", there, "has-name: reason."),
    ]


def test_every_verdict_on_an_absence_is_told() -> None:
    assert {SEEN, OPEN, THERE} == {"seen", "open", "there"}


# ---------------------------------------------------------------- a key that has changed since


@pytest.fixture
def changed(learner: Learner) -> dict[str, Any]:
    """A result whose key was changed after the commit: other words, and one mark more."""
    learner.does(JOHN, ("m2", "People say", "named"), ("m3", "plan works", "named"), "commit")
    marks = [attrs.evolve(mark, label="document", also=()) for mark in KEY_MARKS]
    return result_with(learner, key(marks, digest="digest-2", summary="All is new."))


def test_that_the_key_has_changed_is_told_first(changed: dict[str, Any]) -> None:
    assert changed["counts"][:2] == [RESULT["changed"], "You found 1 of 2 essential marks."]


def test_the_same_key_is_not_called_changed(learner: Learner) -> None:
    learner.does(JOHN, "commit")

    assert RESULT["changed"] not in learner.result["counts"]


def test_old_verdicts_are_shown_as_they_were_given(changed: dict[str, Any]) -> None:
    verdicts = {each["id"]: each["verdict"] for each in all_cards(changed) if each["id"]}

    assert verdicts["john"] == "Found"
    assert verdicts["people"] == "Near"
    assert verdicts["report"] == "Not marked"


def test_no_card_says_found_and_not_marked_at_once(changed: dict[str, Any]) -> None:
    for each in all_cards(changed):
        if each["verdict"] in ("Found", "Near"):
            assert RESULT["not_marked"] not in str(each["lines"])


def test_own_marks_are_not_compared_with_another_key(changed: dict[str, Any]) -> None:
    assert tab(changed, "Yours alone") == []
    assert not [each for each in all_cards(changed) if each["may_argue"]]


def test_a_label_that_the_lens_no_longer_has_is_shown_by_its_id(home: Path) -> None:
    learner = learner_in(home)
    learner.does(("m1", "plan works", "document"), "commit")
    lens = learner.walk.material.lens
    without = attrs.evolve(lens, labels=tuple(e for e in lens.labels if e.id != "document"))

    again = learner_in(home, material(lens=without))

    assert card(again, "m1")["lines"] == [["You", "document"]]
    assert said(card(again, "report"), "Key") == "document"
