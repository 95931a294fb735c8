"""Questions with keys alone, what comes back after a reload, what does not reach the browser."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from helpers.answers import GivenAnswer
from helpers.course_files import open_course
from helpers.words import ANNOTATOR, QUIZ
from tests.browser.axe import violations
from tests.browser.lab import Lab
from tests.browser.notebook_page import SOURCING, NotebookPage, Theme
from tests.browser.quiz import LESSON, QuizOnPage

pytestmark = pytest.mark.browser

ITEMS = open_course().items(LESSON)
FAIR, EXIT, OUTSIDE = "fair", "exit-ticket", "outside"
CELLS = {FAIR: "fair", EXIT: "exit"}
ARTICLE = "ecips-warns"

# Everything that can be pressed: its height, or that of the label around it.
_HEIGHTS = """root => [...root.querySelectorAll('button, select, textarea, summary, input')]
  .filter(node => node.offsetParent)
  .map(node => (node.closest('label.fl-tick') ?? node).getBoundingClientRect().height)"""

_SIDEWAYS = """root => [root, ...root.querySelectorAll('*')]
  .filter(node => node.scrollWidth > node.clientWidth + 1 && node.clientWidth)
  .map(node => node.className)"""


@pytest.fixture
def fair(notebook: NotebookPage) -> QuizOnPage:
    """The fair / not fair set of the sourcing lesson, in a new window."""
    return QuizOnPage(notebook.open(SOURCING), FAIR).open(CELLS[FAIR])


@pytest.fixture
def ticket(notebook: NotebookPage) -> QuizOnPage:
    """The exit ticket of the sourcing lesson, in a new window."""
    return QuizOnPage(notebook.open(SOURCING), EXIT).open(CELLS[EXIT])


def test_a_whole_fair_set_with_keys_alone(fair: QuizOnPage, lab: Lab) -> None:
    fair.root.locator(".fl-notme").focus()
    for number, item in enumerate(ITEMS.fair, 1):
        fair.press("Tab")
        fair.expect_focus(fair.question(number).locator("input").first)
        fair.press("Space" if item.fair else "ArrowRight", "Tab", "Enter")
        fair.expect_focus(fair.heading(number))
        expect(fair.question(number)).to_contain_text(item.reason)
    fair.wait_until_saved()

    expect(fair.count).to_have_text("Answered: 12 of 12")
    expect(fair.root.locator(".fl-setcounts")).to_contain_text("12 of 12")
    expected = {
        item.id: GivenAnswer(value, first=value)
        for item in ITEMS.fair
        for value in ["fair" if item.fair else "not-fair"]
    }
    assert fair.on_disk(lab) == expected

    fair.notebook.reload().run_cell(CELLS[FAIR])

    fair.wait_until_there()
    expect(fair.count).to_have_text("Answered: 12 of 12")
    expect(fair.root.locator("input:checked")).to_have_count(12)
    expect(fair.root.locator(".fl-reasons:visible")).to_have_count(12)
    expect(fair.root.locator(".fl-open:visible")).to_have_count(0)


def test_a_whole_exit_ticket_with_keys_alone(ticket: QuizOnPage, lab: Lab) -> None:
    ticket.root.locator(".fl-notme").focus()
    ticket.press("Tab")
    ticket.page.keyboard.insert_text("Tomoko Ilves has played it. 👍🏿")
    ticket.press("Enter", "x", "Tab", "Enter")
    ticket.expect_focus(ticket.heading(1))
    expect(ticket.root.locator(".fl-model")).to_have_text(ITEMS.exit_ticket.model)
    ticket.press("Tab", "ArrowDown", "ArrowDown")
    ticket.wait_until_saved()

    written = "Tomoko Ilves has played it. 👍🏿\nx"
    expected = GivenAnswer(written, level="middle", first=written)
    assert ticket.on_disk(lab) == {"task": expected}

    ticket.notebook.reload().run_cell(CELLS[EXIT])

    ticket.wait_until_there()
    expect(ticket.root.locator("textarea")).to_have_value(written)
    expect(ticket.root.locator(".fl-place input").nth(2)).to_be_checked()


# A page with the kinds of question that no lesson shows.
OTHER_KINDS = """
from IPython.display import display
from helpers.answers import Task
from helpers.classroom.sheet import Sheet
from helpers.content import Group, Opening, Option, Question, QuestionKind, QuestionSet

