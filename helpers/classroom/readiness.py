"""The first cell of the course: is everything here and in order, said in plain words."""

from __future__ import annotations

import os
from pathlib import Path

from helpers.answers import answers_home
from helpers.classroom.materials import open_material
from helpers.course_files import Course, open_course
from helpers.errors import FiveLensesError
from helpers.words import CHECK, PAGE, fill


def self_check() -> None:
    """Check articles, lessons and the answers folder, and say what to do about each fault.

    Prints one line for each check. Where all is well the last line is "Ready. Press ▶▶ at the
    top."; otherwise it says that something must be put right first.
    """
    course = open_course()
    problems = [*_articles(course), *_lessons(course), *_answers(answers_home())]
    print(PAGE["ready"] if not problems else CHECK["not_ready"])


def _articles(course: Course) -> list[str]:
    try:
        n = len(course.articles())
    except FiveLensesError as fault:
        return _bad(CHECK["articles_bad"], fault)
    print(fill(CHECK["articles_good"], n=n))
    return []


def _lessons(course: Course) -> list[str]:
    try:
        lessons = course.lessons()
        walks = [
            open_material(course, each, slug) for each in lessons.values() for slug in each.articles
        ]
    except FiveLensesError as fault:
        return _bad(CHECK["lessons_bad"], fault)
    print(fill(CHECK["lessons_good"], lessons=len(lessons), walks=len(walks)))
    return []


def _answers(home: Path) -> list[str]:
    probe = home / f".check-{os.getpid()}"
    try:
        home.mkdir(parents=True, exist_ok=True)
        probe.write_text("", encoding="utf-8")
        probe.unlink()
    except OSError as fault:
        return _bad(CHECK["answers_bad"], fault)
    print(CHECK["answers_good"])
    return []


def _bad(message: str, fault: Exception) -> list[str]:
    text = fill(message, why=fault)
    print(text)
    return [text]
