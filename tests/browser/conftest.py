"""One Lab and one browser for the whole run; a new kernel and no answers for every test."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.desk import PATIENCE, Desk
from tests.browser.exercise import Exercise
from tests.browser.finding import NO_BROWSER, find_browser
from tests.browser.lab import Lab
from tests.browser.notebook_page import SOURCING, NotebookPage

_ROOT = Path(__file__).parents[2]
_FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-sync",
    "--no-first-run",
]
_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if call.when == "call":
        item.stash[_FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_browser()
    if path is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(NO_BROWSER)
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        # Playwright itself turns the sandbox off, without which root cannot start Chromium.
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def lab(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """Start Lab; only where there is a browser to show it."""
    assert browser.is_connected()
    lab = Lab(_ROOT, tmp_path_factory.mktemp("lab"))
    yield lab
    lab.stop()


@pytest.fixture(scope="session")
def desk(browser: Browser, lab: Lab) -> Iterator[Desk]:
    desk = Desk(browser, lab)
    yield desk
    desk.clear()


@pytest.fixture
def notebook(desk: Desk, request: pytest.FixtureRequest) -> Iterator[NotebookPage]:
    """A new browser window, everything as on the first day; nothing is open in it yet."""
    notebook = desk.new_page()
    yield notebook
    _look_back(desk, notebook, request)
    desk.clear()


@pytest.fixture
def new_exercise(notebook: NotebookPage) -> Exercise:
    """The first exercise of the sourcing lesson, after ▶▶, in a new window."""
    notebook.open(SOURCING).run_all()
    return Exercise(notebook).wait_until_there()


@pytest.fixture
def exercise(desk: Desk, request: pytest.FixtureRequest) -> Iterator[Exercise]:
    """The same without a new window, for what needs none: a new kernel and no answers."""
    exercise = desk.exercise()
    yield exercise
    _look_back(desk, exercise.notebook, request)


def _look_back(desk: Desk, notebook: NotebookPage, request: pytest.FixtureRequest) -> None:
    """After a failure keep a picture, and give the next test a new window."""
    if request.node.stash.get(_FAILED, True):
        desk.photograph(_ROOT / "test-output" / f"{request.node.name}.png")
        desk.clear()
    notebook.watcher.expect_quiet()
