"""The reading grade: against a hand count, with names left out, and without textstat."""

from __future__ import annotations

import sys

import pytest

from helpers.checks import check_course
from helpers.checks.reading_level import reading_grade
from tests.course_files.small_course import CATALOGUE, ITEMS, SmallCourse


def test_the_formula_by_hand() -> None:
    # 6 words, 6 syllables, 1 sentence; then 4 words, 6 syllables, 1 sentence.
    assert reading_grade(["The cat sat on the mat."]) == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    both = ["The cat sat on the mat. My teacher likes gardens."]
    assert reading_grade(both) == pytest.approx(0.39 * 5 + 11.8 * 12 / 10 - 15.59)


def test_texts_are_pooled() -> None:
    apart = ["The cat sat on the mat.", "My teacher likes gardens."]
    assert reading_grade(apart) == reading_grade([" ".join(apart)])


def test_names_are_left_out() -> None:
    plain = reading_grade(["We saw it. It is so."])
    assert reading_grade(["We saw Kazakhstan Uzbekistan it. Kazakhstan it is so."]) == plain


def test_a_word_that_is_also_written_small_is_no_name() -> None:
    texts = ["We read about it in The Daily. We read the daily."]
    assert reading_grade(texts) > reading_grade(["We read about it in. We read the."])


@pytest.mark.parametrize("text", ["2024", "1,000 2025", "xylqwrt", "well-known", "don’t", "é"])
def test_words_in_no_dictionary(text: str) -> None:
    assert -20 < reading_grade([text]) < 40


def test_no_words_have_no_grade() -> None:
    assert reading_grade([]) == 0
    assert reading_grade(["…"]) == 0


def test_hard_words_have_a_higher_grade() -> None:
    easy = reading_grade(["We can see who wrote it. The rest is not told."])
    hard = reading_grade(["Authorship attribution necessitates comprehensive documentation."])
    assert easy < 5
    assert hard > 12


def test_without_textstat_a_problem_says_so(
    small: SmallCourse, monkeypatch: pytest.MonkeyPatch
) -> None:
    from helpers.checks import reading_level

    reading_level._syllables.cache_clear()
    monkeypatch.setitem(sys.modules, "textstat", None)
    problems = check_course(small.root).problems
    assert {problem.file for problem in problems} == {CATALOGUE, ITEMS}
    assert all("textstat is not installed" in problem.message for problem in problems)
