"""A stock button that changes a stock label: how long Python's answer takes without the course."""

from __future__ import annotations

from playwright.sync_api import Browser

from benchmarks.browser import new_page, open_notebook, run_all, write_notebook
from tests.browser.lab import Lab

_NAME = "stock-button.ipynb"
_SOURCE = """import ipywidgets

label = ipywidgets.Label("0")
button = ipywidgets.Button(description="Press")
button.on_click(lambda _: setattr(label, "value", str(int(label.value) + 1)))
ipywidgets.HBox([button, label])"""

_CLOCK = """() => {
  const label = document.querySelector('.jupyter-widgets.widget-label');
  document.querySelector('.jupyter-button').addEventListener('keydown', event => {
    window.measured = new Promise(resolve => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve(performance.now() - event.timeStamp);
      });
      observer.observe(label, {childList: true, characterData: true, subtree: true});
    });
  });
}"""


class StockButton:
    """The button, open in a window of its own."""

    def __init__(self, browser: Browser, lab: Lab) -> None:
        self._page = new_page(browser)
        write_notebook(lab.work / _NAME, _SOURCE)
        open_notebook(self._page, lab.address_of(_NAME))
        run_all(self._page)
        self._page.wait_for_selector(".jupyter-button")
        self._page.evaluate(_CLOCK)

    def press(self) -> float:
        """Press it; return the ms from the key until Python's answer stood on the page."""
        self._page.focus(".jupyter-button")
        self._page.keyboard.press("Enter")
        taken: float = self._page.evaluate("() => window.measured")
        return taken
