"""A real browser and a real JupyterLab to measure in, with everything in a folder of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.finding import NO_BROWSER, find_browser
from tests.browser.lab import Lab

PROJECT = Path(__file__).parents[1]
FLAGS = ("--disable-background-networking", "--disable-component-update", "--disable-sync")
PATIENCE = 120_000  # ms

_READY = """() => {
  const panel = window.jupyterapp?.shell?.currentWidget;
  const kernel = panel?.sessionContext?.session?.kernel;
  return kernel?.status === 'idle' && kernel.connectionStatus === 'connected';
}"""
_COMMAND = "id => { void window.jupyterapp.commands.execute(id); }"


class NoBrowserError(Exception):
    """There is no browser to measure in; the message says what to do."""


@contextmanager
def real_browser() -> Iterator[Browser]:
    """Start the browser that the tests drive.

    Raises:
        NoBrowserError: none was found.
    """
    path = find_browser()
    if path is None:
        raise NoBrowserError(NO_BROWSER)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def course_in_lab(folder: Path) -> Iterator[Lab]:
    """Open the course with start.py, with no answers and one learner who has chosen a code.

    Args:
        folder: an empty folder.
    """
    lab = Lab(PROJECT, folder)
    try:
        lab.forget_answers()
        yield lab
    finally:
        lab.stop()


def new_page(browser: Browser) -> Page:
    """Open a window that nothing has been loaded into."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.on("dialog", lambda dialog: dialog.accept())
    return page


def write_notebook(path: Path, *sources: str) -> None:
    """Write a notebook with a cell of code for each source."""
    cells: list[dict[str, object]] = [
        {
            "cell_type": "code",
            "id": f"cell-{number}",
            "execution_count": None,
            "metadata": {},
            "outputs": [],
            "source": source,
        }
        for number, source in enumerate(sources)
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook = {
        "cells": cells,
        "metadata": {"kernelspec": kernel},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    path.write_text(json.dumps(notebook), encoding="utf-8")


def open_notebook(page: Page, address: str) -> None:
    """Open a notebook alone on the page; wait until its kernel is idle."""
    page.goto(address)
    page.wait_for_function(_READY)


def run_all(page: Page) -> None:
    """Do what the button ▶▶ does."""
    page.evaluate(_COMMAND, "notebook:run-all-cells")