several = Question("several", QuestionKind.SEVERAL, "What can be opened?", options=(
    Option("law", "A law", "It stands in a list.", right=True),
    Option("rumour", "A rumour", "It stands nowhere."),
), asks_confidence=True, keeps_order=True)
sort = Question("sort", QuestionKind.SORT, "Where does each one belong?", options=(
    Option("named", "Ada says", "Ada is a name.", group="inside"),
    Option("unnamed", "It is said", "No name is here.", group="outside"),
), groups=(Group("inside", "Can be asked"), Group("outside", "Not at all")), keeps_order=True)
asked = QuestionSet("kinds", "Other kinds", (several, sort), opening=Opening.ALL)
display(Sheet(Task("01-sourcing", "sourcing", "everyday", "kinds"), asked).widget())
"""


@pytest.fixture
def other_kinds(notebook: NotebookPage, lab: Lab) -> Iterator[QuizOnPage]:
    """A page of its own with a set of several and a set to sort, opened together."""
    cell = {"cell_type": "code", "id": "kinds", "source": OTHER_KINDS, "outputs": []}
    page = {
        "cells": [{**cell, "execution_count": None, "metadata": {}}],
        "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    path = lab.work / "kinds.ipynb"
    path.write_text(json.dumps(page), encoding="utf-8")
    yield QuizOnPage(notebook.open(path.name), "kinds").open("kinds")
    path.unlink()


def test_several_and_sorting_with_keys_alone(other_kinds: QuizOnPage, lab: Lab) -> None:
    quiz = other_kinds
    button = quiz.root.locator(".fl-quizbody > .fl-open")
    button.focus()
    quiz.press("Enter")
    expect(quiz.status).to_have_text(QUIZ["all_missing"])
    quiz.expect_focus(quiz.question(1).locator("input").first)

    quiz.press("Space", "Tab", "Space", "Tab", "ArrowDown")  # both boxes, then "A guess"
    expect(quiz.question(1).locator(".fl-howsure input").nth(1)).to_be_checked()
    quiz.press("Tab")
    quiz.page.keyboard.type("Not")
    quiz.press("Tab")
    quiz.page.keyboard.type("Not")
    quiz.press("Tab", "Enter")

    quiz.expect_focus(quiz.heading(1))
    expect(quiz.heading(2)).to_be_visible()
    expect(button).to_be_hidden()
    expect(quiz.question(1)).to_contain_text("You chose “A rumour”. That does not fit.")
    expect(quiz.question(2)).to_contain_text("It belongs to “Can be asked”.")
    expect(quiz.question(1).locator(".fl-howsure")).to_be_hidden()
    quiz.wait_until_saved()
    chosen, placed = ("law", "rumour"), {"named": "outside", "unnamed": "outside"}
    assert quiz.on_disk(lab) == {
        "several": GivenAnswer(chosen, "low", first=chosen, first_sure="low"),
        "sort": GivenAnswer(placed, first=placed),
    }
    assert violations(quiz.root) == []


def test_without_an_answer_nothing_opens_and_words_say_what_to_do(fair: QuizOnPage) -> None:
    question = fair.question(3)
    question.locator(".fl-open").focus()
    fair.press("Enter")

    expect(fair.status).to_have_text(QUIZ["one_missing"])
    expect(question).to_contain_text(QUIZ["one_missing"])
    fair.expect_focus(question.locator("input").first)
    fair.press("Space")
    expect(fair.status).to_be_empty()
    expect(question.locator(".fl-missing")).to_be_hidden()
    expect(question.locator(".fl-reasons")).to_be_hidden()


def test_no_reason_reaches_the_browser_before_it_is_opened(fair: QuizOnPage) -> None:
    fair.answer_and_open(1)
    fair.question(2).locator("input").first.check()
    fair.wait_until_saved()

    first, second = ITEMS.fair[0].reason, ITEMS.fair[1].reason
    assert not received(fair, second)
    assert received(fair, first)  # the same search finds what was opened
    assert second not in fair.page.content()


def received(quiz: QuizOnPage, words: str) -> bool:
    as_in_json = words.encode("ascii", "backslashreplace")
    frames = quiz.notebook.watcher.received
    return any(words.encode() in frame or as_in_json in frame for frame in frames)


def test_a_card_opens_without_an_answer(notebook: NotebookPage, lab: Lab) -> None:
    outside = QuizOnPage(notebook.open(SOURCING), OUTSIDE, ARTICLE).open("outside-1")
    (card,) = [each for each in open_course().cards(LESSON) if each.article == ARTICLE]

    outside.root.locator(".fl-open").click()

    expect(outside.root.locator(".fl-model")).to_contain_text(card.card)
    outside.wait_until_saved()
    assert outside.on_disk(lab) == {card.id: GivenAnswer(first="")}


def test_what_was_typed_is_saved_without_leaving_the_field(ticket: QuizOnPage, lab: Lab) -> None:
    ticket.root.locator("textarea").focus()
    ticket.page.keyboard.type("Ada")

    expect(ticket.count).to_have_text("Answered: 1 of 1")
    ticket.wait_until_saved()
    assert ticket.on_disk(lab) == {"task": GivenAnswer("Ada")}
    ticket.page.keyboard.type(" and Ivo")
    ticket.notebook.run_cell(CELLS[EXIT])  # at once: the last words are still only in the field
    ticket.wait_until_there()
    expect(ticket.root.locator("textarea")).to_have_value("Ada and Ivo")
    ticket.wait_until_saved()
    assert ticket.on_disk(lab) == {"task": GivenAnswer("Ada and Ivo")}


def test_an_answer_given_to_a_lost_kernel_is_told_and_saved_later(
    fair: QuizOnPage, lab: Lab
) -> None:
    fair.notebook.restart_kernel()
    fair.question(1).locator("input").first.check()
    expect(fair.alert).to_contain_text(ANNOTATOR["lost_one"])
    assert fair.on_disk(lab) == {}

    fair.question(1).locator("input").first.focus()
    fair.press("Shift+Enter")

    expect(fair.alert).to_be_empty()
    fair.wait_until_saved()
    assert fair.on_disk(lab) == {ITEMS.fair[0].id: GivenAnswer("fair")}


def test_f6_goes_from_question_to_question(fair: QuizOnPage) -> None:
    fair.root.locator(".fl-notme").focus()
    fair.press("F6")
    fair.expect_focus(fair.question(1).locator("input").first)
    fair.press("F6", "F6", "Shift+F6")
    fair.expect_focus(fair.question(2).locator("input").first)
    fair.press("Shift+F6", "Shift+F6")
    fair.expect_focus(fair.question(12).locator("input").first)


def test_no_key_reaches_the_notebook(ticket: QuizOnPage) -> None:
    fair = QuizOnPage(ticket.notebook, FAIR).open(CELLS[FAIR])
    fair.answer_and_open(1)
    cells = fair.notebook.sources()

    for quiz in (ticket, fair):
        for control in ("textarea", "input", ".fl-open", "summary", ".fl-reasons h4", ".fl-notme"):
            if quiz.root.locator(control).count():
                quiz.root.locator(control).first.focus()
                quiz.press("b", "d", "d", "Shift+m")
                assert quiz.notebook.sources() == cells, f"keys on {control}"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_barrier(ticket: QuizOnPage, theme: Theme) -> None:
    ticket.notebook.use_theme(theme)
    fair = QuizOnPage(ticket.notebook, FAIR).open(CELLS[FAIR])
    fair.answer_and_open(1, 1)
    fair.answer_and_open(2, 2)
    fair.question(3).locator(".fl-open").click()
    ticket.root.locator("textarea").fill("Ada.")
    found = {"fair": violations(fair.root), "written": violations(ticket.root)}
    ticket.root.locator(".fl-open").click()
    expect(ticket.root.locator(".fl-place")).to_be_visible()
    found["opened"] = violations(ticket.root)
    outside = QuizOnPage(ticket.notebook, OUTSIDE, ARTICLE).open("outside-1")
    found["outside"] = violations(outside.root)

    assert found == {stage: [] for stage in found}


def test_narrow_and_wide_nothing_scrolls_sideways_and_targets_are_large(
    ticket: QuizOnPage,
) -> None:
    fair = QuizOnPage(ticket.notebook, FAIR).open(CELLS[FAIR])
    fair.answer_and_open(1)
    ticket.root.locator("textarea").fill("Ada.")
    ticket.root.locator(".fl-open").click()
    expect(ticket.root.locator(".fl-place")).to_be_visible()

    for width in (1280, 375, 320):
        ticket.page.set_viewport_size({"width": width, "height": 700})
        for quiz in (fair, ticket):
            assert quiz.root.evaluate(_SIDEWAYS) == []
            heights = quiz.root.evaluate(_HEIGHTS)
            assert heights
            assert min(heights) >= 24
