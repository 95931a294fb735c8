"""Work is never lost: reload, restart, re-run, close and reopen, two tabs."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from helpers.words import PAGE
from tests.browser.exercise import Exercise
from tests.browser.lab import Lab
from tests.browser.notebook_page import SOURCING, WALK, NotebookPage
from tests.browser.on_disk import words_on_disk
from tests.browser.selecting import drag_over

pytestmark = pytest.mark.browser

FIRST, SECOND, THIRD = "stern warning", "puppet state", "undermining EU security"


def test_a_saved_page_is_alive_again_after_a_reload(
    new_exercise: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    exercise = new_exercise
    exercise.mark(FIRST)
    notebook.save()

    notebook.reload()

    exercise.wait_until_there()
    exercise.expect_marks(1)
    assert exercise.drawn() == [FIRST]
    expect(notebook.page.locator(".fl-static:visible")).to_have_count(0)
    exercise.mark(SECOND)
    assert words_on_disk(lab) == [FIRST, SECOND]


def test_closed_without_saving_and_opened_with_a_new_kernel(
    new_exercise: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    exercise = new_exercise
    exercise.mark(FIRST)
    exercise.mark(SECOND)
    exercise.commit()
    notebook.page.goto("about:blank")
    lab.end_all_kernels()

    notebook.open(SOURCING)
    asleep = notebook.page.locator(".fl-static:visible")
    expect(asleep.first).to_contain_text(PAGE["asleep"])
    notebook.run_all()

    exercise.wait_until_there()
    exercise.expect_stage("committed")
    assert words_on_disk(lab) == [FIRST, SECOND]
    own = exercise.text.locator("mark.fl-mine, mark.fl-both")
    assert {FIRST, SECOND} <= set(own.all_text_contents())


def test_running_the_cell_again_brings_everything_back(
    new_exercise: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    exercise = new_exercise
    exercise.mark(FIRST)

    exercise.root.evaluate("root => { root.dataset.before = 'yes'; }")
    notebook.run_cell(WALK)

    expect(exercise.root).not_to_have_attribute("data-before", "yes")
    exercise.wait_until_there()
    exercise.expect_marks(1)
    exercise.mark(SECOND)
    assert words_on_disk(lab) == [FIRST, SECOND]


def test_a_restarted_kernel_is_told_and_what_was_not_saved_is_saved_later(
    new_exercise: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    exercise = new_exercise
    exercise.mark(FIRST)
    notebook.restart_kernel()

    drag_over(notebook.page, SECOND)
    exercise.press("1")
    exercise.expect_lost(1)
    drag_over(notebook.page, THIRD)
    exercise.press("1")
    exercise.expect_lost(2)
    assert words_on_disk(lab) == [FIRST]

    notebook.run_all()
    exercise.wait_until_there()
    exercise.expect_marks(3)
    assert words_on_disk(lab) == [FIRST, SECOND, THIRD]
    expect(exercise.alert).to_be_empty()


def test_the_alert_keeps_its_word_click_and_shift_enter_save_again(
    new_exercise: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    exercise = new_exercise
    exercise.mark(FIRST)
    notebook.restart_kernel()
    drag_over(notebook.page, SECOND)
    exercise.press("1")
    exercise.expect_lost(1)

    # Nobody is asked to run the cells above it: the exercise's own cell must do.
    exercise.text.click()
    exercise.press("Shift+Enter")

    exercise.expect_marks(2)
    expect(exercise.alert).to_be_empty()
    assert words_on_disk(lab) == [FIRST, SECOND]


def test_what_was_not_saved_outlives_a_reload_too(
    new_exercise: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    exercise = new_exercise
    notebook.restart_kernel()
    drag_over(notebook.page, FIRST)
    exercise.press("1")
    exercise.expect_lost(1)

    notebook.reload().run_all()

    exercise.wait_until_there()
    exercise.expect_marks(1)
    assert words_on_disk(lab) == [FIRST]


def test_two_tabs_show_the_same_marks_and_lose_none(
    new_exercise: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    exercise = new_exercise
    exercise.mark(FIRST)
    other_page = notebook.page.context.new_page()
    other_page.on("dialog", lambda dialog: dialog.accept())
    other_notebook = NotebookPage(other_page, lab).open(SOURCING).run_cell(WALK)
    other = Exercise(other_notebook).wait_until_there()
    other.expect_marks(1)

    drag_over(notebook.page, SECOND)
    drag_over(other_page, THIRD)
    exercise.press("2")
    other.press("3")
    exercise.expect_marks(3)
    other.expect_marks(3)
    other.mark("federally approved trademarks", key="4")
    exercise.expect_marks(4)

    expected = {FIRST, SECOND, THIRD, "federally approved trademarks"}
    assert set(exercise.drawn()) == set(other.drawn()) == set(words_on_disk(lab)) == expected
    other_notebook.watcher.expect_quiet()


def test_twenty_marks_in_a_hurry_are_all_on_disk(exercise: Exercise, lab: Lab) -> None:
    exercise.text.focus()
    exercise.press("Control+Home", "Control+Shift+ArrowRight")
    for _ in range(20):
        exercise.press("1", "ArrowRight", "Control+Shift+ArrowRight")

    exercise.expect_marks(20)
    assert len(words_on_disk(lab)) == 20
