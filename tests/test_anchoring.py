"""Spans and excerpts, in texts with emoji, combining characters and curly quotes."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from helpers.anchoring import (
    AnchorError,
    Excerpt,
    ExcerptAmbiguous,
    ExcerptMissing,
    Span,
    excerpt_of,
    find,
)
from helpers.errors import FiveLensesError

# Emoji with a skin tone, a joined family, a flag, an accent set on its letter, an astral
# letter, curly quotes, both kinds of line end, and words that come again and again.
PIECES = [
    "👍🏿",
    "👩‍👩‍👧",
    "🇰🇿",
    "cafe\u0301",
    "é",
    "𝔸",
    "“",
    "”",
    "‘",
    "’",
    "–",
    "\u00a0",
    " ",
    "  ",
]
PIECES += [
    "\n",
    "\n\n",
    "\r\n",
    "the",
    "The",
    "a",
    "aa",
    "no",
    "John",
    ".",
    ",",
    "\u200b",
    "\u2028",
]
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join) | st.text(
    min_size=1, max_size=60
)


@st.composite
def texts_with_span(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (4, 2), (-1, 2), (-3, -1)])
def test_a_span_holds_something(start: int, end: int) -> None:
    with pytest.raises(AnchorError, match="at least one character"):
        Span(start, end)


def test_a_span_cannot_be_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Span(0, 1).start = 5  # type: ignore[misc]


@pytest.mark.parametrize(
    ("one", "other", "overlap", "covers"),
    [
        ((0, 5), (0, 5), 5, True),
        ((0, 5), (1, 4), 3, True),
        ((0, 5), (4, 9), 1, False),
        ((0, 5), (5, 9), 0, False),
        ((0, 5), (7, 9), 0, False),
        ((2, 3), (0, 9), 1, False),
    ],
)
def test_overlap_and_cover(
    one: tuple[int, int], other: tuple[int, int], overlap: int, covers: bool
) -> None:
    assert Span(*one).overlap(Span(*other)) == overlap
    assert Span(*other).overlap(Span(*one)) == overlap
    assert Span(*one).covers(Span(*other)) is covers


def test_spans_are_in_reading_order() -> None:
    assert sorted([Span(4, 5), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(4, 5)]


@pytest.mark.parametrize(
    ("text", "exact", "start", "end"),
    [
        ("👍🏿 “John”", "“John”", 3, 9),  # 5 in UTF-16
        ("👩‍👩‍👧 and 🇰🇿 John", "John", 13, 17),
        ("cafe\u0301 John", "John", 6, 10),
        ("café John", "John", 5, 9),
        ("cafe\u0301 café", "café", 6, 10),
        ("𝔸𝔹 said 𝔸", "said", 3, 7),
        ("‘It’s’ “so”", "“so”", 7, 11),
        ("one\r\ntwo\nthree", "two\nthree", 5, 14),
        ("a\u00a0b c", "a\u00a0b", 0, 3),
    ],
)
def test_offsets_count_code_points(text: str, exact: str, start: int, end: int) -> None:
    span = find(Excerpt(exact), text)
    assert span == Span(start, end)
    assert span.of(text) == exact


def test_context_is_no_part_of_the_span() -> None:
    text = "He said no. She said no. They said no."
    assert find(Excerpt("said no", before="She "), text) == Span(16, 23)
    assert find(Excerpt("no", after=". They"), text) == Span(21, 23)
    assert find(Excerpt("no", before="said ", after=". They"), text) == Span(21, 23)


@pytest.mark.parametrize(
    ("excerpt", "said"),
    [
        (Excerpt("no"), "“no” occur more than once"),
        (Excerpt("said no", after="."), "“said no.” occur more than once"),
        (Excerpt("aa"), "occur more than once"),  # in aaa, one over the other
    ],
)
def test_words_that_come_again(excerpt: Excerpt, said: str) -> None:
    with pytest.raises(ExcerptAmbiguous, match=said):
        find(excerpt, "He said no. She said no. aaa")


@pytest.mark.parametrize(
    ("excerpt", "said"),
    [
        (Excerpt(""), "The excerpt is empty"),
        (Excerpt("", before="He"), "The excerpt is empty"),
        (Excerpt("nobody"), "“nobody” are not in the article"),
        (Excerpt("john"), "“john” are not in the article"),
        (Excerpt('"John"'), "are not in the article"),  # straight marks for curly ones
        (Excerpt("café"), "are not in the article"),  # one character for two
        (Excerpt("John", before="Mr "), "are in the article, but not with this"),
        (Excerpt("x" * 100), "x{59}…”"),
    ],
)
def test_words_that_are_not_there(excerpt: Excerpt, said: str) -> None:
    with pytest.raises(ExcerptMissing, match=said):
        find(excerpt, "He said “John” in the cafe\u0301.")


def test_every_anchor_error_is_one_a_person_can_mend() -> None:
    assert issubclass(ExcerptMissing, AnchorError)
    assert issubclass(ExcerptAmbiguous, AnchorError)
    assert issubclass(AnchorError, FiveLensesError)


@given(texts_with_span())
@example(("aaaa", Span(1, 2)))
@example(("a a a", Span(2, 3)))
@example(("👍🏿 👍🏿 👍🏿", Span(3, 5)))
@example((" \n ", Span(1, 2)))
def test_a_quoted_span_is_found_again(given_: tuple[str, Span]) -> None:
    text, span = given_
    excerpt = excerpt_of(span, text)
    assert find(excerpt, text) == span
    assert excerpt.exact == span.of(text)


@pytest.mark.parametrize(
    ("text", "span", "excerpt"),
    [
        ("no one, no two", Span(0, 2), Excerpt("no", after=" one,")),
        ("no one, no two", Span(8, 10), Excerpt("no", before="one, ", after=" two")),
        ("one no\nno  two", Span(7, 9), Excerpt("no", before="no\n", after="  two")),
        ("👍🏿 no “no” no", Span(3, 5), Excerpt("no", before="👍🏿 ", after=" “no”")),
        ("banana", Span(1, 3), Excerpt("an", before="b", after="ana")),
        ("a b a b c", Span(4, 5), Excerpt("a", before="b ", after=" b")),
    ],
)
def test_context_grows_by_whole_words(text: str, span: Span, excerpt: Excerpt) -> None:
    assert excerpt_of(span, text) == excerpt


@given(texts_with_span())
def test_context_is_given_only_where_needed(given_: tuple[str, Span]) -> None:
    text, span = given_
    starts = [at for at in range(len(text)) if text.startswith(span.of(text), at)]
    excerpt = excerpt_of(span, text)
    assert (excerpt.before, excerpt.after) == ("", "") or len(starts) > 1


@given(texts_with_span())
def test_context_is_whole_words(given_: tuple[str, Span]) -> None:
    text, span = given_
    assume(not text[span.start].isspace())
    excerpt = excerpt_of(span, text)
    if excerpt.before:
        at = span.start - len(excerpt.before)
        assert at == 0 or text[at - 1].isspace()
    if excerpt.after:
        at = span.end + len(excerpt.after)
        assert at == len(text) or text[at].isspace()


@given(texts, st.text(max_size=5), st.text(max_size=5), st.text(max_size=5))
def test_find_agrees_with_counting(text: str, before: str, exact: str, after: str) -> None:
    needle = before + exact + after
    starts = [at for at in range(len(text)) if needle and text.startswith(needle, at)]
    excerpt = Excerpt(exact, before, after)
    if exact and len(starts) == 1:
        start = starts[0] + len(before)
        assert find(excerpt, text) == Span(start, start + len(exact))
    else:
        with pytest.raises(ExcerptAmbiguous if exact and starts else ExcerptMissing):
            find(excerpt, text)


def test_a_span_past_the_end_cannot_be_quoted() -> None:
    assert excerpt_of(Span(0, 3), "abc") == Excerpt("abc")
    with pytest.raises(AnchorError, match="ends at 4, after the end"):
        excerpt_of(Span(1, 4), "abc")
