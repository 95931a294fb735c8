"""A text of 20,000 words: a mark redraws its own paragraph, and nothing goes missing from view."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.long_texts import long_text, places_to_mark
from helpers.segments import segment
from helpers.widgets.page_source import styles
from tests.browser import bare
from tests.browser.selecting import drag_over

pytestmark = pytest.mark.browser

TEXT = long_text(20_000)
FIRST, SECOND, *_, LAST = (place.of(TEXT) for place in places_to_mark(TEXT, 40))
WIDGETS = Path(__file__).parents[2] / "helpers" / "widgets"

# Numbers of the paragraphs in which anything changes from now on.
_WATCH = """() => {
  window.changed = new Set();
  new MutationObserver(records => records.forEach(({target}) => {
    const node = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
    window.changed.add(node.closest('.fl-par')?.dataset.n ?? node.className);
  })).observe(document.querySelector('.fl-text'),
    {subtree: true, childList: true, characterData: true});
}"""
_CHANGED = "() => [...window.changed].sort()"

_DAMAGE = """number => {
  const paragraph = document.querySelector(`.fl-par[data-n="${number}"]`);
  paragraph.append('typed');
  paragraph.dispatchEvent(new InputEvent('input', {bubbles: true}));
}"""


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """One page for all: nothing here outlives the next `bare.render`."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(20_000)
    bare.load(page)
    page.add_style_tag(
        content=styles(WIDGETS / "page" / "page.css", WIDGETS / "annotator" / "annotator.css")
    )
    yield page
    page.close()


@pytest.fixture
def long(blank: Page) -> Page:
    """The exercise over the long text, with nothing marked."""
    bare.render(blank, TEXT)
    return blank


def mark(page: Page, words: str) -> None:
    drag_over(page, words, article=".fl-text")
    page.keyboard.press("1")


def paragraph_of(words: str) -> str:
    """Return the number of the paragraph in which words stand, as the page counts."""
    at = TEXT.index(words)
    return str(1 + sum(1 for each in segment(TEXT).paragraphs if each.end <= at))


def test_a_mark_touches_its_own_paragraph_alone(long: Page) -> None:
    long.evaluate(_WATCH)

    mark(long, FIRST)

    expect(long.locator("mark.fl-mark")).to_have_text(FIRST)
    assert long.evaluate(_CHANGED) == [paragraph_of(FIRST)]


def test_the_next_mark_touches_its_paragraph_and_that_of_the_mark_that_was_open(
    long: Page,
) -> None:
    mark(long, FIRST)
    mark(long, SECOND)
    long.evaluate(_WATCH)

    mark(long, LAST)

    expect(long.locator("mark.fl-mark")).to_have_count(3)
    assert long.evaluate(_CHANGED) == sorted([paragraph_of(SECOND), paragraph_of(LAST)])
    assert [each["quote"] for each in bare.added(long)] == [FIRST, SECOND, LAST]


def test_what_an_input_method_typed_is_taken_out_of_its_paragraph_alone(long: Page) -> None:
    mark(long, FIRST)
    number = paragraph_of(LAST)
    before = long.locator(f'.fl-par[data-n="{number}"]').text_content()
    long.evaluate(_WATCH)

    long.evaluate(_DAMAGE, int(number))

    expect(long.locator(f'.fl-par[data-n="{number}"]')).to_have_text(before or "")
    assert long.evaluate(_CHANGED) == [number]


def test_a_paragraph_that_was_taken_out_comes_back(long: Page) -> None:
    everything = long.locator(".fl-text").text_content() or ""
    number = paragraph_of(LAST)

    long.evaluate(f"() => document.querySelector('.fl-par[data-n=\"{number}\"]').remove()")
    expect(long.locator(".fl-text")).not_to_have_text(everything)
    long.evaluate(_DAMAGE, 1)

    assert long.locator(".fl-text").text_content() == everything


def test_words_that_were_never_on_the_screen_are_there_for_everybody(long: Page) -> None:
    """A browser may leave out of its work what nobody sees; find, speech and numbers may not."""
    part = long.locator(".fl-part").last
    assert part.evaluate("node => getComputedStyle(node).contentVisibility") == "auto"

    tree = long.locator(".fl-text").aria_snapshot()
    assert LAST.split()[0] in tree
    assert long.evaluate("words => window.find(words)", LAST) is True
    mark(long, LAST)
    (sent,) = bare.added(long)
    assert TEXT[sent["start"] : sent["end"]] == sent["quote"] == LAST
