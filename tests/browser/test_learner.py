"""Several learners on one machine: the form, "Not me", and that nobody sees another's work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from helpers.answers import all_tasks, learner_here, set_learner_here
from helpers.words import LEARNER
from tests.browser.axe import violations
from tests.browser.exercise import Exercise
from tests.browser.lab import CODE, Lab
from tests.browser.notebook_page import SOURCING, WALK, NotebookPage, Theme
from tests.browser.selecting import drag_over

pytestmark = pytest.mark.browser

OTHER = "calm-otter-7"
FIRST, SECOND = "stern warning", "puppet state"
SECRET = "my very own note"
OTHER_PAGE = "02-disclaimers.ipynb"


class Door:
    """The form in which a learner chooses a code, in the words of a person who uses it."""

    def __init__(self, notebook: NotebookPage) -> None:
        self.page = notebook.page
        self.field = self.page.locator(".fl-codefield")
        self.alert = self.page.locator(".fl-door .fl-alert")

    def wait_until_there(self) -> Door:
        expect(self.field).to_be_visible()
        expect(self.field).not_to_have_value("")
        return self

    def choose(self, code: str) -> None:
        self.field.fill(code)
        self.field.press("Enter")

    def come_in(self, code: str) -> None:
        """Choose a code, also one that has work here."""
        self.choose(code)
        expect(not_me(self.page.locator("body")).or_(self.alert).first).not_to_be_empty()
        if self.field.count():
            self.field.press("Enter")
        expect(not_me(self.page.locator("body"))).to_have_text(f"{code} · Not me")


def not_me(place: Locator) -> Locator:
    return place.locator(".fl-notme").filter(visible=True).first


def leave(notebook: NotebookPage) -> None:
    button = not_me(notebook.page.locator("body"))
    button.click()
    button.click()


@pytest.fixture
def walk(notebook: NotebookPage) -> Exercise:
    """The first exercise of the sourcing lesson alone, in a new window."""
    notebook.open(SOURCING).run_cell(WALK)
    return Exercise(notebook).wait_until_there()


@pytest.fixture
def nobody(notebook: NotebookPage, lab: Lab) -> NotebookPage:
    """A machine on which nobody has chosen yet."""
    lab.forget_learner()
    return notebook


@pytest.fixture
def second(notebook: NotebookPage, lab: Lab) -> Iterator[NotebookPage]:
    """Another tab of the same browser."""
    page = notebook.page.context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    other = NotebookPage(page, lab)
    yield other
    other.watcher.expect_quiet()


def with_note(exercise: Exercise) -> Exercise:
    """Mark a place with a note, and run the cell again: now the static copy holds both."""
    exercise.mark(FIRST)
    note = exercise.this_mark.locator("textarea")
    note.fill(SECRET)
    note.blur()
    exercise.wait_until_saved()
    exercise.notebook.run_cell(WALK)
    exercise.wait_until_there().expect_marks(1)
    return exercise


def holds(folder: Path, words: str) -> list[str]:
    files = (path for path in folder.rglob("*") if path.suffix in (".ipynb", ".html"))
    return [path.name for path in files if words in path.read_text("utf-8")]


def shows(notebook: NotebookPage, words: str) -> bool:
    """Tell whether the page holds words anywhere, also where nobody can see them now."""
    return words in notebook.page.content() or words in notebook.outputs()


# ---------------------------------------------------------------- the form


def test_a_lone_learner_needs_one_click_once(
    nobody: NotebookPage, lab: Lab, second: NotebookPage
) -> None:
    nobody.open(SOURCING).run_cell(WALK)
    door = Door(nobody).wait_until_there()
    code = door.field.input_value()
    expect(nobody.page.locator(".fl-text")).to_have_count(0)

    nobody.page.get_by_role("button", name=LEARNER["use"]).click()

    exercise = Exercise(nobody).wait_until_there()
    expect(not_me(nobody.page.locator("body"))).to_have_text(f"{code} · Not me")
    expect(not_me(nobody.page.locator("body"))).to_be_focused()
    exercise.mark(FIRST)
    assert len(all_tasks(code, lab.answers)) == 1

    second.open(OTHER_PAGE).run_cell(WALK)
    expect(not_me(second.page.locator("body"))).to_have_text(f"{code} · Not me")
    expect(second.page.locator(".fl-door")).to_have_count(0)


def test_one_form_a_page_and_the_other_exercises_lead_to_it(nobody: NotebookPage) -> None:
    nobody.open(SOURCING).run_all()
    door = Door(nobody).wait_until_there()
    expect(door.field).to_have_count(1)

    nobody.page.locator(".fl-toform").last.click()

    expect(door.field).to_be_focused()


def test_with_the_keyboard_alone_and_wrong_codes_are_told(nobody: NotebookPage, lab: Lab) -> None:
    nobody.open(SOURCING).run_cell(WALK)
    door = Door(nobody).wait_until_there()
    keyboard = nobody.page.keyboard
    cells = nobody.sources()

    door.field.focus()
    keyboard.press("Control+a")
    keyboard.type("a/b")
    keyboard.press("Enter")
    expect(door.alert).to_contain_text("“a/b” cannot be used")
    expect(door.field).to_be_focused()
    assert learner_here(lab.answers) is None

    keyboard.press("Control+a")
    keyboard.type("Calm Otter 7")
    keyboard.press("Tab")
    expect(nobody.page.get_by_role("button", name=LEARNER["use"])).to_be_focused()
    keyboard.press("Enter")

    expect(not_me(nobody.page.locator("body"))).to_have_text(f"{OTHER} · Not me")
    assert learner_here(lab.answers) == OTHER
    assert nobody.sources() == cells


def test_a_code_that_has_work_here_is_asked_about(nobody: NotebookPage, lab: Lab) -> None:
    (lab.answers / OTHER).mkdir(parents=True)
    nobody.open(SOURCING).run_cell(WALK)
    door = Door(nobody).wait_until_there()

    door.choose(OTHER)
    expect(door.alert).to_have_text(LEARNER["known"])
    assert learner_here(lab.answers) is None

    door.field.press("Enter")
    expect(not_me(nobody.page.locator("body"))).to_have_text(f"{OTHER} · Not me")


def test_another_suggestion_can_be_had(nobody: NotebookPage) -> None:
    nobody.open(SOURCING).run_cell(WALK)
    door = Door(nobody).wait_until_there()
    before = door.field.input_value()

    for _ in range(3):  # the same one may come twice
        nobody.page.get_by_role("button", name=LEARNER["another"]).click()

    expect(door.field).not_to_have_value(before)


def test_the_form_can_be_named_and_reached_by_everybody(nobody: NotebookPage) -> None:
    nobody.open(SOURCING).run_cell(WALK)
    door = Door(nobody).wait_until_there()

    form = nobody.page.get_by_role("region", name=LEARNER["title"]).first
    expect(form.get_by_role("textbox", name=LEARNER["code"])).to_be_visible()
    described = form.get_by_role("textbox").get_attribute("aria-describedby")
    expect(nobody.page.locator(f"#{described}")).to_have_text(LEARNER["about"])
    assert door.field.bounding_box()["height"] >= 36  # type: ignore[index]
    for name in ("use", "another"):
        box = form.get_by_role("button", name=LEARNER[name]).bounding_box()
        assert box is not None
        assert box["height"] >= 36


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_the_form(nobody: NotebookPage, theme: Theme) -> None:
    nobody.open(SOURCING).run_cell(WALK)
    nobody.use_theme(theme)
    door = Door(nobody).wait_until_there()
    door.choose("a/b")
    expect(door.alert).not_to_be_empty()

    assert violations(nobody.page.locator(".fl-door").first) == []


# ---------------------------------------------------------------- not me


def test_leaving_asks_once_more_and_tells_the_code(exercise: Exercise, lab: Lab) -> None:
    button = not_me(exercise.root)
    expect(button).to_have_text(f"{CODE} · Not me")

    button.click()
    note = exercise.root.locator(".fl-leavenote").filter(visible=True)
    expect(note).to_have_text(LEARNER["leave_note"].replace("{code}", CODE))
    button.press("Escape")
    expect(button).to_have_text(f"{CODE} · Not me")
    button.click()
    exercise.text.focus()
    expect(button).to_have_text(f"{CODE} · Not me")

    assert learner_here(lab.answers) == CODE


def test_the_next_learner_sees_nothing_and_the_first_one_finds_all(
    walk: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    exercise = with_note(walk)
    exercise.commit()
    notebook.save()
    assert holds(lab.work, SECRET)
    assert shows(notebook, SECRET)

    leave(notebook)

    door = Door(notebook).wait_until_there()
    expect(door.field).to_be_focused()
    assert not shows(notebook, SECRET)
    assert holds(lab.work, SECRET) == []
    assert not notebook.is_dirty()
    expect(notebook.page.locator(".jp-Dialog")).to_have_count(0)

    door.choose(OTHER)
    exercise.wait_until_there()
    expect(exercise.my_marks).to_have_count(0)
    exercise.expect_stage("mark")
    exercise.mark(SECOND)
    notebook.save()
    notebook.reload()
    assert not shows(notebook, SECRET)
    assert holds(lab.work, SECRET) == []

    notebook.run_cell(WALK)
    leave(notebook)
    Door(notebook).wait_until_there().come_in(CODE)
    exercise.wait_until_there()
    exercise.expect_stage("committed")
    assert FIRST in exercise.drawn()


def test_a_page_that_was_reloaded_in_between_is_cleaned_too(
    new_exercise: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    """After a reload Lab shows outputs from the file, which no kernel can change any more."""
    exercise = with_note(new_exercise)  # Lab wakes a widget again where all cells were run
    notebook.save()
    notebook.reload()
    exercise.wait_until_there().expect_marks(1)
    assert shows(notebook, SECRET)

    leave(notebook)

    Door(notebook).wait_until_there()
    assert not shows(notebook, SECRET)
    assert holds(lab.work, SECRET) == []


def test_labs_own_saving_brings_nothing_back(
    walk: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    """What Lab does every 30 seconds, done at once: it saves what it has in memory."""
    exercise = with_note(walk)
    leave(notebook)
    door = Door(notebook).wait_until_there()

    notebook.save()
    expect(notebook.page.locator(".jp-Dialog")).to_have_count(0)
    assert holds(lab.work, SECRET) == []
    door.choose(OTHER)
    exercise.wait_until_there().mark(SECOND)
    notebook.run_cell(WALK)
    notebook.save()

    expect(notebook.page.locator(".jp-Dialog")).to_have_count(0)
    assert holds(lab.work, SECRET) == []
    assert holds(lab.work, SECOND)


def test_all_open_notebooks_follow_at_once(
    walk: Exercise, notebook: NotebookPage, second: NotebookPage, lab: Lab
) -> None:
    """Two notebooks, two kernels, one learner who leaves in one of them."""
    exercise = with_note(walk)
    second.open(OTHER_PAGE).run_cell(WALK)

    leave(second)

    Door(second).wait_until_there()
    Door(notebook).wait_until_there()
    for each in (notebook, second):
        assert not shows(each, SECRET)
        expect(each.page.locator(".jp-Dialog")).to_have_count(0)
        each.save()
        expect(each.page.locator(".jp-Dialog")).to_have_count(0)
    assert holds(lab.work, SECRET) == []

    Door(notebook).come_in(OTHER)
    expect(not_me(second.page.locator("body"))).to_have_text(f"{OTHER} · Not me")
    expect(exercise.my_marks).to_have_count(0)


def test_a_page_that_was_not_run_is_clean_when_it_is_opened_again(
    walk: Exercise, notebook: NotebookPage, second: NotebookPage, lab: Lab
) -> None:
    exercise = with_note(walk)
    notebook.save()
    notebook.page.goto("about:blank")
    second.open(OTHER_PAGE).run_cell(WALK)

    leave(second)

    Door(second).wait_until_there()
    assert holds(lab.work, SECRET) == []
    notebook.open(SOURCING)
    assert not shows(notebook, SECRET)
    expect(exercise.page.locator(".fl-static").first).to_contain_text("This exercise is asleep.")


def test_another_browser_is_told_at_its_next_action_and_keeps_the_change(
    exercise: Exercise, lab: Lab
) -> None:
    """Another kernel changes the learner, and no page of this browser hears of it."""
    notebook = exercise.notebook
    exercise.mark(FIRST)
    set_learner_here(OTHER, lab.answers)

    drag_over(notebook.page, SECOND)
    exercise.press("1")

    expect(not_me(exercise.root)).to_have_text(f"{OTHER} · Not me")
    notice = notebook.page.locator(".fl-notice")
    expect(notice).to_contain_text(LEARNER["now_here"].replace("{code}", OTHER))
    expect(notice).to_contain_text(LEARNER["kept"].replace("{code}", CODE))
    expect(exercise.my_marks).to_have_count(0)
    assert all_tasks(OTHER, lab.answers) == ()

    leave(notebook)
    Door(notebook).wait_until_there().come_in(CODE)
    exercise.wait_until_there().expect_marks(2)
    assert exercise.drawn() == [FIRST, SECOND]


def test_a_page_whose_kernel_is_gone_hides_the_work_all_the_same(
    walk: Exercise, notebook: NotebookPage, second: NotebookPage
) -> None:
    exercise = with_note(walk)
    notebook.restart_kernel()
    second.open(OTHER_PAGE).run_cell(WALK)

    leave(second)

    expect(notebook.page.locator(".fl-codefield")).to_have_count(1)
    assert not shows(notebook, SECRET)
    expect(exercise.text).to_have_count(0)


def test_not_me_stays_in_sight(exercise: Exercise) -> None:
    exercise.text.locator("p").nth(12).scroll_into_view_if_needed()

    expect(not_me(exercise.root)).to_be_in_viewport()
