"""A set of questions on the page, in the words of a person who uses it."""

from __future__ import annotations

from collections.abc import Mapping

from playwright.sync_api import Locator, expect

from helpers.answers import GivenAnswer, Task, open_log
from tests.browser.lab import CODE, Lab
from tests.browser.notebook_page import NotebookPage

LESSON, LENS = "01-sourcing", "sourcing"

# The page keeps each action under this name until Python has answered it.
_ALL_ANSWERED = """() => !Object.keys(sessionStorage).some(
  name => name.startsWith('five-lenses:'))"""

_HAS_FOCUS = "node => node === document.activeElement"


class QuizOnPage:
    """One set of questions; where a gesture changes something, waiting is part of it."""

    def __init__(self, notebook: NotebookPage, part: str, article: str = "everyday") -> None:
        self.notebook = notebook
        self.page = notebook.page
        self.task = Task(LESSON, LENS, article, part)
        self.root = self.page.locator(f'.fl-quiz[data-task="{self.task.id}"]')
        self.questions = self.root.locator(".fl-quizquestion")
        self.alert = self.root.locator(".fl-alert")
        self.status = self.root.locator(".fl-status")
        self.count = self.root.locator(".fl-count")

    def open(self, cell: str) -> QuizOnPage:
        """Run the cell that shows the set, and wait until it is drawn."""
        self.notebook.run_cell(cell)
        return self.wait_until_there()

    def wait_until_there(self) -> QuizOnPage:
        expect(self.questions.first).to_be_visible()
        return self

    def wait_until_saved(self) -> None:
        """Wait until Python has answered everything; then it is on disk, or the test is right."""
        self.page.wait_for_function(_ALL_ANSWERED)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def question(self, number: int) -> Locator:
        """Find a question by its number on the page, from 1."""
        return self.questions.nth(number - 1)

    def heading(self, number: int) -> Locator:
        """Find the heading of what a question has opened."""
        return self.question(number).locator(".fl-reasons h4")

    def answer_and_open(self, number: int, choice: int = 1) -> None:
        """Choose with the mouse, from 1, and open the reasons."""
        self.question(number).locator(".fl-answer input").nth(choice - 1).check()
        self.question(number).locator(".fl-open").click()
        expect(self.heading(number)).to_be_visible()

    def expect_focus(self, target: Locator) -> None:
        """Wait until the focus is on an element."""
        self.page.wait_for_function(_HAS_FOCUS, arg=target.element_handle())

    def on_disk(self, lab: Lab) -> Mapping[str, GivenAnswer]:
        """Replay the learner's answers from the files alone."""
        log = open_log(CODE, self.task, sha256="-", home=lab.answers)
        return log.state().answers
