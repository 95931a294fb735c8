"""Undo outlives a reload, and says what it took back."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.exercise import Exercise
from tests.browser.lab import Lab
from tests.browser.notebook_page import WALK, NotebookPage
from tests.browser.on_disk import words_on_disk

pytestmark = pytest.mark.browser


def test_undo_works_after_a_reload(
    new_exercise: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    exercise = new_exercise
    exercise.mark("puppet state", key="4")
    exercise.mark("stern warning", key="4")

    notebook.reload().run_cell(WALK)
    exercise.wait_until_there()
    exercise.expect_marks(2)
    exercise.undo.click()

    expect(exercise.status).to_contain_text("stern warning")
    exercise.expect_marks(1)
    assert words_on_disk(lab) == ["puppet state"]


def test_undo_covers_label_note_and_tick(exercise: Exercise, lab: Lab) -> None:
    exercise.mark("puppet state", key="4")
    exercise.this_mark.get_by_label("Label").select_option(label="The writer about itself")
    exercise.this_mark.get_by_label("My note").fill("Whose words?")
    exercise.text.focus()
    tick = exercise.root.locator("input[data-absence]").first
    tick.check()
    exercise.wait_until_saved()

    exercise.undo.click()
    expect(tick).not_to_be_checked()
    exercise.undo.click()
    expect(exercise.this_mark.get_by_label("My note")).to_have_value("")
    exercise.undo.click()
    expect(exercise.this_mark.get_by_label("Label")).to_have_value("unnamed")
    exercise.undo.click()
    exercise.expect_marks(0)
    assert words_on_disk(lab) == []
    expect(exercise.undo).to_have_attribute("aria-disabled", "true")
