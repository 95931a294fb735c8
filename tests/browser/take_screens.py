"""Takes the pictures of docs/screens.md: all sizes, themes and views of one exercise.

Run by hand, after a change of the look: `python -m tests.browser.take_screens`.
"""

from __future__ import annotations

import io

from PIL import Image
from playwright.sync_api import ViewportSize, expect

from tests.browser.desk import SIZE, Desk
from tests.browser.exercise import Exercise
from tests.browser.notebook_page import SOURCING, WALK
from tests.browser.selecting import tap
from tests.browser.take_screenshots import ROOT, TOP, at_a_desk, mark_some

FOLDER = ROOT / "docs" / "screenshots" / "screens"
SMALL: dict[str, ViewportSize] = {
    "375": {"width": 375, "height": 667},
    "320": {"width": 320, "height": 568},
    "320x256": {"width": 320, "height": 256},
}
COLOURS = 64  # enough for a page, and a third of the bytes
# Lab follows the colours of the machine until it is told not to.
_OWN_THEME = "() => window.jupyterapp.commands.execute('apputils:adaptive-theme')"
_THEME = "name => window.jupyterapp.commands.execute('apputils:change-theme', {theme: name})"
_THEME_IS = "name => document.body.dataset.jpThemeName === name"
_NO_SPLASH = "() => !document.getElementById('jupyterlab-splash')"


def main() -> None:
    """Take all pictures of one walk, before and after the commit."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    at_a_desk(walk)


def walk(desk: Desk) -> None:
    """Mark, take pictures, compare, take pictures."""
    notebook = desk.new_page(touch=True).open(SOURCING)
    notebook.run_cell(WALK)
    exercise = Exercise(notebook).wait_until_there()
    notebook.page.evaluate(_OWN_THEME)
    mark_some(exercise)
    take_all(exercise, "marking")
    take_views(exercise)
    exercise.commit()
    exercise.root.locator(".fl-next").click()
    take_all(exercise, "comparing")


def take_all(exercise: Exercise, stage: str) -> None:
    """One picture for each theme and size."""
    for theme in ("JupyterLab Light", "JupyterLab Dark", "JupyterLab Dark High Contrast"):
        use_theme(exercise, theme)
        name = theme.removeprefix("JupyterLab ").lower().replace(" ", "-")
        shoot(exercise, f"{stage}-1280-{name}")
    use_theme(exercise, "JupyterLab Light")
    exercise.page.emulate_media(forced_colors="active")
    shoot(exercise, f"{stage}-1280-forced")
    exercise.page.emulate_media(forced_colors="none")
    shoot(exercise, f"{stage}-1280-grey", grey=True)
    for name, size in SMALL.items():
        take_small(exercise, f"{stage}-{name}", size)


def take_small(exercise: Exercise, name: str, size: ViewportSize) -> None:
    """The notebook on a small screen, and its full page."""
    page, root = exercise.page, exercise.root
    page.set_viewport_size(size)
    expect(root.locator(".fl-openfull")).to_be_visible()
    shoot(exercise, f"{name}-notebook")
    root.locator(".fl-openfull").tap()
    if name.startswith("marking"):
        tap(page, "misuse")
        exercise.text.evaluate("node => node.blur()")
    else:
        root.locator(".fl-next").tap()
    save(page.screenshot(), f"{name}-full")
    root.locator(".fl-close").tap()
    page.set_viewport_size(SIZE)
    expect(root.locator(".fl-top")).to_be_visible()


def take_views(exercise: Exercise) -> None:
    """Sentence by sentence, and the panel that sets how the text looks."""
    root = exercise.root
    root.locator(".fl-aa").click()
    shoot(exercise, "reading-settings")
    root.locator(".fl-aa").click()
    root.locator('.fl-views input[value="sentences"]').check()
    root.locator(".fl-markhere").nth(3).click()
    shoot(exercise, "sentence-view")
    root.locator('.fl-views input[value="text"]').check()


def use_theme(exercise: Exercise, theme: str) -> None:
    """Switch Lab to a theme by its name."""
    page = exercise.page
    page.evaluate(_THEME, theme)
    page.wait_for_function(_THEME_IS, arg=theme)
    page.wait_for_function(_NO_SPLASH)


def shoot(exercise: Exercise, name: str, *, grey: bool = False) -> None:
    """Save what the window shows, with the exercise at its top."""
    exercise.root.evaluate(TOP)
    exercise.page.mouse.move(0, 0)
    save(exercise.page.screenshot(), name, grey=grey)


def save(picture: bytes, name: str, *, grey: bool = False) -> None:
    """Write a picture with few colours, so that the folder stays small."""
    image = Image.open(io.BytesIO(picture)).convert("L" if grey else "RGB")
    image.quantize(COLOURS).save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
