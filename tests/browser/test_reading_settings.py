"""Aa: how the article looks, kept for all exercises and all notebooks of a browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import bare
from tests.browser.axe import violations

pytestmark = pytest.mark.browser

TEXT = "One two three. Four five six.\n\nSeven eight nine."


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.set_default_timeout(10_000)
    show(page)
    yield page
    context.close()


def show(page: Page) -> None:
    bare.load(page, dressed=True)
    bare.render(page, TEXT, labels=2)
    page.locator(".fl-aa").click()


def field(page: Page, words: str) -> Locator:
    return page.locator(".fl-reading").get_by_label(words)


def style(page: Page, name: str) -> str:
    shown = page.locator(".fl-text").evaluate("(node, name) => getComputedStyle(node)[name]", name)
    return str(shown)


def ruled(page: Page) -> str:
    words = "() => [...CSS.highlights.get('fl-ruler') ?? []].map(String).join()"
    return str(page.evaluate(words))


@pytest.mark.parametrize(
    ("words", "choice", "name"),
    [
        ("Letters", "200 %", "fontSize"),
        ("Space between lines", "Much more", "lineHeight"),
        ("Space between letters", "More", "letterSpacing"),
        ("Letters in a line", "45", "maxWidth"),
        ("Kind of letters", "With small feet", "fontFamily"),
    ],
)
def test_a_choice_changes_the_article_and_is_kept(
    page: Page, words: str, choice: str, name: str
) -> None:
    before = style(page, name)
    field(page, words).first.select_option(label=choice)
    after = style(page, name)
    assert after != before
    show(page)  # the page is loaded anew
    assert style(page, name) == after
    page.locator(".fl-asatfirst").click()
    assert style(page, name) == before


def test_200_per_cent_is_twice_as_large(page: Page) -> None:
    before = float(style(page, "fontSize").removesuffix("px"))
    field(page, "Letters").first.select_option(label="200 %")
    assert float(style(page, "fontSize").removesuffix("px")) == pytest.approx(2 * before)


def test_codes_can_be_switched_off(page: Page) -> None:
    page.locator(".fl-text").focus()
    page.keyboard.press("s")
    page.keyboard.press("1")
    shown = "node => getComputedStyle(node, '::after').content"
    mark = page.locator("mark.fl-mine")
    assert "data-codes" in mark.evaluate(shown) or "L1" in mark.evaluate(shown)
    field(page, "Short codes").uncheck()
    assert mark.evaluate(shown) == "none"


def test_single_keys_can_be_switched_off(page: Page) -> None:
    field(page, "Single keys").uncheck()
    page.locator(".fl-text").focus()
    page.keyboard.press("s")
    page.keyboard.press("1")
    assert bare.added(page) == []


def test_the_ruler_marks_the_sentence_at_the_caret_and_under_the_pointer(page: Page) -> None:
    page.locator(".fl-text").focus()
    page.keyboard.press("ArrowRight")
    assert ruled(page) == ""
    field(page, "Ruler").check()
    page.locator(".fl-text").focus()
    page.keyboard.press("ArrowRight")
    assert ruled(page) == "One two three."
    page.locator(".fl-par").last.hover()
    assert ruled(page) == "Seven eight nine."
    assert page.locator(".fl-text").inner_text().split("\n")[0] == "One two three. Four five six."


def test_escape_closes_the_panel_and_gives_the_focus_back(page: Page) -> None:
    field(page, "Ruler").focus()
    page.keyboard.press("Escape")
    expect(page.locator(".fl-reading")).to_be_hidden()
    expect(page.locator(".fl-aa")).to_be_focused()
    expect(page.locator(".fl-aa")).to_have_attribute("aria-expanded", "false")


def test_what_was_kept_by_somebody_else_does_no_harm(page: Page) -> None:
    page.evaluate('localStorage.setItem(\'five-lenses-settings\', \'{"size": "huge", "x": 1}\')')
    show(page)
    assert style(page, "fontSize").endswith("px")
    page.evaluate("localStorage.setItem('five-lenses-settings', '[broken')")
    show(page)
    expect(page.locator(".fl-text")).to_be_visible()


def test_axe_finds_no_barrier_while_it_is_open(page: Page) -> None:
    assert violations(page.locator(".fl-root")) == []
