"""How far a learner is on the core path of six lessons, and how many walks were chosen besides.

A lesson counts as done with the passage of one's own compared, or the exit ticket answered: a
class that runs out of time has one of them, and a learner at home often just the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape
from typing import Literal

import attrs

from helpers.answers import GivenAnswer, State, Task, all_tasks, open_log
from helpers.classroom import case_sets, learner
from helpers.classroom.case_work import NOTEBOOK as CASE_FILE
from helpers.classroom.slots import Drawn, Slots
from helpers.content import Lesson, Role
from helpers.course_files import Course, open_course
from helpers.words import COURSE, fill

Stage = Literal["none", "begun", "done"]
_NO_DIGEST = "-"  # for reading alone: digests are for the lines that are written


@attrs.frozen
class CourseWork:
    """What a learner has done in all notebooks.

    Attributes:
        course: the course files.
        code: the learner's code; empty where nobody has chosen one.
    """

    course: Course
    code: str

    @property
    def _tasks(self) -> tuple[Task, ...]:
        return all_tasks(self.code) if self.code else ()

    def stages(self) -> dict[str, Stage]:
        """Tell how far each lesson of the core path is, by its title, in order."""
        tasks = self._tasks
        stages = {
            lesson.title: self._stage(_of(tasks, lesson.folder), lesson)
            for lesson in self.course.lessons().values()
        }
        case = _of(tasks, CASE_FILE)
        stages[COURSE["case_file"]] = _named(case, any(map(self._writes_a_label, case)))
        return stages

    def walks(self) -> tuple[int, int]:
        """Count the walks through whole articles: those compared with the key, and all."""
        lessons = self.course.lessons().values()
        walks = {
            Task(lesson.folder, lesson.lens.id, slug)
            for lesson in lessons
            for slug in lesson.articles
        }
        return sum(self._is_compared(each) for each in walks & {*self._tasks}), len(walks)

    def _stage(self, tasks: list[Task], lesson: Lesson) -> Stage:
        halves = {each.passage for each in lesson.passages if each.role is Role.HALF}
        done = any(
            self._is_answered(task) if task.part == "exit-ticket" else self._is_compared(task)
            for task in tasks
            if task.part not in {"whole", *halves}
        )
        return _named(tasks, done)

    def _is_compared(self, task: Task) -> bool:
        return self._state(task).first is not None

    def _is_answered(self, task: Task) -> bool:
        return any(map(_has_words, self._state(task).answers.values()))

    def _writes_a_label(self, task: Task) -> bool:
        answers = self._state(task).answers if task.part == "label" else {}
        return any(_has_words(given) for name, given in answers.items() if name != case_sets.PLACE)

    def _state(self, task: Task) -> State:
        return open_log(self.code, task, sha256=_NO_DIGEST).state()


def _of(tasks: Iterable[Task], notebook: str) -> list[Task]:
    return [task for task in tasks if task.notebook == notebook]


def _named(tasks: list[Task], done: bool) -> Stage:
    return "done" if done else "begun" if tasks else "none"


def _has_words(given: GivenAnswer) -> bool:
    return isinstance(given.value, str) and bool(given.value.strip())


def in_html(work: CourseWork) -> str:
    """Write how far a learner is, and what counts as done."""
    stages = work.stages()
    walked, walks = work.walks()
    done = sum(stage == "done" for stage in stages.values())
    rows = "".join(
        f"<li>{escape(fill(COURSE['row'], n=n, title=title, stage=COURSE[f'stage_{stage}']))}</li>"
        for n, (title, stage) in enumerate(stages.items(), 1)
    )
    core = fill(COURSE["core"], done=done, total=len(stages))
    lines = (fill(COURSE["walks"], done=walked, total=walks), COURSE["rule"], COURSE["rule_case"])
    said = "\n".join(f"<p>{escape(line)}</p>" for line in lines)
    return f"<p><strong>{escape(core)}</strong></p>\n<ul>{rows}</ul>\n{said}"


class CourseProgress:
    """The place on a page that says how far the learner of this machine is."""

    def __init__(self) -> None:
        self._slots = Slots()
        learner.listen(self._follow)

    def show(self) -> None:
        """Show it in the cell that runs now."""
        self._slots.show("progress", _drawn)

    def _follow(self, _code: str) -> None:
        self._slots.redraw()


def _drawn() -> Drawn:
    return in_html(CourseWork(open_course(), learner.current())), None


@cache
def _place() -> CourseProgress:
    return CourseProgress()


def progress() -> None:
    """Say how many lessons of the core path are done, and how many walks besides."""
    _place().show()
