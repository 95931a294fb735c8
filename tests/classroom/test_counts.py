"""The counts that stand above the cards, in plain sentences."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from helpers.classroom import cards
from helpers.words import ANNOTATOR, RESULT, counted, fill
from tests.classroom.walking import (
    KEY_MARKS,
    Learner,
    key,
    learner_in,
    material,
    result_with,
)

JOHN = ("m1", "said John Ng", "named")
PEOPLE = ("m2", "People say", "unnamed")
REPORT = ("m3", "A report of 2019", "document")
CAFE = ("m4", "owns the cafe\u0301", "named")


def _also(good: int, fine: int) -> str:
    told = fill(
        RESULT["also"], good=counted(RESULT, "good", good), fine=counted(RESULT, "fine", fine)
    )
    assert "1 good marks" not in told
    return told


@pytest.fixture
def after(learner: Learner) -> Learner:
    """A learner who has ticked that there is nothing to mark, so that any commit is taken."""
    learner.act("nothing.set", value=True)
    return learner


@pytest.mark.parametrize(
    ("marks", "sentence"),
    [
        ((), "You found 0 of 2 essential marks."),
        ((JOHN,), "You found 1 of 2 essential marks."),
        ((JOHN, PEOPLE), "You found 2 of 2 essential marks."),
        ((REPORT,), _also(good=1, fine=0)),
        ((CAFE,), _also(good=0, fine=1)),
        ((REPORT, CAFE), _also(good=1, fine=1)),
        ((), "You marked no sentence where no reader saw anything."),
        (
            (("m1", "It is his", "named"),),
            "You marked 1 place where no reader saw anything.",
        ),
        (
            (("m1", "It is his", "named"), ("m2", "Rain fills", "named")),
            "You marked 2 places where no reader saw anything.",
        ),
        ((("m1", "plan works", "named"),), "1 mark is yours alone. Make your case for it."),
        (
            (("m1", "plan works", "named"), ("m2", "the sum", "named")),
            "2 marks are yours alone. Make your case for them.",
        ),
    ],
)
def test_counts_are_told_in_sentences(
    after: Learner, marks: tuple[tuple[str, str, str], ...], sentence: str
) -> None:
    after.does(*marks, "commit")

    assert sentence in after.result["counts"]


def test_what_is_nought_is_not_told(after: Learner) -> None:
    after.does(JOHN, "commit")

    told = " ".join(after.result["counts"])

    assert "also found" not in told
    assert "yours alone" not in told


def test_where_the_key_has_no_essential_mark_the_text_is_plain(home: Path) -> None:
    marks = [attrs.evolve(mark, importance=1) for mark in KEY_MARKS]
    plain = learner_in(home, material(key(marks)))
    plain.act("nothing.set", value=True)

    plain.does("commit")

    assert plain.result["counts"][0] == "In this lens this text is plain. That is worth noticing."
    assert not [each for each in plain.result["counts"] if "essential" in each]


@pytest.mark.parametrize(
    ("ticks", "sentence"),
    [
        ((), "you ticked 0 of 2, and 0 that are in the text."),
        (("a2", "a3"), "you ticked 2 of 2, and 0 that are in the text."),
        (("a1", "a2"), "you ticked 1 of 2, and 1 that are in the text."),
    ],
)
def test_absences_are_counted(after: Learner, ticks: tuple[str, ...], sentence: str) -> None:
    for tick in ticks:
        after.act("tick.set", absence=tick, value=True)

    after.does("commit")

    assert f"What is left out: {sentence}" in after.result["counts"]


def test_a_list_without_absences_is_not_counted(home: Path) -> None:
    bare = learner_in(home, material(key(absences=())))

    bare.does(JOHN, "commit")

    assert not [each for each in bare.result["counts"] if each.startswith("What is left out")]


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (3, "Different sources: you wrote 3. Two sources are named."),
        (0, "Different sources: you wrote 0. Two sources are named."),
        (None, "Different sources: Two sources are named."),
    ],
)
def test_the_number_of_sources_is_answered(
    after: Learner, value: int | None, sentence: str
) -> None:
    after.act("count.set", value=value)

    after.does("commit")

    assert sentence in after.result["counts"]


def test_without_the_question_there_is_no_answer(home: Path) -> None:
    bare = learner_in(home, material(key(count=None, kind=None)))

    bare.does(JOHN, "commit")

    told = " ".join(bare.result["counts"])
    assert "Different sources" not in told
    assert "as a whole" not in told


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("report", "you said A report, and so does the key. It tells of a garden."),
        ("comment", "you said A comment, and so does the key. It tells of a garden."),
        ("advert", "you said An advert, the key says A report. It tells of a garden."),
        (None, "the key says A report. It tells of a garden."),
    ],
)
def test_the_question_about_the_text_as_a_whole_is_answered(
    after: Learner, value: str | None, sentence: str
) -> None:
    after.act("kind.set", value=value)

    after.does("commit")

    assert f"The text as a whole: {sentence}" in after.result["counts"]


def test_the_practice_score_is_told_out_of_100_and_is_never_a_grade(after: Learner) -> None:
    after.does(JOHN, PEOPLE, "commit")

    assert "Practice score: 100 of 100. It is practice, never a grade." in after.result["counts"]


def test_a_key_too_small_for_a_score_tells_none(home: Path) -> None:
    text = "\n".join(
        ("John Ng says so.", "People say no.", "The owner asks.", "The gym is new.", "It rains.")
    )
    small = material(key([KEY_MARKS[1]], decoys=(), absences=(), count=None), text=text)
    few = learner_in(home, small)

    few.does(("m1", "People say", "unnamed"), "commit")

    assert not [each for each in few.result["counts"] if "score" in each]


def test_first_and_last_try_are_told_side_by_side(learner: Learner) -> None:
    learner.does(JOHN, "commit")
    assert learner.result["counts"][0] == "You found 1 of 2 essential marks."

    learner.does("revise", PEOPLE)
    assert learner.result["counts"][0] == "You found 1 of 2 essential marks."

    learner.does("done")
    assert (
        learner.result["counts"][0] == "Essential marks: 1 of 2 in your first try, 2 in your last."
    )


def test_before_a_commit_there_is_no_result(learner: Learner) -> None:
    learner.does(JOHN)

    assert cards.result(learner.state, learner.walk.material) == {}


def test_heading_and_summary_stand_above(learner: Learner) -> None:
    learner.does(JOHN, "commit")

    assert learner.result["heading"] == RESULT["heading"]
    assert learner.result["summary"] == "One person is named."


@pytest.mark.parametrize(
    ("reviewed_by", "told"),
    [
        ((), "Three AI readers drafted this key."),
        (("A. Reed",), "Three AI readers drafted this key. Reviewed by A. Reed."),
        (("A. Reed", "B. Fry"), "Three AI readers drafted this key. Reviewed by A. Reed, B. Fry."),
    ],
)
def test_who_made_and_reviewed_the_key_is_told(
    learner: Learner, reviewed_by: tuple[str, ...], told: str
) -> None:
    learner.does(JOHN, "commit")

    assert result_with(learner, key(reviewed_by=reviewed_by))["drafted"] == told


def test_the_places_of_the_key_are_code_points(learner: Learner) -> None:
    learner.does(JOHN, "commit")

    text = learner.walk.material.article.text
    shown = {place["id"]: place for place in learner.result["key"]}
    assert {
        mark.id: text[shown[mark.id]["start"] : shown[mark.id]["end"]] for mark in KEY_MARKS
    } == {mark.id: mark.excerpt.exact for mark in KEY_MARKS}
    assert shown["report"]["code"] == "DO"


def test_a_result_has_no_brace_left_to_fill(after: Learner) -> None:
    after.does(JOHN, ("m5", "It is his", "named"), ("m6", "plan works", "named"), REPORT, CAFE)
    after.act("tick.set", absence="a1", value=True)
    after.does("commit", "revise", "done")

    assert "{" not in str([after.result["counts"], after.result["drafted"]])
    assert ANNOTATOR["mine"] in str(after.result["tabs"])
