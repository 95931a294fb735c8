"""Lines that break in the same place on every sheet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.anchoring import Span
from helpers.course_files import open_course
from helpers.paper.numbered import WIDTH, Numbering, number_lines

TEXTS = st.text(alphabet=st.sampled_from("ab é👍\n “.-"), max_size=400)


def texts_of(numbering: Numbering) -> list[str]:
    return [numbering.text[line.start : line.end] for line, _ in numbering.lines]


@given(TEXTS)
def test_the_lines_hold_every_word_once_and_in_order(text: str) -> None:
    lines = texts_of(number_lines(text))
    assert [word for line in lines for word in line.split()] == text.split()


@given(TEXTS)
def test_a_line_is_too_long_only_where_one_word_is(text: str) -> None:
    assert all(
        len(line) <= WIDTH or len(line.split()) == 1 for line in texts_of(number_lines(text))
    )


def test_a_line_is_filled_before_the_next_begins() -> None:
    text = "word " * 100
    first, second, *_ = texts_of(number_lines(text))
    assert len(first) + 1 + len(second.split()[0]) > WIDTH


def test_each_paragraph_begins_a_line() -> None:
    numbering = number_lines("One two.\n\nThree four.")
    assert texts_of(numbering) == ["One two.", "Three four."]
    assert [begins for _, begins in numbering.lines] == [True, True]


def test_a_place_is_named_by_its_lines() -> None:
    text = "\n\n".join(("One two.", "Three four.", "Five."))
    numbering = number_lines(text)
    assert numbering.where(Span(4, 7)) == "1"
    assert numbering.where(Span(4, 14)) == "1–2"
    assert numbering.where(Span(8, 10)) == ""


def test_a_window_is_numbered_from_one_and_shows_no_word_outside() -> None:
    text = "One two. Three four.\n\nFive six."
    numbering = number_lines(text, Span(9, 26))
    assert texts_of(numbering) == ["Three four.", "Five"]
    assert [line.number for line in numbering.block().lines] == [1, 2]


def test_marked_words_are_strong_and_the_others_are_not() -> None:
    text = "One two three."
    (line,) = number_lines(text).block([Span(4, 7)]).lines
    assert [(run.text, run.style) for run in line.runs] == [
        ("One ", ""),
        ("two", "strong"),
        (" three.", ""),
    ]


@pytest.mark.parametrize("slug", open_course().articles())
def test_a_mark_over_the_end_of_a_line_is_strong_on_both(slug: str) -> None:
    text = open_course().article(slug).text
    numbering = number_lines(text)
    (first, _), (second, _) = numbering.lines[1:3]
    lines = numbering.block([Span(first.start, second.end)]).lines
    assert [run.style for line in lines[1:3] for run in line.runs] == ["strong", "strong"]
    assert {run.style for line in (lines[0], *lines[3:]) for run in line.runs} == {""}
