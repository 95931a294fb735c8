"""A page without a kernel still reads, and says how to wake the exercise."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from helpers.course_files import open_course
from tests.browser.exercise import Exercise
from tests.browser.lab import Lab
from tests.browser.notebook_page import SOURCING, WALK, NotebookPage
from tests.browser.on_disk import words_on_disk

pytestmark = pytest.mark.browser

LAST_WORDS = "Kazakhstan’s alleged misconduct to continue unchecked."


def static_copy(notebook: NotebookPage) -> Locator:
    copies = notebook.cell(WALK).locator(".jp-OutputArea-output")
    return copies.filter(has_text="This exercise is asleep.").first


def expect_to_read(copy: Locator) -> None:
    expect(copy).to_be_visible()
    expect(copy).to_contain_text("This exercise is asleep. Click it and press Shift+Enter.")
    expect(copy).to_contain_text(LAST_WORDS)
    assert LAST_WORDS in open_course().article("ecips-warns").text


def test_a_page_never_run_here_shows_the_article(notebook: NotebookPage) -> None:
    notebook.open(SOURCING)

    expect_to_read(static_copy(notebook))
    expect(static_copy(notebook)).to_contain_text("You have not marked anything yet.")
    expect(notebook.page.locator(".fl-root")).to_have_count(0)


def test_click_and_shift_enter_wake_it_in_a_fresh_kernel(notebook: NotebookPage, lab: Lab) -> None:
    notebook.open(SOURCING)

    static_copy(notebook).locator("p").first.click()
    notebook.page.keyboard.press("Shift+Enter")

    exercise = Exercise(notebook).wait_until_there()
    expect(notebook.cell(WALK).locator(".fl-static")).to_be_hidden()
    exercise.mark("puppet state", key="4")
    assert words_on_disk(lab) == ["puppet state"]


def test_the_next_day_the_copy_shows_the_work_of_the_last_run(
    new_exercise: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    exercise = new_exercise
    exercise.mark("puppet state", key="4")
    notebook.run_cell(WALK)
    exercise.expect_marks(1)
    notebook.save()
    notebook.page.goto("about:blank")
    lab.end_all_kernels()

    notebook.open(SOURCING)

    expect_to_read(static_copy(notebook))
    expect(static_copy(notebook).locator("mark")).to_have_text(["puppet state"])
    expect(static_copy(notebook)).to_contain_text("No name I could find: “puppet state”")
