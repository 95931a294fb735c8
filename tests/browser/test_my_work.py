"""The box "My work" in the browser: download, load on another machine, the page, delete."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from helpers.answers import all_codes, learner_here
from helpers.words import WORK
from tests.browser.axe import violations
from tests.browser.exercise import Exercise
from tests.browser.lab import CODE, Lab
from tests.browser.notebook_page import SOURCING, WALK, NotebookPage, Theme
from tests.browser.on_disk import words_on_disk

pytestmark = pytest.mark.browser

START = "00-start-here.ipynb"
WORDS, SECRET = "stern warning", "<b>my very own note</b>"


def box_of(notebook: NotebookPage) -> Locator:
    """Open the start page, and return the box at its end."""
    notebook.open(START).run_cell("download")
    box = notebook.page.locator(".fl-work")
    expect(box).to_be_visible()
    return box


def some_work(notebook: NotebookPage) -> Exercise:
    notebook.open(SOURCING).run_cell(WALK)
    exercise = Exercise(notebook).wait_until_there()
    exercise.mark(WORDS)
    note = exercise.this_mark.locator("textarea")
    note.fill(SECRET)
    note.blur()
    exercise.wait_until_saved()
    return exercise


def download(box: Locator, folder: Path) -> Path:
    with box.page.expect_download() as got:
        box.get_by_role("button", name=WORK["download"]).click()
    path = folder / got.value.suggested_filename
    got.value.save_as(path)
    return path


def test_from_one_machine_to_another(notebook: NotebookPage, lab: Lab, tmp_path: Path) -> None:
    some_work(notebook).commit()
    file = download(box_of(notebook), tmp_path)
    assert file.name == f"five-lenses-{CODE}.zip"
    with zipfile.ZipFile(file) as content:
        assert (
            SECRET.replace("<", "&lt;").replace(">", "&gt;")
            in content.read("my-work.html").decode()
        )

    lab.end_all_kernels()
    lab.forget_learner()  # as on a machine that is wiped at night
    notebook.open(START).run_cell("my-work")
    notebook.page.get_by_role("button", name="Use this code").click()
    box = notebook.page.locator(".fl-work")
    box.locator("summary").click()
    box.get_by_label(WORK["load"]).set_input_files(file)

    expect(notebook.page.locator(".fl-notme")).to_have_text(f"{CODE} · Not me")
    expect(notebook.page.locator(".fl-notice").first).to_contain_text("Loaded: ")
    assert learner_here(lab.answers) == CODE
    assert words_on_disk(lab) == [WORDS]
    notebook.open(SOURCING).run_cell(WALK)
    exercise = Exercise(notebook).wait_until_there()
    exercise.expect_stage("committed")


def test_a_wrong_file_is_told_and_changes_nothing(
    notebook: NotebookPage, lab: Lab, tmp_path: Path
) -> None:
    some_work(notebook)
    box = box_of(notebook)
    field, alert = box.get_by_label(WORK["load"]), box.locator(".fl-alert")

    for name, content, told in (
        ("photo.zip", b"\x89PNG\r\n", "This is no whole file of work"),
        ("huge.zip", b"0" * 5_000_001, WORK["too_large"]),
    ):
        (tmp_path / name).write_bytes(content)
        field.set_input_files(tmp_path / name)
        expect(alert).to_contain_text(told)
    assert words_on_disk(lab) == [WORDS]


def test_the_page_opens_beside_and_nothing_in_it_runs(notebook: NotebookPage) -> None:
    some_work(notebook)
    box = box_of(notebook)

    with notebook.page.expect_popup() as popup:
        box.get_by_role("button", name=WORK["page"]).click()

    page = popup.value
    expect(page.get_by_role("heading", level=1)).to_have_text(f"My work in Five Lenses: {CODE}")
    expect(page.locator("mark")).to_have_text([WORDS])
    expect(page.locator("ol")).to_contain_text(SECRET)
    assert page.locator("script, section b").count() == 0


def test_delete_asks_first_and_leaves_nothing(notebook: NotebookPage, lab: Lab) -> None:
    some_work(notebook).notebook.run_cell(WALK)
    notebook.save()
    box = box_of(notebook)
    delete, no = box.locator(".fl-deletework"), box.locator(".fl-delete-no")

    delete.click()
    expect(no).to_be_focused()
    no.click()
    expect(delete).to_be_focused()
    assert words_on_disk(lab) == [WORDS]

    delete.press("Enter")
    box.locator(".fl-delete-yes").click()

    expect(notebook.page.locator(".fl-codefield")).to_be_focused()
    expect(notebook.page.locator(".fl-notice")).to_contain_text(WORK["deleted_left"])
    assert all_codes(lab.answers) == frozenset()
    for folder in (lab.answers, lab.work):
        files = [path for path in folder.rglob("*") if path.suffix in (".ipynb", ".html", ".jsonl")]
        assert not [path for path in files if "my very own note" in path.read_text("utf-8")]


def test_changes_that_waited_in_the_tab_are_deleted_too(notebook: NotebookPage, lab: Lab) -> None:
    exercise = some_work(notebook)
    notebook.restart_kernel()
    exercise.nothing.check()
    exercise.expect_lost(1)
    other = NotebookPage(notebook.page.context.new_page(), lab)
    box = box_of(other)

    box.locator(".fl-deletework").click()
    box.locator(".fl-delete-yes").click()

    expect(other.page.locator(".fl-notice")).to_contain_text(WORK["deleted_left"])
    notebook.page.wait_for_function("() => sessionStorage.length === 0")
    assert all_codes(lab.answers) == frozenset()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_the_box(notebook: NotebookPage, theme: Theme) -> None:
    box = box_of(notebook)
    notebook.use_theme(theme)
    box.locator(".fl-deletework").click()

    assert violations(box) == []
