"""Paragraphs, sentences and words: where they stand, whatever the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from helpers.anchoring import Span
from helpers.course_files import open_course
from helpers.segments import Segments, segment

PIECES = [
    "👍🏿",
    "👩‍👩‍👧",
    "🇰🇿",
    "cafe\u0301",
    "é",
    "𝔸𝔹",
    "“",
    "”",
    "‘",
    "’",
    "'",
    '"',
    "–",
    "-",
    "(",
    ")",
]
PIECES += [
    "\u00a0",
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u2028",
    "\x0b",
    "\u200b",
    "\ufeff",
]
PIECES += [
    "The",
    "a",
    "John",
    "Mr.",
    "U.S.",
    "e.g.",
    "said",
    "no",
    "1,000",
    "3.5",
    "2024",
    "€",
    "…",
]
PIECES += [
    ".",
    ".",
    "?",
    "!",
    ",",
    ";",
    ":",
    "_",
    "#",
    "@",
    "/",
    "www.a-b.eu",
    "co-operate",
    "don’t",
]
texts = st.lists(st.sampled_from(PIECES), max_size=50).map("".join) | st.text(max_size=80)


def words(text: str) -> list[str]:
    return [word.of(text) for word in segment(text).words]


def sentences(text: str) -> list[str]:
    return [sentence.of(text) for sentence in segment(text).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said no.", ["He", "said", "no"]),
        ("“John” is John.", ["John", "is", "John"]),
        ("👍🏿 “John” 👍🏿", ["John"]),
        ("cafe\u0301 “cafe\u0301”.", ["cafe\u0301", "cafe\u0301"]),
        ("𝔸𝔹 said", ["𝔸𝔹", "said"]),
        ("(1,000 people)", ["1,000", "people"]),
        ("a – b", ["a", "b"]),
        ("… – ! 👍🏿", []),
        ("", []),
        ("Straße naïve Қазақстан 東京", ["Straße", "naïve", "Қазақстан", "東京"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said no. She left.", ["He said no.", "She left."]),
        ("A headline\nThe text begins.", ["A headline", "The text begins."]),
        ("“No.” She left.", ["“No.”", "She left."]),
        ("Mr. Reed said no. She left.", ["Mr. Reed said no.", "She left."]),
        ("  Spaces.  More.  \n\n", ["Spaces.", "More."]),
        ("👍🏿 Yes. 👍🏿 No.", ["👍🏿 Yes.", "👍🏿 No."]),
        ("", []),
        (" \n \t \n", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_paragraphs_are_lines_that_hold_something() -> None:
    text = "One.\r\n\r\n  Two. 👍🏿 \n\n\nThree"
    assert [each.of(text) for each in segment(text).paragraphs] == ["One.", "Two. 👍🏿", "Three"]


def test_offsets_count_code_points() -> None:
    text = "👍🏿 “John” said: cafe\u0301."
    assert segment(text).words == (Span(4, 8), Span(10, 14), Span(16, 21))


def covered(inner: tuple[Span, ...], outer: tuple[Span, ...]) -> bool:
    return all(sum(each.covers(span) for each in outer) == 1 for span in inner)


@given(texts)
@example("…")
@example("a\u2028b. c")
@example("\ufeffThe. \u200b")
def test_words_in_sentences_in_paragraphs(text: str) -> None:
    segments = segment(text)
    assert covered(segments.words, segments.sentences)
    assert covered(segments.sentences, segments.paragraphs)
    assert covered(segments.paragraphs, (Span(0, len(text)),) if text else ())


@given(texts)
def test_spans_are_in_order_and_never_meet(text: str) -> None:
    segments = segment(text)
    for spans in (segments.paragraphs, segments.sentences, segments.words):
        assert all(one.end <= other.start for one, other in pairwise(spans))


@given(texts)
def test_nothing_that_is_read_is_lost(text: str) -> None:
    """Every visible character is in a sentence, every letter and digit in a word."""
    segments = segment(text)
    in_sentence = {at for span in segments.sentences for at in range(span.start, span.end)}
    in_word = {at for span in segments.words for at in range(span.start, span.end)}
    for at, character in enumerate(text):
        assert character.isspace() or at in in_sentence
        assert not character.isalnum() or at in in_word


@given(texts)
def test_spans_have_no_white_space_at_their_ends(text: str) -> None:
    segments = segment(text)
    for span in (*segments.paragraphs, *segments.sentences, *segments.words):
        assert span.of(text) == span.of(text).strip()


@given(texts)
def test_a_word_begins_with_a_letter_or_digit(text: str) -> None:
    assert all(word[0].isalnum() for word in words(text))


def touched(spans: tuple[Span, ...], span: Span) -> list[int]:
    return [number for number, each in enumerate(spans) if each.overlap(span)]


@given(texts, st.integers(0, 80), st.integers(1, 80))
def test_what_a_span_touches(text: str, start: int, length: int) -> None:
    segments = segment(text)
    span = Span(start, start + length)
    inside = touched(segments.words, span)
    assert list(segments.words_in(span)) == inside
    holding = {at for word in inside for at in touched(segments.sentences, segments.words[word])}
    # A range: a sentence of marks alone (an emoji in its own line) between two is counted in.
    between = range(min(holding), max(holding) + 1) if holding else range(0)
    assert segments.sentences_in(span) == between


def test_a_span_of_marks_alone_touches_no_sentence() -> None:
    segments = segment("One. … Two.")
    assert list(segments.words_in(Span(3, 7))) == []
    assert list(segments.sentences_in(Span(3, 7))) == []


def test_a_text_is_split_once() -> None:
    first: Segments = segment("One. Two.")
    assert segment("One. Two.") is first


@pytest.mark.parametrize("slug", open_course().slugs())
def test_the_articles(slug: str) -> None:
    text = open_course().article(slug).text
    segments = segment(text)
    assert covered(segments.words, segments.sentences)
    assert covered(segments.sentences, segments.paragraphs)
    assert len(segments.words) > 500
    assert max(len(segments.words_in(each)) for each in segments.sentences) < 100


# ---------------------------------------------------------------- a stretch of a text


@given(texts, st.integers(0, 80), st.integers(1, 80))
def test_what_lies_within_a_window_keeps_its_place(text: str, start: int, length: int) -> None:
    whole, window = segment(text), Span(start, start + length)
    part = whole.within(window)
    assert part.text == text
    for parts, of in (
        (part.paragraphs, whole.paragraphs),
        (part.sentences, whole.sentences),
        (part.words, whole.words),
    ):
        limits = [(max(each.start, start), min(each.end, start + length)) for each in of]
        assert list(parts) == [Span(*limit) for limit in limits if limit[0] < limit[1]]


def test_a_window_over_all_of_a_text_changes_nothing() -> None:
    text = "One two. Three.\n\nFour 👍🏿 five."
    assert segment(text).within(Span(0, len(text))) == segment(text)


def test_a_sentence_that_the_window_cuts_begins_with_it() -> None:
    text = "One two three. Four."
    part = segment(text).within(Span(4, 20))
    assert [each.of(text) for each in part.sentences] == ["two three.", "Four."]
    assert part.sentences_in(Span(4, 7)) == range(1)
