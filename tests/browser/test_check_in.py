"""The check-in and, later, the look-back, walked by a scripted learner."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from helpers.answers import Op, open_log
from helpers.classroom.check_in_work import AFTER, BEFORE, forms_task
from helpers.classroom.sitting import order
from helpers.content import Form
from helpers.course_files import open_course
from helpers.words import CHECK_IN, GAIN, LEARNER, QUIZ, fill
from tests.browser.axe import violations
from tests.browser.lab import CODE, Lab
from tests.browser.notebook_page import NotebookPage

pytestmark = pytest.mark.browser

FORMS = open_course().forms()
FIRST, SECOND = (FORMS[each] for each in order(CODE))

# Choose one answer of each question, by its place, as clicks do; then the page has all to save.
_ANSWER_ALL = """(root, places) => [...root.querySelectorAll('.fl-quizquestion')]
  .forEach((question, at) => question.querySelectorAll('.fl-answer input')[places[at]].click())"""

_ALL_ANSWERED = """() => !Object.keys(sessionStorage).some(
  name => name.startsWith('five-lenses:'))"""


def part(page: NotebookPage, notebook: str, name: str) -> Locator:
    return page.page.locator(f'.fl-quiz[data-task="{forms_task(notebook, name).id}"]')


def part_of(form: Form) -> str:
    return f"form-{form.id.lower()}"


def answers(page: NotebookPage, form: Locator, items: Form, right: int) -> None:
    """Answer a form: the first items right, the others wrong; of trust, the third step."""
    expect(form.locator(".fl-quizquestion")).to_have_count(20)
    places = []
    for number, item in enumerate(items.questions):
        fits = [option.right for option in item.question.options]
        places += [fits.index(number < right), 2]
    form.evaluate(_ANSWER_ALL, places)
    page.page.wait_for_function(_ALL_ANSWERED)
    expect(form.locator(".fl-count")).to_have_text(fill(QUIZ["answered"], n=20, total=20))


def output(page: NotebookPage, cell: str) -> Locator:
    return page.cell(cell).locator(".jp-Cell-outputArea")


def test_from_the_check_in_to_what_changed(notebook: NotebookPage, lab: Lab) -> None:
    lab.forget_learner()
    page = notebook.open(f"{BEFORE}.ipynb").run_all()
    first = part(page, BEFORE, part_of(FIRST))
    expect(output(page, "check-in")).to_contain_text(CHECK_IN["code_first"])
    expect(first).to_have_count(0)
    code = page.page.locator(".fl-codefield").first
    code.fill(CODE)
    page.page.get_by_role("button", name=LEARNER["use"]).first.click()
    answers(page, first, FIRST, right=2)
    expect(first.locator(".fl-status")).to_have_text(CHECK_IN["before_done"])
    expect(first.locator(".fl-open:visible")).to_have_count(0)
    assert not any(o.reason in page.page.content() for o in FIRST.questions[0].question.options)
    assert violations(first) == []

    notebook.open(f"{AFTER}.ipynb").run_all()
    second = part(page, AFTER, part_of(SECOND))
    answers(page, second, SECOND, right=9)
    expect(output(page, "changed")).to_contain_text(CHECK_IN["not_yet"])
    second.locator(".fl-open:visible").last.click()
    told = fill(GAIN["right"], first=2, second=9, total=10)
    expect(output(page, "changed")).to_contain_text(told)
    expect(output(page, "changed")).to_contain_text(GAIN["gain"])
    expect(part(page, AFTER, "booster").locator(".fl-quizquestion")).to_have_count(10)
    texts = output(page, "texts")
    texts.locator("summary").click()
    expect(texts).to_contain_text(FIRST.questions[0].question.options[0].reason)
    log = open_log(CODE, forms_task(BEFORE, part_of(FIRST)), sha256="-", home=lab.answers)
    assert len(log.state().answers) == 20

    leave = second.locator(".fl-notme")
    leave.click()
    leave.click()

    expect(output(page, "changed")).to_contain_text(CHECK_IN["code_first"])
    assert told not in page.page.content()


def hands_in(lab: Lab) -> None:
    """Do both forms on disk, and open the reasons of the second one."""
    for notebook, form in ((BEFORE, FIRST), (AFTER, SECOND)):
        log = open_log(CODE, forms_task(notebook, part_of(form)), sha256="-", home=lab.answers)
        for item in form.questions:
            for name, value in ((item.id, item.question.options[0].id), (item.trust_id, "mostly")):
                log.append(Op(f"set-{name}", "answer.set", {"question": name, "value": value}))
            log.append(Op(f"show-{item.id}", "answer.show", {"question": item.id}))


def test_axe_finds_no_barrier_in_what_is_told(notebook: NotebookPage, lab: Lab) -> None:
    hands_in(lab)
    page = notebook.open(f"{AFTER}.ipynb")
    found = {}
    for cell in ("progress", "changed", "texts"):
        page.run_cell(cell)
        for folded in output(page, cell).locator("summary").all():
            folded.click()
        expect(output(page, cell)).not_to_contain_text(CHECK_IN["code_first"])
        found[cell] = violations(output(page, cell).locator(".jp-RenderedHTMLCommon").first)

    assert found == {cell: [] for cell in found}
