"""When one mark meets one mark of the key, and what keeps it only near."""

from __future__ import annotations

import pytest

from helpers.anchoring import Span
from helpers.feedback import OwnMark, compare
from tests.feedback.builders import ground_of, key_span, numbered, outcome, outcomes, own

TEXT = numbered()
KEY = key_span(TEXT, "k", (20, 23), also=("y",))


@pytest.mark.parametrize(
    ("words", "label", "verdict", "why"),
    [
        ((20, 23), "x", "met", ""),
        ((20, 23), "y", "met", ""),
        ((22, 23), "x", "met", ""),
        ((22, 25), "x", "met", ""),
        ((23, 23), "x", "near", "too-little"),
        ((23, 26), "x", "near", "too-little"),
        ((16, 27), "x", "met", ""),
        ((16, 28), "x", "near", "too-long"),
        ((20, 23), "z", "near", "other-label"),
        ((16, 28), "z", "missed", ""),
        ((23, 23), "z", "missed", ""),
        ((23, 35), "x", "missed", ""),
        ((24, 27), "x", "missed", ""),
    ],
    ids=[
        "same-words",
        "a-label-the-key-also-accepts",
        "half",
        "half-and-beyond",
        "a-quarter",
        "a-quarter-and-beyond",
        "three-times-as-long",
        "a-word-longer-than-that",
        "other-label",
        "label-and-length-off",
        "label-and-cover-off",
        "cover-and-length-off",
        "beside-it",
    ],
)
def test_one_mark_against_one_key_mark(
    words: tuple[int, int], label: str, verdict: str, why: str
) -> None:
    found = outcome(own(TEXT, "m", words, label), KEY, TEXT)
    assert (found.verdict, found.why) == (verdict, why)
    assert found.mark == (None if verdict == "missed" else "m")


@pytest.mark.parametrize(
    ("words", "verdict", "why"),
    [((29, 29), "met", ""), ((28, 29), "met", ""), ((27, 28), "near", "too-little")],
    ids=["core-alone", "core-and-more", "as-many-words-without-the-core"],
)
def test_core_words_are_enough(words: tuple[int, int], verdict: str, why: str) -> None:
    key = key_span(TEXT, "k", (20, 29), core=(29, 29))
    found = outcome(own(TEXT, "m", words), key, TEXT)
    assert (found.verdict, found.why) == (verdict, why)


def test_half_of_the_core_is_not_enough() -> None:
    key = key_span(TEXT, "k", (20, 29), core=(28, 29))
    assert outcome(own(TEXT, "m", (29, 29)), key, TEXT).why == "too-little"


def test_half_of_an_odd_number_of_words_is_rounded_up() -> None:
    key = key_span(TEXT, "k", (20, 24))
    assert outcome(own(TEXT, "m", (20, 21)), key, TEXT).why == "too-little"
    assert outcome(own(TEXT, "m", (20, 22)), key, TEXT).verdict == "met"


def test_a_single_letter_of_a_word_takes_the_word() -> None:
    key = key_span(TEXT, "k", (20, 20))
    word = TEXT.words[20]
    assert outcome(OwnMark("m", Span(word.start, word.start + 1), "x"), key, TEXT).verdict == "met"


def test_a_mark_without_words_is_ignored_and_touches_nothing() -> None:
    gap = OwnMark("m", Span(TEXT.words[20].end, TEXT.words[21].start), "x")
    found = compare([gap], ground_of(TEXT, [KEY], clean=[2]))
    assert (found.ignored, found.yours_alone, found.touched) == (("m",), (), ())


def test_a_mark_beyond_the_end_of_the_text_is_ignored() -> None:
    beyond = OwnMark("m", Span(len(TEXT.text) + 5, len(TEXT.text) + 9), "x")
    assert compare([beyond], ground_of(TEXT, [KEY])).ignored == ("m",)


def test_the_nearest_mark_is_told_and_the_nearest_reason() -> None:
    little, long = own(TEXT, "little", (20, 20)), own(TEXT, "long", (15, 39))
    other = own(TEXT, "other", (20, 23), "z")
    assert outcomes(compare([little, other], ground_of(TEXT, [KEY])))["k"] == (
        "near",
        "other",
        "other-label",
    )
    assert outcomes(compare([little, other, long], ground_of(TEXT, [KEY])))["k"] == (
        "near",
        "long",
        "too-long",
    )
