"""The weighted comparison, held to values worked out by hand."""

from __future__ import annotations

from collections import Counter
from math import log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.analysis import Peculiarity, compare_words

counts = st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 50), min_size=2)


def found(
    here: dict[str, int], there: dict[str, int], prior_words: float = 500.0
) -> dict[str, Peculiarity]:
    return {each.word: each for each in compare_words(here, there, prior_words)}


def test_two_words_by_hand() -> None:
    """Here 3 and 1, there 1 and 3, prior of 4 words: 2 for each word.

    Odds of a: here (3+2)/(4+4-5) = 5/3, there (1+2)/(4+4-3) = 3/5; their ratio is 25/9.
    Variance: 1/(3+2) + 1/(1+2) = 8/15.
    """
    words = found({"a": 3, "b": 1}, {"a": 1, "b": 3}, prior_words=4)

    assert words["a"].z == pytest.approx(log(25 / 9) / sqrt(8 / 15))
    assert words["a"].z == pytest.approx(1.39895, abs=1e-5)
    assert words["b"].z == pytest.approx(-1.39895, abs=1e-5)


def test_a_word_that_stands_on_one_side_only_by_hand() -> None:
    """Here c 2 of 10, there none of 20; prior of 30 words, so 30 x 2/30 = 2 for c.

    Odds: here 4/(10+30-4) = 1/9, there 2/(20+30-2) = 1/24; ratio 24/9. Variance 1/4 + 1/2.
    """
    words = found({"c": 2, "d": 8}, {"d": 20}, prior_words=30)

    assert words["c"].z == pytest.approx(log(24 / 9) / sqrt(0.75))
    assert (words["c"].count, words["c"].others) == (2, 0)
    assert (words["c"].per_thousand, words["c"].others_per_thousand) == (200.0, 0.0)


def test_the_most_peculiar_word_comes_first_and_equals_by_alphabet() -> None:
    words = compare_words({"b": 5, "a": 5, "z": 9}, {"z": 1, "y": 9})
    assert [each.word for each in words] == ["z", "a", "b", "y"]
    assert [each.z for each in words] == sorted((each.z for each in words), reverse=True)


def test_a_common_word_needs_no_more_than_its_share() -> None:
    """Twice as long a text uses each word twice as often: nothing is peculiar."""
    words = found({"a": 6, "b": 2}, {"a": 12, "b": 4})
    assert [each.z for each in words.values()] == pytest.approx([0, 0])


def test_more_cases_of_the_same_share_are_surer() -> None:
    few = found({"a": 2, "b": 98}, {"a": 1, "b": 99})["a"].z
    many = found({"a": 20, "b": 980}, {"a": 10, "b": 990})["a"].z
    assert many > few > 0


def test_a_heavier_prior_draws_towards_nothing() -> None:
    light = found({"a": 5, "b": 5}, {"b": 10}, prior_words=10)["a"].z
    heavy = found({"a": 5, "b": 5}, {"b": 10}, prior_words=10_000)["a"].z
    assert light > heavy > 0


@given(counts, counts)
def test_changing_sides_changes_the_sign(here: dict[str, int], there: dict[str, int]) -> None:
    one, other = found(here, there), found(there, here)
    assert one.keys() == other.keys() == {*here, *there}
    for word in one:
        assert one[word].z == pytest.approx(-other[word].z)


@given(counts, counts, st.randoms())
def test_the_order_of_the_words_is_of_no_matter(
    here: dict[str, int], there: dict[str, int], random: object
) -> None:
    shuffled = list(here.items())
    getattr(random, "shuffle")(shuffled)  # noqa: B009
    assert compare_words(dict(shuffled), there) == compare_words(here, there)


def test_a_counter_does_as_well_as_a_dict() -> None:
    assert compare_words(Counter("aab"), Counter("abb"))[0].word == "a"


@pytest.mark.parametrize(
    ("here", "there", "prior"),
    [({}, {"a": 1, "b": 1}, 1), ({"a": 1, "b": 1}, {}, 1), ({"a": 1}, {"a": 1}, 1)],
)
def test_nothing_to_compare_is_told(
    here: dict[str, int], there: dict[str, int], prior: float
) -> None:
    with pytest.raises(ValueError, match="two different ones"):
        compare_words(here, there, prior)


@pytest.mark.parametrize("prior", [0, -3])
def test_a_prior_without_weight_is_told(prior: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        compare_words({"a": 1, "b": 1}, {"a": 1}, prior)
