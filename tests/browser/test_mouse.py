"""Marking with the mouse: what was dragged over is drawn, listed, and on disk, to the letter."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.exercise import Exercise
from tests.browser.lab import Lab
from tests.browser.on_disk import marks_on_disk, words_on_disk
from tests.browser.selecting import double_click, drag_over

pytestmark = pytest.mark.browser


def test_marks_with_curly_quotes_over_each_other_and_across_paragraphs(
    exercise: Exercise, lab: Lab
) -> None:
    exercise.mark("ECIPS President Ricardo Baretzky", key="1")
    exercise.mark("“gross violation” of international norms", key="3")
    exercise.mark("President Ricardo Baretzky has highlighted", key="2")
    exercise.mark("cutting all diplomatic ties.", "Influence in Brussels", key="4")

    expected = [
        "ECIPS President Ricardo Baretzky",
        "“gross violation” of international norms",
        "President Ricardo Baretzky has highlighted",
        "cutting all diplomatic ties.\n\nKazakhstan’s Influence in Brussels",
    ]
    assert words_on_disk(lab) == expected
    labels = [mark.label for mark in marks_on_disk(lab)]
    assert labels == ["named-person", "document", "named-organisation", "unnamed"]
    assert sorted(exercise.drawn()) == sorted(words.replace("\n\n", "") for words in expected)
    shared = exercise.text.locator("mark.fl-many")
    assert "".join(shared.all_text_contents()) == "President Ricardo Baretzky"
    expect(exercise.count).to_have_text("4 marks")
    expect(exercise.saved).to_contain_text("Saved ")


def test_a_double_click_takes_the_word_and_a_label_button_marks_it(
    exercise: Exercise, lab: Lab
) -> None:
    double_click(exercise.page, "puppet")
    exercise.label("unnamed").click()
    exercise.expect_marks(1)

    assert words_on_disk(lab) == ["puppet"]


def test_a_cut_word_is_taken_whole(exercise: Exercise, lab: Lab) -> None:
    drag_over(exercise.page, "ppet state of Russian Presid")
    exercise.press("4")
    exercise.expect_marks(1)

    assert words_on_disk(lab) == ["puppet state of Russian President"]


def test_words_still_selected_can_be_selected_anew(exercise: Exercise, lab: Lab) -> None:
    drag_over(exercise.page, "undermining EU security")
    exercise.mark("EU security", key="5")

    assert words_on_disk(lab) == ["EU security"]


def test_the_same_words_with_the_same_label_are_one_mark(exercise: Exercise, lab: Lab) -> None:
    exercise.mark("puppet state", key="4")
    drag_over(exercise.page, "puppet state")
    exercise.press("4")
    expect(exercise.status).to_have_text("These words already carry this label.")
    exercise.expect_marks(1)

    drag_over(exercise.page, "puppet state")
    exercise.press("5")
    exercise.expect_marks(2)

    assert [mark.label for mark in marks_on_disk(lab)] == ["unnamed", "self"]


def test_a_third_label_on_a_word_is_refused_and_says_why(exercise: Exercise, lab: Lab) -> None:
    exercise.mark("puppet state", key="4")
    exercise.mark("puppet state", key="5")
    drag_over(exercise.page, "puppet state")
    exercise.press("1")

    expect(exercise.alert).to_contain_text("A word can carry two labels at most.")
    expect(exercise.alert).to_be_in_viewport(ratio=1)
    expect(exercise.status).not_to_contain_text("Marked as")
    exercise.expect_marks(2)
    assert words_on_disk(lab) == ["puppet state", "puppet state"]


def test_a_number_without_a_selection_marks_nothing_and_says_what_to_do(
    exercise: Exercise, lab: Lab
) -> None:
    exercise.text.focus()
    exercise.press("1")

    expect(exercise.status).to_have_text(
        "Select some words in the article first. Then choose the label."
    )
    assert words_on_disk(lab) == []


def test_this_mark_keeps_label_stake_sureness_quotation_and_note(
    exercise: Exercise, lab: Lab
) -> None:
    exercise.mark("Baretzky emphasized.", key="1")
    panel = exercise.this_mark
    panel.get_by_label("Other side").check()
    panel.get_by_label("Fairly sure").check()
    panel.get_by_label("These words stand inside a quotation").check()
    panel.get_by_label("My note").fill("He leads the group.")
    panel.get_by_label("Label").select_option(label="The writer about itself")
    panel.get_by_role("button", name="End one word earlier").click()
    exercise.wait_until_saved()

    (mark,) = marks_on_disk(lab)
    assert mark.excerpt.exact == "Baretzky"
    assert mark.label == "self"
    assert (mark.stake, mark.sure, mark.in_quotation) == ("other-side", "middle", True)
    assert mark.note == "He leads the group."


def test_delete_and_undo_by_button(exercise: Exercise, lab: Lab) -> None:
    exercise.mark("stern warning", key="4")
    exercise.mark("puppet state", key="4")
    exercise.my_marks.first.locator(".fl-remove").click()
    exercise.expect_marks(1)
    assert words_on_disk(lab) == ["puppet state"]

    exercise.undo.click()
    expect(exercise.status).to_contain_text("Undone: deletion of")
    exercise.expect_marks(2)
    assert words_on_disk(lab) == ["stern warning", "puppet state"]

    exercise.redo.click()
    exercise.expect_marks(1)
    assert words_on_disk(lab) == ["puppet state"]
