"""Every notebook, walked by a scripted learner: run, answer, mark, compare, come back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from helpers.answers import all_tasks
from helpers.course_files import course_root
from tests.browser.lab import CODE
from tests.browser.notebook_page import NotebookPage

pytestmark = pytest.mark.browser

NOTEBOOKS = sorted(path.name for path in (course_root() / "notebooks").glob("*.ipynb"))
MARKING = '.fl-root[data-stage="mark"]:has(.fl-text)'
OPTION = ".fl-quiz input[type=radio]"
# What Lab shows where a cell has failed.
FAILED = (
    ".jp-OutputArea-output[data-mime-type*=error], .jp-OutputArea-output[data-mime-type*=stderr]"
)
_ALL_ANSWERED = """() => !Object.keys(sessionStorage).some(
  name => name.startsWith('five-lenses:'))"""


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_learner_walks_the_notebook(notebook: NotebookPage, name: str) -> None:
    notebook.open(name).run_all()
    page = notebook.page
    expect(page.locator(FAILED)).to_have_count(0)
    done = [answer_a_question(notebook), mark_and_compare(notebook)]
    expect(page.locator(FAILED)).to_have_count(0)
    tasks = all_tasks(CODE, notebook.lab.answers)
    assert len(tasks) == sum(done)
    if done[1]:
        comes_back(notebook)


def answer_a_question(notebook: NotebookPage) -> bool:
    """Choose the first answer of the first question; tell whether the page has one."""
    options = notebook.page.locator(OPTION)
    if not options.count():
        return False
    options.first.check()
    saved(notebook)
    expect(options.first).to_be_checked()
    return True


def mark_and_compare(notebook: NotebookPage) -> bool:
    """Mark the first sentence of the first exercise with keys, and open the key."""
    exercises = notebook.page.locator(MARKING)
    if not exercises.count():
        return False
    task = str(exercises.first.get_attribute("data-task"))
    root = exercise(notebook, task)
    root.locator(".fl-text").focus()
    for key in ("s", "1"):
        notebook.page.keyboard.press(key)
    expect(root.locator("mark:is(.fl-mine, .fl-both)").first).to_be_visible()
    saved(notebook)
    root.locator(".fl-commit").click()
    root.locator(".fl-confirm-yes").click()
    expect(root).to_have_attribute("data-stage", "committed")
    expect(root.locator(".fl-card").first).to_be_visible()
    return True


def comes_back(notebook: NotebookPage) -> None:
    """After a reload and ▶▶ the compared exercise stands as it was left."""
    notebook.reload().run_all()
    committed = notebook.page.locator('.fl-root[data-stage="committed"]')
    expect(committed.first.locator("mark").first).to_be_visible()


def exercise(notebook: NotebookPage, task: str) -> Locator:
    return notebook.page.locator(f'.fl-root[data-task="{task}"]').first


def saved(notebook: NotebookPage) -> None:
    notebook.page.wait_for_function(_ALL_ANSWERED)


def test_all_notebooks_of_the_course_are_walked() -> None:
    assert {name[:2] for name in NOTEBOOKS} >= {
        "00",
        "01",
        "02",
        "03",
        "04",
        "05",
        "06",
        "07",
        "09",
    }
