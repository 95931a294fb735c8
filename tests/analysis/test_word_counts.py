"""The words of a text, ready to be counted."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import analysis
from helpers.analysis import per_thousand, small_words, words_of
from helpers.anchoring import Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bus is late.", ("the", "bus", "is", "late")),
        ("Kazakhstan’s laws", ("kazakhstan", "laws")),
        ("the regime´s end, the parents' room", ("the", "regime", "end", "the", "parents", "room")),
        ("“Direct” threat!", ("direct", "threat")),
        ("In 2021, 18 clubs met", ("in", "clubs", "met")),
        ("a far-right plan", ("a", "far-right", "plan")),
        ("Rights and right", ("rights", "and", "right")),
        ("", ()),
        ("2021 – 18", ()),
    ],
)
def test_words(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


def test_only_words_in_the_windows_count() -> None:
    text = "Menu here. The bus is late. Subscribe now."
    start = text.index("The")
    windows = [Span(start, start + len("The bus is late."))]
    assert words_of(text, windows) == ("the", "bus", "is", "late")
    assert words_of(text, []) == ()


def test_a_word_that_is_only_half_in_a_window_does_not_count() -> None:
    assert words_of("The bus", [Span(0, 5)]) == ("the",)


@given(st.text(max_size=200))
def test_any_text_gives_words_with_letters(text: str) -> None:
    for word in words_of(text):
        assert word == word.lower()
        assert any(letter.isalpha() for letter in word)


@pytest.mark.parametrize(
    ("count", "words", "rate"), [(3, 1000, 3.0), (1, 500, 2.0), (0, 700, 0.0), (4, 0, 0.0)]
)
def test_per_thousand(count: int, words: int, rate: float) -> None:
    assert per_thousand(count, words) == rate


def test_small_words_are_small_and_judge_nothing() -> None:
    small = small_words()
    assert {"the", "of", "not", "and", "with"} <= small
    assert not {"good", "bad", "great", "never", "always", "said", "alleged"} & small
    assert all(word == word.lower() and word.isalpha() for word in small)


def test_the_list_of_small_words_is_in_order_and_holds_each_once() -> None:
    lines = files(analysis).joinpath("small_words.txt").read_text("utf-8").splitlines()
    words = [line for line in lines if not line.startswith("#")]
    assert words == sorted(set(words))
    assert len(words) > 100
