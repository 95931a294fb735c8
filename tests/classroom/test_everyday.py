"""The everyday side of a lesson: every verb shows a copy that reads, and an exercise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

import pytest

from helpers import open_lesson
from helpers.classroom import everyday
from helpers.content import Exemplary, Note
from helpers.course_files import Course, open_course
from tests.classroom.cell import Cell

ATTACK = "<script>alert(1)</script> & <img src=x>"
FOLDED = re.compile(r"<details><summary>.*?</summary>.*?</details>", re.DOTALL)
EXEMPLARY = Exemplary("Title", "Ada saw it.", (Note("Ada saw it.", "She was there."),))


@pytest.fixture(scope="module")
def course() -> Course:
    return open_course()


def test_an_exemplary_passage_is_in_sight_and_what_it_does_well_is_folded() -> None:
    html = unescape(everyday.exemplary(EXEMPLARY))

    assert "Ada saw it." in FOLDED.sub("", html)
    assert "She was there." in html
    assert "She was there." not in FOLDED.sub("", html)


def test_every_word_of_it_is_text_and_never_html() -> None:
    html = everyday.exemplary(Exemplary(ATTACK, ATTACK, (Note(ATTACK, ATTACK),)))

    assert "<script" not in html
    assert "<img" not in html
    assert ATTACK in unescape(html)


def verbs(folder: str, course: Course) -> Iterator[tuple[str, str]]:
    """Give the verbs of a lesson that ask, with the part of the task that each is."""
    yield from (("hook", "hook"), ("fair_or_not", "fair"), ("recall", "recall"))
    yield ("exit_ticket", "exit-ticket")
    if course.items(folder).notices:
        yield ("notices", "notices")


def test_every_lesson_asks_and_shows_a_copy_first(cell: Cell, course: Course) -> None:
    cell.use_opened(course)
    for folder, lesson in course.lessons().items():
        for verb, part in verbs(folder, course):
            cell.displayed.clear()
            getattr(open_lesson(folder), verb)()
            (copy,), (quiz,) = cell.html, cell.quizzes
            assert cell.displayed[1] is quiz
            assert 'class="fl-static"' in copy
            assert quiz.task == f"{folder}/{lesson.lens.id}/everyday/{part}"


def test_every_lesson_shows_its_exemplary_passage(cell: Cell, course: Course) -> None:
    cell.use_opened(course)
    for folder in course.lesson_folders():
        cell.displayed.clear()
        open_lesson(folder).exemplary()
        assert len(cell.displayed) == len(cell.html) == 1


def test_every_walk_has_one_task_that_leads_outside(cell: Cell, course: Course) -> None:
    cell.use_opened(course)
    for folder, lesson in course.lessons().items():
        for slug in lesson.articles:
            cell.displayed.clear()
            open_lesson(folder).look_outside(slug)
            (quiz,) = cell.quizzes
            assert quiz.task == f"{folder}/{lesson.lens.id}/{slug}/outside"


def test_a_cell_that_runs_again_shows_the_same_desk(cell: Cell, course: Course) -> None:
    cell.use_opened(course)
    for _ in range(2):
        open_lesson("01-sourcing").fair_or_not()

    first, second = cell.quizzes
    assert first is not second
    assert first.questions == second.questions
