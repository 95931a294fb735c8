"""Marking: what each action of the page does, and that places are code points."""

from __future__ import annotations

import pytest

from helpers.answers.payloads import EDITS
from helpers.words import ANNOTATOR, PAGE
from tests.classroom.walking import TEXT, Learner


@pytest.mark.parametrize(
    "words",
    [
        "👍🏿 “John” asks why",
        "“John”",
        "naïve plan",
        "said John Ng",
        "the cafe\u0301",
        "now. 👩‍👩‍👧 A report",  # an emoji of five code points inside
        "A report of 2019",  # and before
        "{them}",
        "why\n\nThe",  # across paragraphs
        "<b>peels</b> &",
    ],
)
def test_a_mark_stands_where_its_words_stand(learner: Learner, words: str) -> None:
    assert learner.add("m1", words) == ("ack", "")

    assert learner.words() == [(words, "named")]
    assert learner.seen["marks"][0]["start"] == TEXT.index(words)
    assert [mark.excerpt.exact for mark in learner.state.marks] == [words]


def test_words_that_occur_twice_are_marked_where_they_were_selected(learner: Learner) -> None:
    second = TEXT.rindex("barrel")
    learner.act(
        "mark.add", mark="m1", start=second, end=second + 6, quote="barrel", label="unnamed"
    )

    assert learner.seen["marks"][0]["start"] == second


def test_a_new_mark_says_nothing_that_the_learner_did_not_say(learner: Learner) -> None:
    learner.add("m1", "John Ng")

    start = TEXT.index("John Ng")
    assert learner.seen["marks"] == [
        {
            "id": "m1",
            "start": start,
            "end": start + 7,
            "label": "named",
            "sure": "",
            "stake": "",
            "in_quotation": False,
            "note": "",
        }
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("label", "unnamed"),
        ("sure", "low"),
        ("sure", "middle"),
        ("sure", "high"),
        ("stake", "own-side"),
        ("stake", "cannot-tell"),
        ("in_quotation", True),
        ("note", "I {know} <b>him</b> 👍🏿"),
    ],
)
def test_a_change_of_a_mark_is_seen(learner: Learner, field: str, value: object) -> None:
    learner.add("m1", "John Ng")

    assert learner.change("m1", field, value) == ("ack", "")

    assert learner.seen["marks"][0][field] == value


def test_how_sure_can_be_taken_back(learner: Learner) -> None:
    learner.add("m1", "John Ng")
    learner.change("m1", "sure", "high")

    learner.change("m1", "sure", "")

    assert learner.seen["marks"][0]["sure"] == ""
    assert learner.state.marks[0].sure is None


def test_the_ends_of_a_mark_can_be_moved(learner: Learner) -> None:
    learner.add("m1", "John Ng")

    assert learner.change("m1", "excerpt", learner.place("said John Ng")).type == "ack"

    assert learner.words() == [("said John Ng", "named")]


def test_a_deleted_mark_is_gone(learner: Learner) -> None:
    learner.does(("m1", "John Ng", "named"), ("m2", "People say", "unnamed"))

    assert learner.act("mark.delete", mark="m1") == ("ack", "")

    assert learner.words() == [("People say", "unnamed")]


def test_an_absence_is_ticked_and_unticked_by_its_place(learner: Learner) -> None:
    learner.act("tick.set", absence="a2", value=True)
    learner.act("tick.set", absence="a1", value=True)
    assert learner.seen["ticks"] == ["a1", "a2"]
    assert learner.state.ticks == {"has-name", "no-reply"}

    learner.act("tick.set", absence="a1", value=False)

    assert learner.seen["ticks"] == ["a2"]


def test_nothing_to_mark_can_be_ticked_and_unticked(learner: Learner) -> None:
    learner.act("nothing.set", value=True)
    assert learner.seen["nothing"] is True

    learner.act("nothing.set", value=False)

    assert learner.seen["nothing"] is False


@pytest.mark.parametrize("value", [0, 3, None])
def test_the_number_of_sources_is_kept(learner: Learner, value: int | None) -> None:
    learner.act("count.set", value=7)

    assert learner.act("count.set", value=value) == ("ack", "")

    assert learner.seen["count"] == value


