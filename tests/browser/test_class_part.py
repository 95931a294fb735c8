"""The class part of a lesson, walked by a scripted learner: worked, half-marked, solo."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from helpers.answers import State, Task, open_log
from helpers.classroom.compared import Material
from helpers.classroom.materials import open_passage
from helpers.content import Role
from helpers.course_files import open_course
from helpers.words import ANNOTATOR
from tests.browser.axe import violations
from tests.browser.exercise import Exercise
from tests.browser.lab import CODE, Lab
from tests.browser.notebook_page import SOURCING, NotebookPage, Theme
from tests.browser.selecting import click_before

pytestmark = pytest.mark.browser

COURSE = open_course()
LESSON = COURSE.lesson(SOURCING.removesuffix(".ipynb"))


def material_of(role: Role) -> Material:
    (entry,) = [each for each in LESSON.passages if each.role is role]
    return open_passage(COURSE, LESSON, entry.article, entry.passage, role)


def task_of(role: Role) -> Task:
    (entry,) = [each for each in LESSON.passages if each.role is role]
    return Task(LESSON.folder, LESSON.lens.id, entry.article, entry.passage)


def exercise_on(notebook: NotebookPage, role: Role) -> Exercise:
    """Find the exercise on the passage with this role."""
    area = f'.fl-root[data-task="{task_of(role).id}"]'
    return Exercise(notebook, area).wait_until_there()


def saved(lab: Lab, role: Role) -> State:
    sha256 = material_of(role).article.sha256
    return open_log(CODE, task_of(role), sha256=sha256, home=lab.answers).state()


def words_of(material: Material) -> str:
    """Return the words of a passage, without what lies between its paragraphs."""
    return "".join(span.of(material.article.text) for span in material.segments.paragraphs)


@pytest.fixture
def page(notebook: NotebookPage) -> NotebookPage:
    """The sourcing lesson after ▶▶."""
    return notebook.open(SOURCING).run_all()


def test_the_whole_class_part(page: NotebookPage, lab: Lab) -> None:
    """Two passages, marked and compared; the whole articles are as untouched as before."""
    half = exercise_on(page, Role.HALF)
    half.mark("Its deputy head of mission in Brussels", key="4")
    half.mark("seen by this website", key="4")
    expect(half.count).to_have_text("2 marks")
    half.commit()
    counts = half.head.locator(".fl-counts")
    expect(counts).to_contain_text("You found 2 of 2 essential marks.")
    expect(half.head.locator(".fl-summary")).to_have_count(0)

    solo = exercise_on(page, Role.SOLO)
    solo.mark("noted Philippe Dam, a researcher at Human Rights Watch", key="1")
    solo.commit()
    expect(solo.head.locator(".fl-counts")).to_contain_text("You found 1 of 2 essential marks.")
    solo.result.locator(".fl-revise").click()
    solo.expect_stage("revising")
    solo.mark("it reprimanded Kazakhstan", key="2")
    solo.result.locator(".fl-done").click()
    solo.expect_stage("done")
    expect(solo.head.locator(".fl-counts")).to_contain_text("2 in your last.")

    assert saved(lab, Role.HALF).stage == "committed"
    last = saved(lab, Role.SOLO).last
    assert last is not None
    assert [last.counts["essential_met"], last.counts["essential_total"]] == [2, 2]
    progress = page.run_cell("open").cell("open")
    expect(progress).to_contain_text("Passages in class done: 2 of 2.")
    expect(progress).to_contain_text("Walks done: 0 of 5.")


def test_an_exercise_shows_the_words_of_its_passage_alone(page: NotebookPage) -> None:
    for role in (Role.HALF, Role.SOLO):
        exercise, material = exercise_on(page, role), material_of(role)
        assert exercise.text.evaluate("node => node.textContent") == words_of(material)
        expect(exercise.root.locator("input[data-absence], .fl-number")).to_have_count(0)


def test_given_marks_are_shown_read_and_left_alone(page: NotebookPage, lab: Lab) -> None:
    half, material = exercise_on(page, Role.HALF), material_of(Role.HALF)
    given = half.root.locator(".fl-mymarks li[data-given]")
    first = material.given[0]
    expect(given).to_have_count(len(material.given))
    expect(half.my_marks).to_have_count(len(material.given))
    expect(given.first).to_contain_text("Given")
    assert [mark.excerpt.exact for mark in material.given] == half.drawn()
    expect(half.count).to_have_text("No marks yet")

    click_before(page.page, "emails from the Kazakh mission", article=f"{half.area} .fl-text")
    expect(half.this_mark).to_contain_text(first.excerpt.exact)
    for part in (first.reason.what, first.reason.why, first.reason.better):
        expect(half.this_mark).to_contain_text(part)
    expect(half.this_mark.locator("input, select, textarea, .fl-delete")).to_have_count(0)

    half.press("Delete")
    expect(half.status).to_have_text(ANNOTATOR["given_fixed"])
    given.first.locator(".fl-jump").focus()
    half.press("Delete")
    expect(given).to_have_count(len(material.given))
    half.wait_until_saved()
    assert saved(lab, Role.HALF).op_ids == frozenset()

    half.nothing.check()
    half.commit()
    half.result.get_by_role("tab", name="Given").click()
    expect(half.result.locator(".fl-card")).to_contain_text(first.reason.why)
    expect(half.text.locator("mark.fl-mine, mark.fl-both")).to_have_count(0)


def test_given_marks_are_reached_with_keys_alone(page: NotebookPage) -> None:
    half, material = exercise_on(page, Role.HALF), material_of(Role.HALF)
    half.text.focus()

    half.press("n", "Enter")

    expect(half.status).to_contain_text(f"Mark 1 of {len(material.given)}")
    half.expect_focus_within(".fl-this")
    expect(half.this_mark).to_contain_text(material.given[0].reason.what)


def test_the_notes_of_the_worked_passage_are_linked(page: NotebookPage) -> None:
    worked = page.page.locator(".fl-worked")
    number = worked.get_by_role("link", name="Note 5", exact=True)

    number.click()

    note = worked.locator(number.get_attribute("href") or "")
    expect_in_sight(note)
    note.get_by_role("link", name="Back to the words of note 5").click()
    expect_in_sight(number)


def test_the_table_of_contents_leads_to_each_part(page: NotebookPage) -> None:
    links = page.cell("contents").locator(".jp-MarkdownOutput li a")
    expect(links.nth(12)).to_be_visible()  # so many parts, or more
    for link in links.all():
        link.click()
        name = (link.get_attribute("href") or "").removeprefix("#")
        expect_in_sight(page.page.locator(f'.jp-MarkdownOutput [data-jupyter-id="{name}"]'))


def expect_in_sight(node: Locator) -> None:
    expect(node).to_be_in_viewport()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_barrier_in_the_class_part(page: NotebookPage, theme: Theme) -> None:
    page.use_theme(theme)
    worked, half = page.page.locator(".fl-worked"), exercise_on(page, Role.HALF)
    worked.locator("details").first.locator("summary").first.click()
    found = {"worked": violations(worked), "marking": violations(half.root)}

    half.my_marks.first.locator(".fl-jump").click()
    expect(half.this_mark).to_contain_text(ANNOTATOR["given_fixed"])
    found["given"] = violations(half.root)

    assert found == {part: [] for part in found}
