"""The everyday side of a lesson: shown as text, with every answer folded away at first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

import pytest

from helpers import open_lesson
from helpers.classroom import everyday
from helpers.content import (
    Card,
    Exemplary,
    ExitTicket,
    FairItem,
    Hook,
    Note,
    Notice,
    Rubric,
    Sure,
)
from helpers.course_files import Course, open_course
from helpers.words import EVERYDAY
from tests.classroom.cell import Cell

ATTACK = "<script>alert(1)</script> & <img src=x>"
FOLDED = re.compile(r"<details><summary>.*?</summary>.*?</details>", re.DOTALL)

HOOK = Hook("Title", "Some text.", ("One?", "Two?"), "Look for this.")
EXEMPLARY = Exemplary("Title", "Ada saw it.", (Note("Ada saw it.", "She was there."),))
NOTICES = (
    Notice("a", "First", "The shop opens at nine.", True, (Note("at nine", "Well said."),)),
    Notice("b", "Second", "The shop opens soon.", False, (Note("soon", "Too foggy."),)),
)
FAIR = (
    FairItem("a", "A phrase", True, "It is exact."),
    FairItem("b", "Another", False, "It hides."),
)
TICKET = ExitTicket("Title", "A text.", "Do this.", "A model.", Rubric("Much", "Some", "Little"))
CARD = Card("c", "slug", "Do it.", ("Here",), "Who?", "It was so.", Sure.FOUND, "high", ("f",))


@pytest.fixture(scope="module")
def course() -> Course:
    return open_course()


def open_part(html: str) -> str:
    """What can be read before anything is opened."""
    return unescape(FOLDED.sub("", html))


def folded_part(html: str) -> str:
    return unescape("".join(FOLDED.findall(html)))


@pytest.mark.parametrize(
    ("html", "shown", "hidden"),
    [
        (everyday.hook(HOOK), ["Some text.", "One?", "Two?"], ["Look for this."]),
        (everyday.exemplary(EXEMPLARY), ["Ada saw it."], ["She was there."]),
        (
            everyday.notices(NOTICES),
            ["opens at nine.", "opens soon."],
            ["Well said.", "Too foggy.", EVERYDAY["notice_well"], EVERYDAY["notice_badly"]],
        ),
        (
            everyday.fair_or_not(FAIR),
            ["<em>A phrase</em>", "<em>Another</em>"],
            [EVERYDAY["fair"], "It is exact.", EVERYDAY["not_fair"], "It hides."],
        ),
        (everyday.exit_ticket(TICKET), ["A text.", "Do this."], ["A model.", "Much", "Little"]),
        (everyday.look_outside(CARD), ["Do it.", "Here", "Who?"], ["It was so.", "high"]),
    ],
    ids=["hook", "exemplary", "notices", "fair", "exit", "outside"],
)
def test_the_task_is_in_sight_and_the_answer_is_folded(
    html: str, shown: list[str], hidden: list[str]
) -> None:
    for text in shown:
        assert text in open_part(html)
    for text in hidden:
        assert text in folded_part(html)
        assert text not in open_part(html)


@pytest.mark.parametrize(
    "html",
    [
        everyday.hook(Hook(ATTACK, ATTACK, (ATTACK,), ATTACK)),
        everyday.exemplary(Exemplary(ATTACK, ATTACK, (Note(ATTACK, ATTACK),))),
        everyday.notices([Notice("a", ATTACK, ATTACK, True, (Note(ATTACK, ATTACK),))]),
        everyday.fair_or_not([FairItem("a", ATTACK, True, ATTACK)]),
        everyday.exit_ticket(
            ExitTicket(ATTACK, ATTACK, ATTACK, ATTACK, Rubric(ATTACK, ATTACK, ATTACK))
        ),
        everyday.look_outside(
            Card("c", "s", ATTACK, (ATTACK,), ATTACK, ATTACK, Sure.FOUND, ATTACK, ())
        ),
    ],
)
def test_every_word_is_text_and_never_html(html: str) -> None:
    assert "<script" not in html
    assert "<img" not in html
    assert ATTACK in unescape(html)


def verbs(folder: str, course: Course) -> Iterator[str]:
    yield from ("hook", "exemplary", "fair_or_not", "exit_ticket")
    if course.items(folder).notices:
        yield "notices"


def test_every_lesson_shows_its_everyday_side(cell: Cell, course: Course) -> None:
    cell.use_opened(course)
    for folder in course.lesson_folders():
        for verb in verbs(folder, course):
            cell.displayed.clear()
            getattr(open_lesson(folder), verb)()
            assert len(cell.html) == 1, f"{folder}: {verb}"


def test_every_walk_has_one_task_that_leads_outside(cell: Cell, course: Course) -> None:
    cell.use_opened(course)
    for folder, lesson in course.lessons().items():
        for slug in lesson.articles:
            cell.displayed.clear()
            open_lesson(folder).look_outside(slug)
            assert len(cell.html) == 1, f"{folder}: {slug}"
