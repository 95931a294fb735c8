"""The verbs of a lesson: what a notebook cell can say. This room joins all the others."""

from __future__ import annotations

from helpers.classroom.lesson_room import LessonRoom, open_lesson
from helpers.classroom.readiness import self_check

__all__ = ["LessonRoom", "open_lesson", "self_check"]
