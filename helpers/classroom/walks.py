"""Which walks there are: each lens of each article, tried as a learner's page would open it."""

from __future__ import annotations

import json
from collections.abc import Iterator

import attrs

from helpers.answers import State
from helpers.classroom.compared import result_payload
from helpers.classroom.materials import open_material
from helpers.classroom.static_copy import exercise
from helpers.content import Lesson
from helpers.course_files import Course, CourseFileError
from helpers.words import WALKS, fill


@attrs.frozen
class WalkLine:
    """One walk.

    Attributes:
        lesson: the lesson's folder.
        article: slug.
        marks: number of marks in its key.
        essential: how many of them are essential.
        trouble: why it cannot be walked; empty where it can.
    """

    lesson: str
    article: str
    marks: int = 0
    essential: int = 0
    trouble: str = ""


def walk_lines(course: Course) -> Iterator[WalkLine]:
    """Try every walk: its cell stands in the notebook, it opens, and it can be compared.

    Args:
        course: the course files.

    Yields:
        One line for each lesson and article, whether it can be walked or not.
    """
    for lesson in course.lessons().values():
        cells = _cells(course, lesson)
        for slug in course.articles():
            yield _try(course, lesson, slug, cells)


def _try(course: Course, lesson: Lesson, slug: str, cells: str) -> WalkLine:
    wanted = f'open_lesson("{lesson.folder}").walk("{slug}")'
    if wanted not in cells:
        return WalkLine(lesson.folder, slug, trouble=fill(WALKS["no_cell"], cell=wanted))
    try:
        material = open_material(course, lesson, slug)
    except CourseFileError as why:
        return WalkLine(lesson.folder, slug, trouble=str(why))
    exercise(material, State())
    result_payload((), frozenset(), material)
    marks = material.key.marks
    essential = sum(1 for mark in marks if mark.importance == 3)  # noqa: PLR2004
    return WalkLine(lesson.folder, slug, len(marks), essential)


def _cells(course: Course, lesson: Lesson) -> str:
    """Return the code of a lesson's notebook; empty where there is none."""
    page = course.root / "notebooks" / f"{lesson.folder}.ipynb"
    if not page.is_file():
        return ""
    cells = json.loads(page.read_text("utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
