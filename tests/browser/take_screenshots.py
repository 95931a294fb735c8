"""Takes the pictures of docs/: each lens beside its key, the first one in light and dark.

Run by hand, after a change of the look: `python -m tests.browser.take_screenshots`.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from helpers.course_files import open_course
from tests.browser.desk import PATIENCE, Desk
from tests.browser.exercise import Exercise
from tests.browser.finding import NO_BROWSER, find_browser
from tests.browser.lab import Lab
from tests.browser.notebook_page import Theme

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "screenshots"
THEMES: tuple[Theme, ...] = ("light", "dark")
TOP = "root => root.scrollIntoView({block: 'start', behavior: 'instant'})"


def main() -> None:
    """Take all pictures; each theme starts without answers."""
    at_a_desk(take_everything)


def take_everything(desk: Desk) -> None:
    """Take the first exercise in each theme, and the first key of each lesson."""
    for theme in THEMES:
        take(desk.exercise(), theme)
    desk.clear()
    for lesson in open_course().lesson_folders():
        take_lens(desk, lesson)


def at_a_desk(work: Callable[[Desk], None]) -> None:
    """Open a browser and a Lab of one's own for some work, and close them after it."""
    path = find_browser()
    if path is None:
        raise SystemExit(NO_BROWSER)
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=path)
        lab = Lab(ROOT, Path(folder))
        try:
            work(Desk(browser, lab))
        finally:
            lab.stop()


def take(exercise: Exercise, theme: Theme) -> None:
    """Walk the exercise in one theme, and take a picture on both sides of the commit."""
    exercise.notebook.use_theme(theme)
    mark_some(exercise)
    photograph(exercise, f"marking-{theme}.png")
    exercise.commit()
    photograph(exercise, f"comparing-{theme}.png")
    for _ in range(3):
        exercise.root.locator(".fl-next").click()
    exercise.page.mouse.move(0, 0)
    exercise.page.screenshot(path=FOLDER / f"card-{theme}.png")


def take_lens(desk: Desk, name: str) -> None:
    """Open the key of a lesson's first article, and take a picture of its second card."""
    notebook = desk.new_page()
    notebook.open(f"{name}.ipynb").run_all()
    root = notebook.page.locator('.fl-root[data-task$="/whole"]').first
    root.locator(".fl-nothing input").check()
    root.locator(".fl-commit").click()
    root.locator(".fl-confirm-yes").click()
    expect(root).to_have_attribute("data-stage", "committed")
    root.locator(".fl-next").click()
    notebook.page.screenshot(path=FOLDER / f"{name}.png")
    desk.clear()


def mark_some(exercise: Exercise) -> None:
    """Mark what a learner marks in the first minutes: some of it right, some of it not."""
    exercise.mark("The European Centre for Information Policy and Security (ECIPS)", key="2")
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
