"""The sentences about what changed: counts first, care with ten texts, trust named fairly."""

from __future__ import annotations

import pytest

from helpers.classroom.gain import gain
from helpers.classroom.gain_in_words import gain_in_words
from helpers.classroom.sitting import Sitting
from helpers.words import GAIN
from tests.classroom.sittings import FIRST, SECOND, sat

ALL, NONE = "+" * 10, "-" * 10


def said(before: Sitting, after: Sitting) -> list[str]:
    return gain_in_words(gain(before, after))


def trust(texts: str, lower: int, higher: int, same: int) -> str:
    changed = f"lower than before for {lower}, higher for {higher}, the same for {same}."
    return f"Your trust in 5 {texts}: {changed}"


def test_a_whole_story() -> None:
    before = sat(FIRST, "---+-+---+", trust="3322233222", sure="hlmhlhhlmm")
    after = sat(SECOND, "++++-+++++", trust="2223331112", sure="hhhhlhhhhh")
    assert said(before, after) == [
        "Before, you got 3 of 10 right. Now you got 9 of 10 right.",
        "Texts that do it well: 1 of 5 right before, and 5 now.",
        "Texts with a fault: 2 of 5 right before, and 4 now.",
        GAIN["gain"],
        "Right, and you felt sure: 2 of 3 before, and 9 of 9 now.",
        "Wrong, and you felt sure: 2 of 7 before, and 0 of 1 now.",
        trust("texts that do it well", 3, 0, 2),
        GAIN["trust_fell"],
        trust("texts with a fault", 2, 2, 1),
    ]


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        (NONE, ALL, "gain"),
        (ALL, NONE, "fall"),
        ("--++++++++", ALL, "more"),
        (ALL, "--++++++++", "fewer"),
        (ALL, ALL, "same"),
    ],
)
def test_each_finding_has_its_words(before: str, after: str, name: str) -> None:
    texts = said(sat(FIRST, before), sat(SECOND, after))
    names = ("gain", "fall", "more", "fewer", "same")
    assert [each for each in names if GAIN[each] in texts] == [name]


@pytest.mark.parametrize("name", ["more", "fewer", "same", "gain"])
def test_the_words_say_that_ten_texts_tell_little(name: str) -> None:
    assert "tell little" in GAIN[name]


def test_nothing_to_compare() -> None:
    assert said(sat(FIRST, "." * 10), sat(SECOND, ALL)) == [GAIN["nothing"]]


def test_what_was_left_out_is_told() -> None:
    texts = said(sat(FIRST, "+++++....."), sat(SECOND, ALL))
    assert texts[0] == "Before, you got 5 of 5 right. Now you got 5 of 5 right."
    assert texts[3] == (
        "Only texts that you answered both times are compared. That leaves 5 of 10."
    )


def test_nothing_is_left_out_where_all_was_answered() -> None:
    assert not any("Only texts" in text for text in said(sat(FIRST, ALL), sat(SECOND, ALL)))


@pytest.mark.parametrize(("before", "after"), [("", "h" * 10), ("h" * 10, ""), ("", "")])
def test_sureness_left_unsaid(before: str, after: str) -> None:
    texts = said(sat(FIRST, ALL, sure=before), sat(SECOND, ALL, sure=after))
    assert GAIN["sure_unsaid"] in texts
    assert not any("felt sure" in text for text in texts)


def test_no_wrong_answer_is_no_fraction_of_none() -> None:
    texts = said(sat(FIRST, ALL, sure="h" * 10), sat(SECOND, ALL, sure="m" * 10))
    assert "Right, and you felt sure: 10 of 10 before, and 0 of 10 now." in texts
    assert "Wrong, and you felt sure: no such answer before, and no such answer now." in texts


def test_trust_left_unsaid() -> None:
    texts = said(sat(FIRST, ALL, trust="2" * 10), sat(SECOND, ALL))
    assert texts[-1] == GAIN["trust_unsaid"]


def test_trust_that_held() -> None:
    texts = said(sat(FIRST, ALL, trust="2" * 10), sat(SECOND, ALL, trust="3" * 10))
    assert texts[-3:] == [
        trust("texts that do it well", 0, 5, 0),
        GAIN["trust_held"],
        trust("texts with a fault", 0, 5, 0),
    ]


def test_a_fall_of_trust_is_no_fault_of_the_learner() -> None:
    assert "warning to the course and not to you" in GAIN["trust_fell"]
