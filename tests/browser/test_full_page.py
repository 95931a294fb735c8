"""Full page, narrow and low screens: everything can be reached, nothing is covered or cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from helpers.course_files import open_course
from helpers.words import ANNOTATOR
from tests.browser import bare
from tests.browser.axe import violations
from tests.browser.selecting import tap

pytestmark = pytest.mark.browser

TEXT = open_course().article("lobbying-before-vote").text
BOX = ".fl-text"
SIZES = {"1280": (1280, 800), "375": (375, 667), "320": (320, 568), "320x256": (320, 256)}
NARROW = ["375", "320", "320x256"]
# What WCAG 1.4.12 asks a page to bear.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""

_TOO_WIDE = """() => {
  const dialog = document.querySelector('dialog[open]');
  const page = document.documentElement;
  return [page.scrollWidth - innerWidth, dialog ? dialog.scrollWidth - dialog.clientWidth : 0];
}"""
# The part of the focused element that lies under something that sticks, in px of height.
_COVERED = """() => {
  const here = document.activeElement;
  const box = here.getBoundingClientRect();
  const sticks = ['.fl-top', '.fl-pointed', '.fl-tapfirst', '.fl-panel'].map(
    name => document.querySelector(name)).filter(node => node && !node.contains(here)
    && getComputedStyle(node).position === 'sticky' && node.offsetHeight);
  if (here.matches('.fl-text, dialog')) return 0;
  const overlap = each => {
    const other = each.getBoundingClientRect();
    const beside = other.right <= box.left || other.left >= box.right;
    return beside ? 0 : Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  };
  return Math.max(0, ...sticks.map(overlap));
}"""
_WHERE = """() => {
  const node = document.activeElement;
  const what = node.dataset.label ?? node.value ?? '';
  return node === document.body ? '' : node.className + ' ' + what;
}"""


@pytest.fixture(params=SIZES)
def sized(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    yield from _page(browser, request.param)


@pytest.fixture(params=NARROW)
def narrow(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    yield from _page(browser, request.param)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    yield from _page(browser, "375")


@pytest.fixture
def desktop(browser: Browser) -> Iterator[Page]:
    yield from _page(browser, "1280")


def _page(browser: Browser, size: str) -> Iterator[Page]:
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height}, has_touch=size != "1280"
    )
    page = context.new_page()
    page.set_default_timeout(10_000)
    bare.load(page, dressed=True)
    bare.render(page, TEXT, labels=5)
    yield page
    context.close()


def open_full(page: Page) -> None:
    page.locator(".fl-openfull:visible, .fl-open:visible").click()
    expect(page.locator("dialog[open]")).to_be_visible()


def height(page: Page, selector: str) -> float:
    box = page.locator(selector).bounding_box()
    assert box
    return box["height"]


# ---------------------------------------------------------------- in the notebook


def test_a_narrow_notebook_shows_question_text_and_the_way_in(narrow: Page) -> None:
    expect(narrow.locator(".fl-invite")).to_contain_text("Who?")
    expect(narrow.locator(".fl-openfull")).to_have_text(ANNOTATOR["full_page_open"])
    assert height(narrow, ".fl-openfull") >= 44
    expect(narrow.locator(BOX)).to_be_visible()
    expect(narrow.locator(BOX)).not_to_have_attribute("contenteditable", "true")
    for name in (".fl-panel", ".fl-below", ".fl-top", ".fl-views"):
        expect(narrow.locator(name)).to_be_hidden()


def test_a_tap_on_the_text_of_a_narrow_notebook_opens_the_full_page(phone: Page) -> None:
    tap(phone, "intensifies", article=BOX)
    expect(phone.locator("dialog[open]")).to_be_visible()


def test_the_top_row_is_low_on_a_wide_screen(desktop: Page) -> None:
    assert height(desktop, ".fl-bar") <= 64


# ---------------------------------------------------------------- the dialog


def test_the_dialog_fills_the_window_and_gives_the_focus_to_the_article(sized: Page) -> None:
    open_full(sized)
    box = sized.locator("dialog").bounding_box()
    assert box
    size = sized.evaluate("[innerWidth, innerHeight]")
    assert [box["x"], box["y"], box["width"], box["height"]] == [0, 0, *size]
    expect(sized.locator(BOX)).to_be_focused()
    expect(sized.locator(BOX)).to_have_attribute("contenteditable", "true")


def test_close_gives_the_focus_back_and_keeps_marks_and_settings(phone: Page) -> None:
    open_full(phone)
    tap(phone, "intensifies", article=BOX)
    phone.locator(".fl-pointlabels button").first.tap()
    expect(phone.locator("mark.fl-mine")).to_have_text("intensifies")
    phone.locator(".fl-close").tap()
    expect(phone.locator("dialog[open]")).to_have_count(0)
    expect(phone.locator(".fl-openfull")).to_be_focused()
    expect(phone.locator("mark.fl-mine")).to_have_text("intensifies")
    open_full(phone)
    assert [mark["quote"] for mark in bare.added(phone)] == ["intensifies"]


def test_escape_first_clears_the_words_then_closes(desktop: Page) -> None:
    open_full(desktop)
    desktop.keyboard.press("s")
    assert desktop.evaluate("String(document.getSelection())")
    desktop.keyboard.press("Escape")
    assert not desktop.evaluate("String(document.getSelection())")
    expect(desktop.locator("dialog[open]")).to_be_visible()
    desktop.keyboard.press("Escape")
    expect(desktop.locator("dialog[open]")).to_have_count(0)
    expect(desktop.locator(".fl-open")).to_be_focused()


def test_number_keys_mark_in_the_dialog(desktop: Page) -> None:
    open_full(desktop)
    desktop.keyboard.press("s")
    desktop.keyboard.press("2")
    assert [mark["label"] for mark in bare.added(desktop)] == ["label-2"]


# ---------------------------------------------------------------- the sheet


def test_the_closed_sheet_asks_for_the_first_word(phone: Page) -> None:
    open_full(phone)
    expect(phone.locator(".fl-tapfirst")).to_have_text(ANNOTATOR["point_first"])
    assert height(phone, ".fl-tapfirst") == 48
    assert height(phone, ".fl-bar") <= 46


def test_the_open_sheet_holds_words_and_labels_and_leaves_the_words_in_sight(phone: Page) -> None:
    open_full(phone)
    tap(phone, "scupper", article=BOX)
    sheet = phone.locator(".fl-pointed")
    expect(sheet).to_contain_text("scupper")
    expect(phone.locator(".fl-tapfirst")).to_be_hidden()
    buttons = phone.locator(".fl-pointlabels button")
    assert buttons.count() == 5
    assert all(buttons.nth(i).bounding_box()["height"] >= 44 for i in range(5))  # type: ignore[index]
    top = sheet.bounding_box()["y"]  # type: ignore[index]
    words = phone.evaluate(
        "() => document.getSelection().getRangeAt(0).getBoundingClientRect().bottom"
    )
    assert words <= top


def test_on_a_low_screen_nothing_sticks_and_the_labels_follow_the_paragraph(
    browser: Browser,
) -> None:
    for page in _page(browser, "320x256"):
        open_full(page)
        tap(page, "scupper", article=BOX)
        places = page.evaluate(
            """() => ['.fl-top', '.fl-pointed', '.fl-panel'].map(
              name => getComputedStyle(document.querySelector(name)).position)"""
        )
        assert "sticky" not in places
        gap = page.evaluate(
            """() => {
              const end = document.getSelection().focusNode.parentElement.closest('.fl-par');
              const here = document.querySelector('.fl-pointed').getBoundingClientRect();
              const next = end.nextElementSibling.getBoundingClientRect();
              return [here.top - end.getBoundingClientRect().bottom, next.top - here.bottom];
            }"""
        )
        assert all(-1 <= each < 40 for each in gap), gap


# ---------------------------------------------------------------- nothing is cut off or covered


@pytest.mark.parametrize("view", ["text", "sentences"])
@pytest.mark.parametrize("spacing", ["", SPACING], ids=["usual", "wcag-spacing"])
def test_nothing_scrolls_sideways(sized: Page, view: str, spacing: str) -> None:
    sized.add_style_tag(content=spacing or "p {}")
    assert sized.evaluate(_TOO_WIDE) == [0, 0]
    open_full(sized)
    sized.locator(f'.fl-views input[value="{view}"]').check()
    sized.locator(".fl-aa").click()
    assert sized.evaluate(_TOO_WIDE) == [0, 0]


def test_nothing_scrolls_sideways_with_the_largest_letters(sized: Page) -> None:
    open_full(sized)
    sized.locator(".fl-aa").click()
    sized.locator(".fl-reading select").first.select_option("2")
    assert sized.evaluate(_TOO_WIDE) == [0, 0]


@pytest.mark.parametrize("back", [False, True], ids=["tab", "shift-tab"])
def test_what_has_the_focus_is_never_covered(sized: Page, back: bool) -> None:
    open_full(sized)
    sized.keyboard.press("s")
    sized.keyboard.press("1")
    seen = []
    for _ in range(45):
        sized.keyboard.press("Shift+Tab" if back else "Tab")
        here = sized.evaluate(_WHERE)
        covered = sized.evaluate(_COVERED)
        assert covered <= 0, f"{here} is covered by {covered} px"
        seen.append(here)
    assert len(set(seen)) > 8


@pytest.mark.parametrize("stage", ["closed", "open"])
def test_axe_finds_no_barrier(narrow: Page, stage: str) -> None:
    if stage == "open":
        open_full(narrow)
        tap(narrow, "intensifies", article=BOX)
    assert violations(narrow.locator(".fl-root")) == []
