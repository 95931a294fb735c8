"""A learner types the command, opens the address, and presses ▶▶."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.exercise import Exercise
from tests.browser.lab import Lab
from tests.browser.notebook_page import SOURCING, NotebookPage

pytestmark = pytest.mark.browser


def test_the_printed_address_shows_the_first_page_and_its_self_check(
    notebook: NotebookPage, lab: Lab
) -> None:
    notebook.page.goto(lab.url)
    notebook.wait_until_ready()
    assert "/doc/tree/00-start-here.ipynb" in notebook.page.url

    notebook.run_all()

    first = notebook.page.locator(".jp-CodeCell .jp-OutputArea").first
    expect(first).to_be_visible()
    assert first.inner_text().strip().splitlines()[-1] == "Ready. Press ▶▶ at the top."


def test_the_page_is_calm(notebook: NotebookPage) -> None:
    notebook.open(SOURCING)

    expect(notebook.page.locator("#jp-left-stack")).to_be_hidden()
    expect(notebook.page.locator("#jp-right-stack")).to_be_hidden()
    expect(notebook.page.locator("#jp-main-statusbar")).to_be_hidden()
    expect(notebook.page.locator(".Toastify__toast")).to_have_count(0)
    expect(notebook.page.locator(".jp-CodeCell .jp-Cell-inputArea:visible")).to_have_count(0)


def test_run_all_wakes_every_exercise(notebook: NotebookPage) -> None:
    notebook.open(SOURCING).run_all()

    exercise = Exercise(notebook).wait_until_there()
    expect(notebook.page.locator(".fl-text")).to_have_count(7)  # two passages, five articles

    exercise.expect_stage("mark")
    assert "Kazakhstan as a Direct Threat to EU Stability" in exercise.text.inner_text()
    assert exercise.drawn() == []
    expect(notebook.page.locator(".fl-static:visible")).to_have_count(0)
    assert [text for text in notebook.watcher.console if "annotator" in text.lower()] == []
