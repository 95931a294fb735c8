"""Where the tests sit down: a page of the course, new or as the test before left it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, ViewportSize

from tests.browser.exercise import Exercise
from tests.browser.lab import Lab
from tests.browser.notebook_page import SOURCING, WALK, NotebookPage

PATIENCE = 20_000  # ms until a test gives up; a busy machine is no fault of the course
SIZE: ViewportSize = {"width": 1280, "height": 900}


class Desk:
    """One browser and one Lab; at most one notebook is open at a time.

    Loading Lab takes most of a test's time. So a test that needs no new page gets the one of
    the test before, with a new kernel, no answers, and the exercise's cell run again.
    """

    def __init__(self, browser: Browser, lab: Lab) -> None:
        self.lab = lab
        self._browser = browser
        self._open: NotebookPage | None = None
        self._is_used_exercise = False

    def new_page(self, *, touch: bool = False) -> NotebookPage:
        """Put everything back, and open a browser window in which nothing is open yet."""
        self.clear()
        context = self._browser.new_context(
            viewport=SIZE,
            locale="en-GB",
            reduced_motion="reduce",
            color_scheme="light",
            has_touch=touch,
        )
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("dialog", lambda dialog: dialog.accept())  # "Leave?" of an unsaved notebook
        self._open = NotebookPage(page, self.lab)
        return self._open

    def exercise(self) -> Exercise:
        """Give the first exercise of the sourcing lesson, awake and untouched."""
        notebook = self._again() if self._is_used_exercise else self.new_page().open(SOURCING)
        self._is_used_exercise = True
        notebook.run_cell(WALK)
        return Exercise(notebook).wait_until_there()

    def clear(self) -> None:
        """Close the page, if one is open, and put back what it changed."""
        if self._open:
            self._open.page.context.close()
        self._open = None
        self._is_used_exercise = False
        self.lab.put_back()

    def photograph(self, path: Path) -> None:
        """Save what the page shows, if one is open."""
        if self._open:
            self._open.page.screenshot(path=path)

    def _again(self) -> NotebookPage:
        assert self._open
        notebook = self._open
        notebook.page.set_viewport_size(SIZE)
        notebook.use_theme("light")
        notebook.restart_kernel()
        self.lab.forget_answers()
        notebook.page.evaluate("() => { sessionStorage.clear(); localStorage.clear(); }")
        return notebook
