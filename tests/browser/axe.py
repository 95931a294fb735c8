"""Barriers in the page, as axe sees them, with a control that proves axe was looking."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_OPTIONS = {"runOnly": _RULES, "resultTypes": ["violations"]}

# In Lab <body> is 0 px high. axe leaves out, without a word, the contrast of all that stands
# outside of <body>: so <body> must be as high as the window, and the window must show it all.
_GIVE_BODY_A_HEIGHT = "() => { document.body.style.minHeight = '100vh'; }"
_TALL = 15_000  # px; more than the longest list of cards
_SHOWS_ALL = """area => {
  area.scrollIntoView({block: 'start', behavior: 'instant'});
  const {top, bottom} = area.getBoundingClientRect();
  const hides = node => node.clientHeight > 1 // 1 px: for screen readers alone
    && node.scrollHeight > node.clientHeight + 1
    && ['auto', 'scroll', 'hidden'].includes(getComputedStyle(node).overflowY);
  return top >= 0 && bottom <= window.innerHeight && ![...area.querySelectorAll('*')].some(hides);
}"""

_CONTROL = "axe-control-"
_PLANT = """area => {
  area.dataset.axeArea = '';
  for (const place of ['prepend', 'append']) {
    const control = document.createElement('p');
    control.className = `axe-control-${place}`;
    control.textContent = 'Too pale to read.';
    control.style.cssText = 'color: #bbb; background: #fff';
    area[place](control);
  }
}"""
_REMOVE = """() => document.querySelectorAll('.axe-control-prepend, .axe-control-append')
  .forEach(control => control.remove())"""


def violations(area: Locator) -> list[str]:
    """List what axe holds against one area of the page.

    Pale words are planted at the top and at the bottom of that area: a run that does not see
    both would find nothing there, and fails.

    Args:
        area: one element of a page that is ready.

    Returns:
        One line for each place: the rule, and the element it is about.
    """
    page = area.page
    before = page.viewport_size
    assert before is not None
    page.set_viewport_size({"width": before["width"], "height": _TALL})
    page.evaluate(_GIVE_BODY_A_HEIGHT)
    area.evaluate(_PLANT)
    page.wait_for_function(_SHOWS_ALL, arg=area.element_handle())
    found = _run(page)
    page.evaluate(_REMOVE)
    page.set_viewport_size(before)
    controls = [place for place in found if _CONTROL in place]
    assert len(controls) == 2, "axe did not see the planted pale words"
    assert all(place.startswith("color-contrast: ") for place in controls)
    return [place for place in found if _CONTROL not in place]


def _run(page: Page) -> list[str]:
    results = Axe().run(page, "[data-axe-area]", _OPTIONS)
    return [
        f"{violation['id']}: {node['html']}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]
