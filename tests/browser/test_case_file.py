"""A case file from the choice to the finished page, walked by a scripted learner."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from helpers.answers import Task, open_log
from helpers.content import SOUND
from helpers.course_files import open_course
from helpers.words import CASE, CASE_PAGE, QUIZ, fill
from tests.browser.axe import violations
from tests.browser.exercise import Exercise
from tests.browser.lab import CODE, Lab
from tests.browser.notebook_page import NotebookPage, Theme

pytestmark = pytest.mark.browser

NOTEBOOK = "06-case-file"
SLUG = "ecips-warns"
COURSE = open_course()
NAME = COURSE.side_by_side()[SLUG].name
ALL = f"{NOTEBOOK}/all-lenses"
SOURCING = f"01-sourcing/sourcing/{SLUG}/whole"
LOADED = f"04-loaded-language/loaded-language/{SLUG}/whole"
HOSTILE = "<img src=x onerror=alert(1)> names one man"


@pytest.fixture
def page(notebook: NotebookPage) -> NotebookPage:
    """The case file after ▶▶, with nothing chosen."""
    return notebook.open(f"{NOTEBOOK}.ipynb").run_all()


def part(page: NotebookPage, task: str) -> Locator:
    return page.page.locator(f'.fl-root[data-task="{task}"]')


def chooses(page: NotebookPage, name: str = NAME) -> None:
    """Choose an article, and wait until all parts have followed."""
    part(page, f"{ALL}/everyday/choice").get_by_label(name).check()
    expect(part(page, f"{ALL}/{SLUG}/page")).to_be_visible()
    page.wait_until_idle()


def walk(page: NotebookPage, task: str) -> Exercise:
    return Exercise(page, f'.fl-root[data-task="{task}"]').wait_until_there()


def answers_control(page: NotebookPage) -> None:
    control = part(page, f"{ALL}/everyday/control")
    for number, asked in enumerate(COURSE.case_guide().questions):
        (sound,) = [each.text for each in asked.options if each.id == SOUND]
        control.locator(".fl-quizquestion").nth(number).get_by_label(sound).check()
    control.locator(".fl-open").click()
    expect(control.locator(".fl-setcounts")).to_have_text(fill(QUIZ["summary_fits"], n=5, total=5))


def test_a_learner_makes_a_page(
    page: NotebookPage, browser: Browser, lab: Lab, tmp_path: Path
) -> None:
    assert page.page.get_by_text(CASE["choose_first"]).count() == 11
    chooses(page)
    assert page.page.get_by_text(CASE["choose_first"]).count() == 0

    sourcing = walk(page, SOURCING)
    sourcing.mark("ECIPS President Ricardo Baretzky has highlighted", key="1")
    walk(page, LOADED).mark("puppet state", key="2")
    sourcing.commit()
    reasons = part(page, f"{ALL}/{SLUG}/reasons")
    expect(reasons).to_be_visible()  # it opened with the commit, and no cell was run
    reasons.locator("input[type=checkbox]").first.check()
    answers_control(page)
    label = part(page, f"{ALL}/{SLUG}/label")
    label.locator("textarea").first.fill(HOSTILE)
    label.locator("textarea").last.fill("The laws can be looked up.")
    label.locator("textarea").last.blur()
    sourcing.wait_until_saved()

    box = part(page, f"{ALL}/{SLUG}/page")
    box.get_by_label(CASE_PAGE["name"]).fill("Ann")
    with page.page.expect_download() as downloading:
        box.locator(".fl-makepage").click()
    file = f"case-{SLUG}.html"
    expect(box.locator(".fl-status")).to_have_text(fill(CASE_PAGE["made"], file=file))
    expect(box).to_contain_text(fill(CASE_PAGE["label_line"], done=2, total=7))
    downloading.value.save_as(tmp_path / file)
    assert downloading.value.suggested_filename == file
    kept = (lab.answers / CODE / file).read_bytes()
    assert (tmp_path / file).read_bytes() == kept

    looks_at(browser, tmp_path / file)
    assert (
        open_log(
            CODE, Task(*SOURCING.split("/")), sha256=COURSE.article(SLUG).sha256, home=lab.answers
        )
        .state()
        .first
    )


def looks_at(browser: Browser, file: Path) -> None:
    """Open the page as whoever gets the file does: no course, no network."""
    for theme in ("light", "dark"):
        context = browser.new_context(color_scheme=theme, offline=True)
        shown = context.new_page()
        shown.goto(file.as_uri())
        expect(shown.get_by_role("heading", level=1)).to_have_text(
            fill(CASE["page_title"], name=NAME)
        )
        expect(shown.locator("body")).to_contain_text(HOSTILE)
        expect(shown.locator("body")).to_contain_text("By Ann")
        expect(shown.locator("body")).not_to_contain_text(CODE)
        expect(shown.locator("img")).to_have_count(3)
        for image in shown.locator("img").all():
            assert len(image.get_attribute("alt") or "") > 40
            assert image.evaluate("node => node.naturalWidth") > 100
        assert violations(shown.locator("main")) == []
        context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_barrier(page: NotebookPage, theme: Theme) -> None:
    page.use_theme(theme)
    chooses(page)
    part(page, f"{ALL}/{SLUG}/page").locator(".fl-lookpage").focus()
    found = {
        each: violations(part(page, f"{ALL}/{each}"))
        for each in ("everyday/choice", f"{SLUG}/label", f"{SLUG}/page")
    }
    found |= {cell: violations(output(page, cell)) for cell in ("progress", "guide")}
    assert not any(found.values()), found


def output(page: NotebookPage, cell: str) -> Locator:
    return page.cell(cell).locator(".jp-OutputArea-output.jp-RenderedHTMLCommon").first


def test_who_changes_the_article_or_leaves_finds_the_page_following(page: NotebookPage) -> None:
    chooses(page)
    label = part(page, f"{ALL}/{SLUG}/label")
    label.locator("textarea").first.fill("One man.")
    label.locator("textarea").first.blur()
    page.page.wait_for_function(
        "() => !Object.keys(sessionStorage).some(name => name.startsWith('five-lenses:'))"
    )
    other = COURSE.side_by_side()["stronger-partnership"].name
    part(page, f"{ALL}/everyday/choice").get_by_label(re.compile(other)).check()
    expect(part(page, f"{ALL}/stronger-partnership/page")).to_be_visible()
    expect(label).to_have_count(0)
    assert page.page.locator(".fl-static:visible").count() == 0
    chooses(page)
    expect(label.locator("textarea").first).to_have_value("One man.")

    leave = part(page, f"{ALL}/everyday/choice").locator(".fl-notme")
    leave.click()
    leave.click()

    expect(page.page.locator(".fl-codefield")).to_be_visible()
    expect(label).to_have_count(0)
    assert "One man." not in page.page.content()
