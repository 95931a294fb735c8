"""Places on the page: steps become places again, and code points become JavaScript's units."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from helpers.anchoring import Span
from helpers.classroom.for_page import steps
from tests.browser import bare

pytestmark = pytest.mark.browser

THUMB = "👍🏿"  # two code points, four units in JavaScript
PARAGRAPHS = ["One “naïve” line.", f"{THUMB} Two {THUMB}.", "", "Ελλάδα 😀 𝒜", "The end."]

# What `slice` gives for many places at once: a call for each would take minutes.
_SLICES = """([text, start, paragraphs, places]) => {
  const placed = new window.annotator.PlacedText(text, start, paragraphs);
  return places.map(([from, to]) => placed.slice(from, to));
}"""

gaps = st.lists(st.integers(0, 9), min_size=2, max_size=40).map(
    lambda numbers: numbers if len(numbers) % 2 == 0 else numbers[:-1]
)


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    bare.load(page)
    yield page
    page.close()


@given(numbers=gaps)
@settings(deadline=None)
def test_steps_become_the_same_places(blank: Page, numbers: list[int]) -> None:
    ends = list(accumulate(number + place % 2 for place, number in enumerate(numbers)))
    spans = [Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True)]
    found = bare.call(blank, "placesOf", steps(spans))
    assert found == [[span.start, span.end] for span in spans]


def test_no_places(blank: Page) -> None:
    assert bare.call(blank, "placesOf", steps([])) == []


@pytest.mark.parametrize("start", [0, 250])
def test_every_stretch_of_a_text_is_the_one_that_python_means(blank: Page, start: int) -> None:
    text = "  \n" + "\n\n".join(PARAGRAPHS) + "\n"
    paragraphs, at = [], 3
    for words in PARAGRAPHS:
        if words:
            paragraphs.append([start + at, start + at + len(words)])
        at += len(words) + 2
    ends = range(len(text) + 1)
    places = [(one, two) for one in ends for two in ends if one <= two]

    found = blank.evaluate(
        _SLICES, [text, start, paragraphs, [(start + one, start + two) for one, two in places]]
    )

    assert found == [text[one:two] for one, two in places]


@pytest.mark.parametrize(
    ("offset", "expected"), [(-5, 0), (0, 0), (3, 0), (4, 1), (9, 1), (10, 2), (99, 2)]
)
def test_the_paragraph_that_began_last(blank: Page, offset: int, expected: int) -> None:
    spans = list(pairwise([0, 4, 10, 20]))
    assert bare.call(blank, "lastStartingBy", spans, offset) == expected
