"""A stand-in for a notebook cell: keeps what the verbs of a lesson display."""

from __future__ import annotations

from pathlib import Path

import pytest
from IPython.display import HTML

from helpers.classroom import lesson_room, readiness, task_desk
from helpers.course_files import Course, open_course
from helpers.widgets.annotator import Annotator
from helpers.widgets.quiz import Quiz


class Cell:
    """Takes everything that is displayed.

    Attributes:
        displayed: what was displayed since the kernel started, in order.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self.displayed: list[object] = []
        monkeypatch.setattr(lesson_room, "display", self.displayed.append)
        self.restart()

    def restart(self) -> None:
        """Forget all desks, as a new kernel does; what is on disk stays."""
        self._monkeypatch.setattr(task_desk, "_DESKS", {})
        self.displayed.clear()

    def use_course(self, root: Path) -> None:
        """Put another course in the place of this one."""
        for module in (lesson_room, readiness):
            self._monkeypatch.setattr(module, "open_course", lambda: open_course(root))

    def use_opened(self, course: Course) -> None:
        """Let lessons share a course whose files are read only once."""
        self._monkeypatch.setattr(lesson_room, "open_course", lambda: course)

    @property
    def html(self) -> list[str]:
        """The HTML that was displayed."""
        return [str(each.data) for each in self.displayed if isinstance(each, HTML)]

    @property
    def widgets(self) -> list[Annotator]:
        """The widgets that were displayed."""
        return [each for each in self.displayed if isinstance(each, Annotator)]

    @property
    def quizzes(self) -> list[Quiz]:
        """The sets of questions that were displayed."""
        return [each for each in self.displayed if isinstance(each, Quiz)]
