"""A form as it was answered, and the order of the forms."""

from __future__ import annotations

from collections import Counter

import pytest

from helpers.answers import GivenAnswer
from helpers.classroom.sitting import order, sitting
from helpers.content import SOUND
from tests.classroom.sittings import FIRST, sat


def test_the_order_is_the_same_each_time() -> None:
    """The lots of these codes are drawn for good: a learner comes back on another machine."""
    drawn = [order(code)[0] for code in ("", "blue-7", "heron-4", "otter-9", "moss-8")]
    assert drawn == ["B", "B", "B", "A", "A"]


def test_about_half_of_a_school_begins_with_b() -> None:
    first = Counter(order(f"heron-{n}")[0] for n in range(1000))
    assert set(first) == {"A", "B"}
    assert 450 < first["B"] < 550


@pytest.mark.parametrize("code", ["", "blue-7", "zoë", "x" * 60])
def test_both_forms_are_met(code: str) -> None:
    assert set(order(code)) == {"A", "B"}


def test_what_was_chosen_is_held_against_the_form() -> None:
    answered = sat(FIRST, "+-........", trust="30........", sure="hl........").answered
    assert [each.right for each in answered[:3]] == [True, False, None]
    assert [each.trust for each in answered[:3]] == [3, 0, None]
    assert [each.sure for each in answered[:3]] == ["high", "low", ""]


def test_a_form_without_answers() -> None:
    empty = sitting(FIRST, {})
    assert [each.right for each in empty.answered] == [None] * 10
    assert (empty.form, empty.total, empty.right()) == ("A", 10, 0)


def test_the_answer_from_before_the_reasons_counts() -> None:
    changed = GivenAnswer(SOUND, "high", first="fault", first_sure="low")
    (first, *_) = sitting(FIRST, {"a0": changed}).answered
    assert (first.right, first.sure) == (False, "low")


@pytest.mark.parametrize("value", ["gone", "", ("sound",), {"sound": "x"}])
def test_an_option_that_is_not_there_is_no_answer(value: object) -> None:
    answers = {"a0": GivenAnswer(value), "a0-trust": GivenAnswer(value)}  # type: ignore[arg-type]
    (first, *_) = sitting(FIRST, answers).answered
    assert (first.right, first.trust) == (None, None)


def test_right_answers_of_each_kind() -> None:
    """The clean items are numbers 1, 3, 6, 8 and 9."""
    done = sat(FIRST, "++++------")
    assert (done.right(), done.right(clean=True), done.right(clean=False)) == (4, 2, 2)
    assert (done.total, done.of(clean=True), done.of(clean=False)) == (10, 5, 5)


def test_how_sure_when_right_and_when_wrong() -> None:
    done = sat(FIRST, "+++++-----", sure="hhml.hl...")
    assert done.sureness(right=True) == Counter(high=2, middle=1, low=1)
    assert done.sureness(right=False) == Counter(high=1, low=1)
