"""The verbs of a lesson: what a notebook cell can say. This room joins all the others.

Each verb is loaded when it is asked for: a walk must not wait for the charts of another page.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helpers.classroom.case_room import CaseRoom, case_file
    from helpers.classroom.check_in_room import CheckInRoom, check_in
    from helpers.classroom.course_progress import progress
    from helpers.classroom.lesson_room import LessonRoom, open_lesson
    from helpers.classroom.readiness import self_check
    from helpers.classroom.together import SideBySide, side_by_side
    from helpers.classroom.work_desk import my_work

__all__ = [
    "CaseRoom",
    "CheckInRoom",
    "LessonRoom",
    "SideBySide",
    "case_file",
    "check_in",
    "my_work",
    "open_lesson",
    "progress",
    "self_check",
    "side_by_side",
]

_PLACES = {
    "CaseRoom": "case_room",
    "CheckInRoom": "check_in_room",
    "LessonRoom": "lesson_room",
    "SideBySide": "together",
    "case_file": "case_room",
    "check_in": "check_in_room",
    "my_work": "work_desk",
    "open_lesson": "lesson_room",
    "progress": "course_progress",
    "self_check": "readiness",
    "side_by_side": "together",
}


def __getattr__(name: str) -> object:
    """Load a verb on first use (PEP 562)."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    verb: object = getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
    globals()[name] = verb  # or else a module of the same name would stand here from now on
    return verb
