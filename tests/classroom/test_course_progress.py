"""How far a learner is on the core path."""

from __future__ import annotations

import itertools
from html import unescape
from typing import Any

import pytest
from IPython.display import HTML

from helpers import progress
from helpers.answers import Op, Task, open_log
from helpers.classroom import course_progress, learner, slots
from helpers.classroom.course_progress import CourseWork
from helpers.content import Lesson, Role
from helpers.course_files import open_course
from helpers.words import COURSE as WORDS
from helpers.words import fill
from tests.classroom.case import Place
from tests.classroom.walking import CODE

COURSE = open_course()
LESSONS = list(COURSE.lessons().values())
FIRST = LESSONS[0]
COMMIT: dict[str, Any] = {"key_digest": "0" * 64, "verdicts": {}, "counts": {}}

_numbers = itertools.count()


def does(task: Task, kind: str, **payload: object) -> None:
    """Do something in another notebook."""
    log = open_log(CODE, task, sha256="-")
    log.append(Op(f"op-{next(_numbers)}", kind, payload))


def walk(lesson: Lesson, slug: str, part: str = "whole") -> Task:
    return Task(lesson.folder, lesson.lens.id, slug, part)


def everyday(lesson: Lesson, part: str) -> Task:
    return walk(lesson, "everyday", part)


def compares(task: Task) -> None:
    does(task, "nothing.set", value=True)
    does(task, "commit", **COMMIT)


def passage(lesson: Lesson, role: Role) -> Task:
    (found,) = [each for each in lesson.passages if each.role is role]
    return walk(lesson, found.article, found.passage)


def stages() -> list[str]:
    return list(CourseWork(COURSE, CODE).stages().values())


def test_the_core_path_has_six_lessons_in_their_order() -> None:
    titles = list(CourseWork(COURSE, CODE).stages())

    assert titles == [*(each.title for each in LESSONS), WORDS["case_file"]]
    assert stages() == ["none"] * 6
    assert CourseWork(COURSE, CODE).walks() == (0, 25)
    assert set(CourseWork(COURSE, "").stages().values()) == {"none"}
    assert CourseWork(COURSE, "").walks() == (0, 25)


@pytest.mark.parametrize("at", range(5), ids=lambda at: LESSONS[at].folder)
def test_a_lesson_is_done_with_the_own_passage(at: int) -> None:
    solo = passage(LESSONS[at], Role.SOLO)
    does(solo, "nothing.set", value=True)
    assert stages()[at] == "begun"

    does(solo, "commit", **COMMIT)

    assert stages()[at] == "done"
    assert stages().count("none") == 5


@pytest.mark.parametrize("at", range(5), ids=lambda at: LESSONS[at].folder)
def test_a_lesson_is_done_with_the_exit_ticket(at: int) -> None:
    ticket = everyday(LESSONS[at], "exit-ticket")
    does(ticket, "answer.set", question="task", value="  ")
    assert stages()[at] == "begun"

    does(ticket, "answer.set", question="task", value="Ada saw it.")

    assert stages()[at] == "done"


def test_another_passage_in_place_of_one_counts_too() -> None:
    compares(walk(LESSONS[1], "stronger-partnership", "above-the-column"))

    assert stages()[1] == "done"


def test_help_hooks_and_whole_walks_make_no_lesson_done() -> None:
    compares(passage(FIRST, Role.HALF))
    does(everyday(FIRST, "hook"), "answer.set", question="q1", value="Everyone.")
    compares(walk(FIRST, FIRST.articles[0]))

    assert stages() == ["begun", *["none"] * 5]


def test_walks_are_counted_apart() -> None:
    for lesson in LESSONS[:3]:
        compares(walk(lesson, lesson.articles[0]))
    does(walk(FIRST, FIRST.articles[1]), "nothing.set", value=True)
    compares(passage(FIRST, Role.SOLO))

    assert CourseWork(COURSE, CODE).walks() == (3, 25)


def test_the_case_file_is_done_with_a_line_of_the_label() -> None:
    label = Task("06-case-file", "all-lenses", "ecips-warns", "label")
    does(label, "answer.set", question="place", value="strong")
    assert stages()[5] == "begun"

    does(label, "answer.set", question="who-says-so", value="One man.")

    assert stages()[5] == "done"


def test_other_tasks_of_the_case_file_are_a_beginning() -> None:
    who = Task("06-case-file", "all-lenses", "ecips-warns", "who-is-this")
    does(who, "answer.set", question="found", value="A website.")

    assert stages()[5] == "begun"


def test_the_page_says_it_and_follows_the_learner(monkeypatch: pytest.MonkeyPatch) -> None:
    places: list[Place] = []

    def show(shown: object, **_more: object) -> Place:
        places.append(Place(shown))
        return places[-1]

    monkeypatch.setattr(slots, "display", show)
    monkeypatch.setattr(course_progress, "open_course", lambda: COURSE)
    course_progress._place.cache_clear()
    compares(passage(FIRST, Role.SOLO))
    does(everyday(LESSONS[1], "exit-ticket"), "answer.set", question="task", value="A name.")
    compares(walk(LESSONS[2], "ecips-warns"))

    progress()

    def html() -> str:
        return unescape("".join(str(e.shown.data) for e in places if isinstance(e.shown, HTML)))

    assert fill(WORDS["core"], done=2, total=6) in html()
    assert fill(WORDS["walks"], done=1, total=25) in html()
    row = fill(WORDS["row"], n=3, title=LESSONS[2].title, stage=WORDS["stage_begun"])
    assert f"<li>{row}</li>" in html()
    assert WORDS["rule"] in html()

    learner.leave()

    assert fill(WORDS["core"], done=0, total=6) in html()