@pytest.mark.parametrize("value", ["report", "advert", None])
def test_the_answer_about_the_text_as_a_whole_is_kept(learner: Learner, value: str | None) -> None:
    learner.act("kind.set", value="comment")

    assert learner.act("kind.set", value=value) == ("ack", "")

    assert learner.seen["kind"] == (value or "")


def test_hello_is_answered_and_writes_nothing(learner: Learner) -> None:
    assert learner.act("hello") == ("ack", "")

    assert learner.state.op_ids == frozenset()
    assert learner.seen["stage"] == "mark"


def test_saved_tells_a_time_only_once_something_is_saved(learner: Learner) -> None:
    assert learner.seen["saved"] == ""

    learner.add("m1", "John Ng")

    hours, minutes = learner.seen["saved"].split(":")
    assert 0 <= int(hours) < 24
    assert 0 <= int(minutes) < 60


# ---------------------------------------------------------------- undo and redo


@pytest.mark.parametrize(
    ("action", "named"),
    [
        (
            ("mark.change", {"mark": "m1", "field": "label", "value": "unnamed"}),
            "change of “John Ng”",
        ),
        (("mark.delete", {"mark": "m1"}), "deletion of a mark"),
        (("tick.set", {"absence": "a1", "value": True}), "tick in the list"),
        (("nothing.set", {"value": True}), "“Nothing to mark here”"),
        (("count.set", {"value": 3}), "number of sources"),
        (("kind.set", {"value": "advert"}), PAGE["undo_kind.set"]),
    ],
)
def test_undo_takes_an_action_back_and_redo_does_it_again(
    learner: Learner, action: tuple[str, dict[str, object]], named: str
) -> None:
    learner.add("m1", "John Ng")
    before = _content(learner)
    kind, payload = action
    learner.act(kind, **payload)
    after = _content(learner)
    assert after != before
    assert learner.seen["undo"] == named

    assert learner.act("undo") == ("ack", f"Undone: {named}")
    assert _content(learner) == before
    assert learner.seen["redo"] == named

    assert learner.act("redo") == ("ack", f"Done again: {named}")
    assert _content(learner) == after
    assert learner.seen["redo"] == ""


def _content(learner: Learner) -> dict[str, object]:
    return {name: learner.seen[name] for name in ("marks", "ticks", "nothing", "count", "kind")}


def test_undo_of_a_mark_names_its_words_as_they_stand(learner: Learner) -> None:
    learner.add("m1", "water {them}")

    assert learner.seen["undo"] == "mark “water {them}”"
    assert learner.act("undo") == ("ack", "Undone: mark “water {them}”")
    assert learner.words() == []
    assert learner.seen["redo"] == "mark “water {them}”"  # though the mark is not there now


def test_long_words_are_shortened_in_the_name_of_undo(learner: Learner) -> None:
    words = "People say that it costs too much money now."
    learner.add("m1", words)

    assert learner.seen["undo"] == "mark “People say that it costs too much money…”"


def test_undo_goes_back_one_action_after_the_other(learner: Learner) -> None:
    learner.does(("m1", "John Ng", "named"), ("m2", "People say", "unnamed"))
    learner.change("m2", "note", "who?")

    learner.does("undo", "undo")
    assert learner.words() == [("John Ng", "named")]
    learner.does("undo")
    assert learner.words() == []

    learner.does("redo", "redo", "redo")
    assert learner.words() == [("John Ng", "named"), ("People say", "unnamed")]
    assert learner.seen["marks"][1]["note"] == "who?"


def test_a_new_action_closes_the_way_to_redo(learner: Learner) -> None:
    learner.does(("m1", "John Ng", "named"), "undo", ("m2", "People say", "unnamed"))

    assert learner.seen["redo"] == ""
    assert learner.act("redo") == ("refused", ANNOTATOR["nothing_to_redo"])


def test_with_nothing_to_undo_that_is_said(learner: Learner) -> None:
    assert learner.act("undo") == ("refused", ANNOTATOR["nothing_to_undo"])
    assert learner.act("redo") == ("refused", ANNOTATOR["nothing_to_redo"])


def test_every_edit_has_words_for_undo() -> None:
    assert EDITS
    assert {f"undo_{kind}" for kind in EDITS} <= PAGE.keys()
