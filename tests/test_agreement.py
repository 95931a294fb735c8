"""The agreement of readings, on examples small enough to reckon by hand."""

from __future__ import annotations

import pytest

from benchmarks import agreement
from helpers.content import ReadingMark

TEXT = "She said so. They know it."


def mark(words: str, label: str = "unnamed") -> ReadingMark:
    start = TEXT.index(words)
    return ReadingMark("a", "sourcing", label, start, start + len(words), words, 2)


def test_words_carry_the_label_of_the_shortest_mark_on_them() -> None:
    values = agreement.word_values(TEXT, [mark("She said so. They", "self"), mark("said")])
    assert values == ["self", "unnamed", "self", "self", "", ""]


def test_equal_readings_agree_fully() -> None:
    row = ["", "unnamed", "self", ""]
    assert agreement.alpha([row, row]) == pytest.approx(1)


def test_alpha_of_two_readings_on_four_words() -> None:
    """Two values differ in 2 of 8 places; 3 are marked, 5 not: 1 - 7 * 2 / 30."""
    assert agreement.alpha([["m", "m", "", ""], ["m", "", "", ""]]) == pytest.approx(1 - 14 / 30)


def test_a_mark_is_met_by_half_of_the_shorter_one() -> None:
    one, other = [mark("She said"), mark("They know")], [mark("said so"), mark("it")]
    assert agreement.met_shares([[one, other]]) == [0.5, 0.5]


def test_too_little_overlap_is_not_met() -> None:
    assert agreement.met_shares([[[mark("She said so")], [mark("so. They know it")]]]) == [0, 0]


def test_the_table_has_a_line_a_lens_and_fits_the_page() -> None:
    row = agreement.Agreement("sourcing", (1, 2, 3), 40, 0.5, 0.25, 0.875)
    head, line = agreement.table([row])
    assert "1 / 2 / 3" in line
    assert "0.50" in line
    assert "88%" in line
    assert max(len(head), len(line)) <= 100
