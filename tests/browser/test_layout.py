"""At 1280 pixels everything fits, and the top row stays in sight."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.exercise import Exercise

pytestmark = pytest.mark.browser

# Elements that reach past the right edge of the notebook, and boxes that scroll sideways.
_TOO_WIDE = """root => {
  const edge = root.closest('.jp-Notebook').getBoundingClientRect().right;
  const all = [root, ...root.querySelectorAll('*')];
  const name = node => node.tagName + '.' + node.className;
  const past = all.filter(node => node.getBoundingClientRect().right > edge + 0.5);
  const scrolls = [document.documentElement, root.closest('.jp-WindowedPanel-outer'), ...all]
    .filter(node => getComputedStyle(node).overflowX !== 'visible' || node === root)
    .filter(node => node.scrollWidth > node.clientWidth + 1);
  return [...past, ...scrolls].map(name);
}"""

# What stands at the middle of an element: itself, or something that covers it.
_IN_FRONT = """node => {
  const {left, top, width, height} = node.getBoundingClientRect();
  return node.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}"""

# How many characters a full line holds; the last line of a paragraph is half full on average.
_CHARACTERS_A_LINE = """box => {
  let characters = 0;
  let lines = 0;
  for (const par of box.querySelectorAll('.fl-par')) {
    const range = document.createRange();
    range.selectNodeContents(par);
    const rows = new Set([...range.getClientRects()].map(rect => Math.round(rect.bottom))).size;
    if (rows < 4) continue;
    characters += par.textContent.length;
    lines += rows - 0.5;
  }
  return characters / lines;
}"""


def test_nothing_reaches_past_the_edge(exercise: Exercise) -> None:
    exercise.mark("ECIPS President Ricardo Baretzky has highlighted", key="1")
    assert exercise.root.evaluate(_TOO_WIDE) == []

    exercise.commit()
    assert exercise.root.evaluate(_TOO_WIDE) == []
    exercise.result.locator(".fl-revise").click()
    exercise.expect_stage("revising")
    assert exercise.root.evaluate(_TOO_WIDE) == []


def test_the_top_row_stays_in_sight(exercise: Exercise) -> None:
    bar = exercise.root.locator(".fl-bar")
    exercise.text.locator(".fl-par").last.scroll_into_view_if_needed()

    expect(bar).to_be_in_viewport(ratio=1)
    assert bar.evaluate(_IN_FRONT)
    box = bar.bounding_box()
    assert box is not None
    assert box["height"] <= 64

    exercise.mark("As this situation unfolds", key="4")
    expect(exercise.count).to_be_in_viewport(ratio=1)
    expect(exercise.label("unnamed")).to_be_in_viewport(ratio=1)
    expect(exercise.status).to_be_in_viewport(ratio=1)


def test_lines_are_short_enough_to_read(exercise: Exercise) -> None:
    assert 58 <= exercise.text.evaluate(_CHARACTERS_A_LINE) <= 68
