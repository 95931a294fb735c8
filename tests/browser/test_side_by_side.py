"""Pictures in JupyterLab: their words reach the page, and there are no barriers around them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser import axe
from tests.browser.notebook_page import NotebookPage, Theme

pytestmark = pytest.mark.browser

PAGE = "07-side-by-side.ipynb"
GUESS = "quoted"  # id of a cell before which learners guess
SHOWN = ("texts", "quoted")  # a table alone, and a picture with its table


def test_a_picture_waits_for_the_guess_and_comes_with_its_words(notebook: NotebookPage) -> None:
    cell = notebook.open(PAGE).cell(GUESS)
    expect(cell.locator("img")).to_have_count(0)
    expect(cell.locator(".jp-OutputPlaceholder")).not_to_contain_text("<")

    notebook.run_cell(GUESS)

    image = cell.get_by_role("img", name="Bars of the attributions in each article")
    expect(image).to_be_visible()
    expect(cell.get_by_role("table", name="Attributions in each article by kind")).to_be_visible()
    expect(cell.get_by_role("rowheader", name="A warning to the EU")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_there_are_no_barriers_in_pictures_and_tables(notebook: NotebookPage, theme: Theme) -> None:
    notebook.open(PAGE).run_all()
    notebook.use_theme(theme)
    for cell in SHOWN:
        output = notebook.cell(cell).locator(".jp-OutputArea-output").first
        assert axe.violations(output) == [], cell
        output.evaluate("area => area.removeAttribute('data-axe-area')")
