"""Marking with a finger, or click by click: the first word, then the last one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import bare
from tests.browser.desk import Desk
from tests.browser.exercise import Exercise
from tests.browser.lab import Lab
from tests.browser.notebook_page import SOURCING, WALK
from tests.browser.on_disk import words_on_disk
from tests.browser.selecting import click, drag_over, middle_of, tap

pytestmark = pytest.mark.browser

TEXT = (
    "“John” is naïve, says Zoe 👩‍👩‍👧 at the café.\n\n"
    "Anna saw “it” — twice. The end is near, and the last word is hers."
)
BOX = ".fl-text"
LAST_WORD = "Now tap the last word, or choose a label."
LABEL = "Now choose a label."


@pytest.fixture(scope="module")
def finger(browser: Browser) -> Iterator[Page]:
    """The annotator alone, on a small screen that is touched."""
    context = browser.new_context(viewport={"width": 375, "height": 667}, has_touch=True)
    page = context.new_page()
    page.set_default_timeout(10_000)
    bare.load(page, dressed=True)
    yield page
    context.close()


@pytest.fixture
def page(finger: Page) -> Page:
    bare.render(finger, TEXT, labels=3)
    finger.evaluate("document.querySelector('.fl-openfull').click()")  # too narrow a notebook
    return finger


def bar(page: Page) -> Locator:
    return page.locator(".fl-pointed")


def label(page: Page, number: int) -> Locator:
    return page.locator(f'.fl-label[data-label="label-{number}"]')


def selected(page: Page) -> str:
    return str(page.evaluate("() => String(document.getSelection())"))


def tap_words(page: Page, *words: str) -> None:
    for word in words:
        tap(page, word, article=BOX)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("says", "café", "says Zoe 👩‍👩‍👧 at the café"),
        ("café", "says", "says Zoe 👩‍👩‍👧 at the café"),
        ("naïve", "Anna", "naïve, says Zoe 👩‍👩‍👧 at the café.\n\nAnna"),
    ],
    ids=["forward", "backward", "two paragraphs"],
)
def test_first_word_last_word_label(page: Page, first: str, last: str, words: str) -> None:
    tap_words(page, first)
    expect(bar(page)).to_contain_text(LAST_WORD)
    tap_words(page, last)
    expect(bar(page)).to_contain_text(LABEL)
    label(page, 2).tap()

    (mark,) = bare.added(page)
    assert (mark["quote"], mark["label"]) == (words, "label-2")
    assert TEXT[mark["start"] : mark["end"]] == words
    expect(bar(page)).to_be_hidden()


def test_one_word_needs_one_tap(page: Page) -> None:
    tap_words(page, "twice")
    bar(page).get_by_role("button", name="Label 3").tap()

    (mark,) = bare.added(page)
    assert (mark["quote"], mark["label"]) == ("twice", "label-3")


def test_two_quick_taps_on_neighbouring_words_are_no_double_tap(page: Page) -> None:
    first, last = (middle_of(page, word, article=BOX) for word in ("end", "near"))
    page.touchscreen.tap(*first)
    page.touchscreen.tap(*last)

    expect(bar(page)).to_contain_text("“end is near”")
    expect(bar(page)).to_contain_text(LABEL)


def test_both_ends_move_by_a_word(page: Page) -> None:
    tap_words(page, "end", "near")
    for name in ("Start one word earlier", "End one word later", "End one word later"):
        bar(page).get_by_role("button", name=name).tap()
    expect(bar(page)).to_contain_text("“The end is near, and the”")
    for name in ("Start one word later", "Start one word later", "End one word earlier"):
        bar(page).get_by_role("button", name=name).tap()
    expect(bar(page)).to_contain_text("“is near, and”")
    label(page, 1).tap()

    (mark,) = bare.added(page)
    assert mark["quote"] == "is near, and"


def test_the_end_buttons_keep_the_focus(page: Page) -> None:
    tap_words(page, "end")
    more = bar(page).get_by_role("button", name="End one word later")
    more.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")

    expect(more).to_be_focused()
    expect(bar(page)).to_contain_text("“end is near”")
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).to_be_focused()
    expect(bar(page)).to_be_hidden()
    assert selected(page) == ""


def test_escape_clears(page: Page) -> None:
    tap_words(page, "end", "near")
    assert selected(page) == "end is near"
    page.keyboard.press("Escape")

    expect(bar(page)).to_be_hidden()
    assert selected(page) == ""
    tap_words(page, "twice")  # the first word of something new
    expect(bar(page)).to_contain_text(LAST_WORD)
    expect(bar(page)).to_contain_text("“twice”")


@pytest.mark.parametrize("place", [".fl-saved", ".fl-this h3", ".fl-mymarks h3"])
def test_a_tap_on_something_else_clears(page: Page, place: str) -> None:
    tap_words(page, "end", "near")
    page.locator(place).tap()

    expect(bar(page)).to_be_hidden()
    label(page, 1).tap()
    expect(page.locator(".fl-status")).to_contain_text("Select some words in the article first.")
    assert bare.added(page) == []


def test_a_tap_beside_the_words_clears(page: Page) -> None:
    tap_words(page, "end")
    box = page.locator(".fl-par").first.bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + box["width"] - 2, box["y"] + box["height"] - 4)

    expect(bar(page)).to_be_hidden()
    assert selected(page) == ""


def test_a_tap_on_a_mark_opens_it_unless_the_last_word_is_awaited(page: Page) -> None:
    tap_words(page, "end", "near")
    label(page, 1).tap()
    tap_words(page, "end")

    expect(bar(page)).to_be_hidden()
    expect(page.locator(".fl-this .fl-words")).to_have_text("“end is near”")

    tap_words(page, "The", "near")
    label(page, 2).tap()
    assert [mark["quote"] for mark in bare.added(page)] == ["end is near", "The end is near"]


def test_other_ways_to_select_end_it(page: Page) -> None:
    tap_words(page, "Anna")
    drag_over(page, "end", "near", article=BOX)
    expect(bar(page)).to_be_hidden()
    page.keyboard.press("1")

    tap_words(page, "Anna")
    page.keyboard.press("Shift+ArrowRight")
    expect(bar(page)).to_be_hidden()
    page.keyboard.press("2")
    assert [mark["quote"] for mark in bare.added(page)] == ["end is near", "Anna"]


def test_no_keyboard_comes_up(page: Page) -> None:
    box = page.locator(BOX)

    assert box.get_attribute("contenteditable") == "true"
    assert box.get_attribute("inputmode") == "none"


def test_click_by_click_with_a_mouse(exercise: Exercise, lab: Lab) -> None:
    click(exercise.page, "undermining")
    click(exercise.page, "EU security")
    expect(exercise.root.locator(".fl-pointed")).to_contain_text(LABEL)
    exercise.press("4")
    exercise.expect_marks(1)

    assert words_on_disk(lab) == ["undermining EU security"]


@pytest.fixture
def touched(desk: Desk) -> Iterator[Exercise]:
    """The exercise in Lab, on a small screen that is touched."""
    notebook = desk.new_page(touch=True).open(SOURCING)
    notebook.page.set_viewport_size({"width": 640, "height": 800})
    notebook.run_cell(WALK)
    yield Exercise(notebook).wait_until_there()
    notebook.watcher.expect_quiet()
    desk.clear()


@pytest.mark.parametrize("block", ["start", "center", "end"])
def test_words_are_not_covered_by_what_belongs_to_them(
    touched: Exercise, lab: Lab, block: str
) -> None:
    shown = touched.root.locator(".fl-pointed")
    paragraph = touched.text.locator(".fl-par").nth(2)  # a short one: all of it can be covered
    paragraph.evaluate("(node, block) => node.scrollIntoView({block})", block)
    touched.page.touchscreen.tap(*_first_word(paragraph))

    expect(shown).to_be_in_viewport(ratio=1)
    assert shown.evaluate(_IN_FRONT)
    assert touched.page.evaluate(_SELECTION_IN_FRONT)
    shown.get_by_role("button", name="No name I could find").tap()
    touched.expect_marks(1)
    assert words_on_disk(lab) == ["0"]


def _first_word(paragraph: Locator) -> tuple[float, float]:
    box = paragraph.evaluate(_FIRST_LETTER)
    return float(box["x"]) + 4, float(box["y"]) + 10


_FIRST_LETTER = """node => {
  const range = document.createRange();
  range.selectNodeContents(node);
  const {x, y} = range.getClientRects()[0];
  return {x, y};
}"""
_IN_FRONT = """node => {
  const {left, top, width, height} = node.getBoundingClientRect();
  return node.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}"""
_SELECTION_IN_FRONT = """() => {
  const range = document.getSelection().getRangeAt(0);
  const {left, top, width, height} = range.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return Boolean(there.closest('.fl-par'));
}"""
