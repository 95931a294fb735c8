"""The annotator on the page, in the words of a person who uses it."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from helpers.words import ANNOTATOR
from tests.browser.notebook_page import NotebookPage
from tests.browser.selecting import AREA, drag_over

# The words of each mark, put together from the pieces in which it is drawn.
_DRAWN = """root => {
  const words = {};
  for (const piece of root.querySelectorAll('.fl-text mark.fl-mark'))
    for (const id of piece.dataset.ids.split(' '))
      words[id] = (words[id] ?? '') + piece.textContent;
  return Object.values(words);
}"""

# The page keeps each action under this name until Python has answered it.
_ALL_ANSWERED = """() => !Object.keys(sessionStorage).some(
  name => name.startsWith('five-lenses:'))"""

_FOCUS_ON = "([root, selector]) => document.activeElement === root.querySelector(selector)"
_FOCUS_WITHIN = """([root, selector]) => [...root.querySelectorAll(selector)].some(
  node => node.contains(document.activeElement))"""

_FOCUS_OUTSIDE = "root => !root.contains(document.activeElement)"


class Exercise:
    """An exercise of a page; where a gesture changes something, waiting is part of it."""

    def __init__(self, notebook: NotebookPage, area: str = AREA) -> None:
        """Look at an exercise: the walk through the first article, if nothing else is said."""
        self.notebook = notebook
        self.page = notebook.page
        self.area = area
        self.root = self.page.locator(area)
        self.text = self.root.locator(".fl-text")
        self.my_marks = self.root.locator(".fl-mymarks li[data-id]")
        self.this_mark = self.root.locator(".fl-this")
        self.alert = self.root.locator(".fl-alert")
        self.status = self.root.locator(".fl-status")
        self.count = self.root.locator(".fl-count")
        self.saved = self.root.locator(".fl-saved")
        self.undo = self.root.locator(".fl-undo")
        self.redo = self.root.locator(".fl-redo")
        self.nothing = self.root.locator(".fl-nothing input")
        self.commit_button = self.root.locator(".fl-commit")
        self.confirm = self.root.locator(".fl-confirm")
        self.head = self.root.locator(".fl-head")
        self.result = self.root.locator(".fl-result")

    def wait_until_there(self) -> Exercise:
        """Wait until the exercise is drawn, with its article."""
        expect(self.text).to_be_visible()
        return self

    def wait_until_saved(self) -> None:
        """Wait until Python has answered everything; then it is on disk, or the test is right."""
        self.page.wait_for_function(_ALL_ANSWERED)

    def mark(self, first: str, last: str = "", *, key: str = "1") -> None:
        """Drag over words and press a label's number."""
        before = self.my_marks.count()
        drag_over(self.page, first, last, article=f"{self.area} .fl-text")
        self.press(key)
        self.expect_marks(before + 1)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def expect_marks(self, number: int) -> None:
        """Wait until "My marks" lists this many and Python has answered."""
        expect(self.my_marks).to_have_count(number)
        self.wait_until_saved()

    def drawn(self) -> list[str]:
        """Return the words of every mark as drawn in the article, in reading order."""
        return list(self.root.evaluate(_DRAWN))

    def label(self, label_id: str) -> Locator:
        """Find the button of a label."""
        return self.root.locator(f'.fl-label[data-label="{label_id}"]')

    def absence(self, absence_id: str) -> Locator:
        """Find the box of an absence."""
        return self.root.locator(f'input[data-absence="{absence_id}"]')

    def expect_stage(self, stage: str) -> None:
        """Wait until the exercise is in this stage."""
        expect(self.root).to_have_attribute("data-stage", stage)

    def expect_focus_on(self, selector: str) -> None:
        """Wait until the focus is on the first element that matches."""
        self.page.wait_for_function(_FOCUS_ON, arg=[self.root.element_handle(), selector])

    def expect_focus_within(self, selector: str) -> None:
        """Wait until the focus is on or inside an element that matches."""
        self.page.wait_for_function(_FOCUS_WITHIN, arg=[self.root.element_handle(), selector])

    def expect_focus_outside(self) -> None:
        """Wait until the focus has left the exercise."""
        handle = self.root.element_handle()
        self.page.wait_for_function(_FOCUS_OUTSIDE, arg=handle)

    def commit(self) -> None:
        """Press Commit and confirm; wait until the key is open."""
        self.commit_button.click()
        self.confirm.locator(".fl-confirm-yes").click()
        self.expect_stage("committed")
        expect(self.result).to_be_visible()

    def expect_lost(self, changes: int) -> None:
        """Wait until the alert says that this many changes are only on this screen."""
        text = ANNOTATOR["lost_one" if changes == 1 else "lost_many"].format(n=changes)
        expect(self.alert).to_contain_text(text)
