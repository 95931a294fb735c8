"""The exercise in JupyterLab on small windows: beside the file browser, and while it scrolls."""

from __future__ import annotations

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.exercise import Exercise

pytestmark = pytest.mark.browser

WIDE: ViewportSize = {"width": 1280, "height": 800}
SMALL: ViewportSize = {"width": 375, "height": 667}
LOW: ViewportSize = {"width": 320, "height": 256}
_FILES = "open => window.jupyterapp.shell[open ? 'expandLeft' : 'collapseLeft']()"
# How far the notebook could be scrolled sideways, in px.
_TOO_WIDE = """() => [...document.querySelectorAll('.jp-WindowedPanel-outer')]
  .filter(node => node.offsetParent).map(node => node.scrollWidth - node.clientWidth)"""
# How far visible parts of the exercise stick out of the place that Lab gives it, in px.
_STICKS_OUT = """root => {
  const limit = root.closest('.jp-OutputArea-output').getBoundingClientRect().right;
  const seen = [...root.querySelectorAll('*')].filter(node => node.checkVisibility());
  return Math.max(0, ...seen.map(node => node.getBoundingClientRect().right - limit));
}"""
_SCROLL = """([root, by]) => {
  const notebook = root.closest('.jp-WindowedPanel-outer');
  root.scrollIntoView({block: 'start', behavior: 'instant'});
  notebook.scrollTop += by;
}"""
_DISTANCE = """([root, name]) => root.querySelector(name).getBoundingClientRect().top
  - root.closest('.jp-WindowedPanel-outer').getBoundingClientRect().top"""


@pytest.mark.parametrize("size", [WIDE, SMALL, LOW], ids=["1280", "375", "320x256"])
def test_nothing_scrolls_sideways(exercise: Exercise, size: ViewportSize) -> None:
    exercise.page.set_viewport_size(size)
    expect(exercise.root).to_be_attached()
    assert set(exercise.page.evaluate(_TOO_WIDE)) == {0}


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["1280", "375"])
def test_beside_the_file_browser_the_exercise_keeps_to_its_place(
    exercise: Exercise, size: ViewportSize
) -> None:
    """At 375 px Lab leaves the notebook 57 px; its own parts stick out there, ours do not."""
    page = exercise.page
    page.set_viewport_size(size)
    page.evaluate(_FILES, True)
    try:
        if size is SMALL:
            expect(exercise.root.locator(".fl-openfull")).to_be_visible()
        assert exercise.root.evaluate(_STICKS_OUT) < 1
        if size is WIDE:
            assert set(page.evaluate(_TOO_WIDE)) == {0}
    finally:
        page.evaluate(_FILES, False)


def test_a_narrow_notebook_leads_to_the_full_page_and_back(exercise: Exercise) -> None:
    page, root = exercise.page, exercise.root
    page.set_viewport_size(SMALL)
    root.locator(".fl-openfull").click()
    expect(root.locator(".fl-tapfirst")).to_be_visible()
    assert page.evaluate("document.querySelector('dialog[open]').scrollWidth") == SMALL["width"]
    page.keyboard.press("s")
    page.keyboard.press("1")
    exercise.wait_until_saved()
    page.keyboard.press("Escape")
    expect(root.locator(".fl-openfull")).to_be_focused()
    page.set_viewport_size(WIDE)
    exercise.expect_marks(1)


@pytest.mark.parametrize("name", [".fl-top", ".fl-panel"])
def test_what_sticks_stays_in_sight_while_the_notebook_scrolls(
    exercise: Exercise, name: str
) -> None:
    place = [exercise.root.element_handle(), name]
    exercise.page.evaluate(_SCROLL, [place[0], 600])
    first = exercise.page.evaluate(_DISTANCE, place)
    exercise.page.evaluate(_SCROLL, [place[0], 900])
    second = exercise.page.evaluate(_DISTANCE, place)
    assert 0 <= first <= 120
    assert first == second


def test_on_a_low_window_nothing_sticks(exercise: Exercise) -> None:
    exercise.page.set_viewport_size({"width": 1280, "height": 400})
    place = [exercise.root.element_handle(), ".fl-top"]
    exercise.page.evaluate(_SCROLL, [place[0], 600])
    assert exercise.page.evaluate(_DISTANCE, place) < 0
