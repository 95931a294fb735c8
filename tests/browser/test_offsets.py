"""Places are counted in code points on both sides, whatever the text is made of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import bare
from tests.browser.selecting import drag_over

pytestmark = pytest.mark.browser

THUMB = "👍🏿"  # two code points, four units in JavaScript
E_ACUTE = "e\u0301"  # a letter and the accent that sits on it
TEXT = (
    f"{THUMB} “John” is naïve, says Zo{E_ACUTE} 👩‍👩‍👧 at the caf{E_ACUTE}.\n\n"
    "Ελλάδα 😀 and 𝒜𝓃𝓃 saw “it” — twice. The end is near."
)


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """One page for all: nothing here outlives the next `bare.render`."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(10_000)
    bare.load(page)
    yield page
    page.close()


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("", [0]),
        ("abc", [0, 1, 2, 3]),
        ("naïve", [0, 1, 2, 3, 4, 5]),
        (E_ACUTE + "x", [0, 1, 2, 3]),
        (THUMB + " “", [0, 2, 4, 5, 6]),
        ("a😀b", [0, 1, 3, 4]),
        ("👩‍👩‍👧", [0, 2, 3, 5, 6, 8]),
        ("\n𝒜", [0, 1, 3]),
    ],
)
def test_code_points_become_javascript_units(blank: Page, text: str, units: list[int]) -> None:
    assert bare.call(blank, "codePoints", text) == len(text)
    assert [bare.call(blank, "toUtf16", text, i) for i in range(len(text) + 1)] == units
    assert bare.call(blank, "toUtf16", text, len(text) + 5) == units[-1]


WORDS = [[0, 3], [4, 9], [10, 12]]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 3, [0, 0]),
        (0, 4, [0, 0]),
        (2, 5, [0, 1]),
        (3, 4, None),
        (9, 10, None),
        (9, 11, [2, 2]),
        (0, 12, [0, 2]),
        (12, 15, None),
    ],
)
def test_the_words_that_a_place_touches(
    blank: Page, start: int, end: int, expected: list[int] | None
) -> None:
    assert bare.call(blank, "touched", WORDS, start, end) == expected


@pytest.mark.parametrize(
    ("span", "side", "more", "expected"),
    [
        ([4, 9], "start", True, [0, 9]),
        ([0, 9], "start", False, [4, 9]),
        ([4, 9], "start", False, [4, 9]),  # one word is the least
        ([4, 9], "end", True, [4, 12]),
        ([0, 9], "end", False, [0, 3]),
        ([0, 3], "end", False, [0, 3]),
        ([0, 12], "start", True, [0, 12]),  # nothing stands before the first word
        ([0, 12], "end", True, [0, 12]),
    ],
)
def test_one_end_moves_by_one_word(
    blank: Page, span: list[int], side: str, more: bool, expected: list[int]
) -> None:
    assert bare.call(blank, "byOneWord", WORDS, span, side, more) == expected


def test_a_paragraph_is_cut_where_marks_begin_and_end(blank: Page) -> None:
    spans = [{"id": "a", "start": 2, "end": 6}, {"id": "b", "start": 4, "end": 9}]

    cut = bare.call(blank, "pieces", spans, 0, 8)

    a, b = spans
    assert cut == [[0, 2, []], [2, 4, [a]], [4, 6, [a, b]], [6, 8, [b]]]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("John", "John", "John"),
        ("naïve", "naïve", "naïve"),
        (f"Zo{E_ACUTE}", f"Zo{E_ACUTE}", f"Zo{E_ACUTE}"),
        ("says", f"caf{E_ACUTE}", f"says Zo{E_ACUTE} 👩‍👩‍👧 at the caf{E_ACUTE}"),
        ("Ελλάδα", "saw", "Ελλάδα 😀 and 𝒜𝓃𝓃 saw"),
        (f"caf{E_ACUTE}", "Ελλάδα", f"caf{E_ACUTE}.\n\nΕλλάδα"),
        ("twice", "near", "twice. The end is near"),
    ],
)
def test_the_dragged_words_are_the_words_that_arrive(
    blank: Page, first: str, last: str, words: str
) -> None:
    bare.render(blank, TEXT)

    drag_over(blank, first, last, article=".fl-text")
    blank.keyboard.press("1")

    (mark,) = bare.added(blank)
    assert mark["quote"] == words
    assert TEXT[mark["start"] : mark["end"]] == words
    drawn = blank.locator("mark.fl-mark").all_text_contents()
    assert "\n\n".join(drawn) == words


def test_later_marks_stand_right_after_earlier_ones_were_drawn(blank: Page) -> None:
    bare.render(blank, TEXT)

    for words in ["John", "naïve", "Ελλάδα", "near"]:
        drag_over(blank, words, article=".fl-text")
        blank.keyboard.press("1")

    assert [TEXT[mark["start"] : mark["end"]] for mark in bare.added(blank)] == [
        "John",
        "naïve",
        "Ελλάδα",
        "near",
    ]
