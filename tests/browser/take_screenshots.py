"""Takes the pictures of docs/: the exercise in light and dark, before and after the key is open.

Run by hand, after a change of the look: `python -m tests.browser.take_screenshots`.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tests.browser.exercise import Exercise
from tests.browser.finding import NO_BROWSER, find_browser
from tests.browser.lab import Lab
from tests.browser.notebook_page import SOURCING, NotebookPage, Theme

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "screenshots"
SIZE: ViewportSize = {"width": 1280, "height": 800}
TOP = "root => root.scrollIntoView({block: 'start', behavior: 'instant'})"


def main() -> None:
    """Take all pictures; each theme starts with empty answers."""
    path = find_browser()
    if path is None:
        raise SystemExit(NO_BROWSER)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        for theme in ("light", "dark"):
            with tempfile.TemporaryDirectory() as folder:
                lab = Lab(ROOT, Path(folder))
                try:
                    take(browser, lab, theme)
                finally:
                    lab.stop()
        browser.close()


def take(browser: Browser, lab: Lab, theme: Theme) -> None:
    """Walk the first exercise in one theme, and take a picture on both sides of the commit."""
    page = browser.new_page(viewport=SIZE, locale="en-GB", reduced_motion="reduce")
    notebook = NotebookPage(page, lab).open(SOURCING)
    notebook.use_theme(theme)
    notebook.run_all()
    exercise = Exercise(notebook).wait_until_there()
    mark_some(exercise)
    photograph(exercise, f"marking-{theme}.png")
    exercise.commit()
    photograph(exercise, f"comparing-{theme}.png")
    page.close()


def mark_some(exercise: Exercise) -> None:
    """Mark what a learner marks in the first minutes: some of it right, some of it not."""
    exercise.mark("The European Centre for Information Policy and Security", key="2")
    exercise.mark("ECIPS President Ricardo Baretzky has highlighted", key="1")
    exercise.mark("puppet state", key="4")
    exercise.mark("Baretzky described", key="1")


def photograph(exercise: Exercise, name: str) -> None:
    """Scroll the exercise to the top of the window and save what is in sight."""
    exercise.root.evaluate(TOP)
    exercise.page.mouse.move(0, 0)
    exercise.page.screenshot(path=FOLDER / name)


if __name__ == "__main__":
    main()
