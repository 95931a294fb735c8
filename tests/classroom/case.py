"""A stand-in for the open notebook of the case file: what stands in each of its places now."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from IPython.display import HTML

from helpers import case_file
from helpers.answers import Op, Task, open_log
from helpers.classroom import case_room, slots, task_desk
from helpers.classroom.sheet_page import page_name
from helpers.content import KeyMark
from helpers.course_files import open_course
from helpers.widgets.action_widget import Action, ActionWidget, Answer
from helpers.widgets.annotator import Annotator
from helpers.widgets.case_page import CasePage
from helpers.widgets.quiz import Quiz
from tests.classroom.walking import CODE

COURSE = open_course()
SLUG, OTHER = "ecips-warns", "stronger-partnership"
LENSES = ("sourcing", "disclaimers", "sponsored-content", "loaded-language", "missing-evidence")
FOLDERS = {lesson.lens.id: folder for folder, lesson in COURSE.lessons().items()}
CASE_TASK = "06-case-file/all-lenses"

_numbers = itertools.count()


class Place:
    """One output of a cell; it can be updated."""

    def __init__(self, shown: object) -> None:
        self.shown = shown

    def update(self, shown: object) -> None:
        self.shown = shown


class CaseNotebook:
    """The open notebook.

    Attributes:
        places: every output, in the order of the page.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self.places: list[Place] = []
        for module in (slots, case_room):
            monkeypatch.setattr(module, "display", self._display)
        monkeypatch.setattr(case_room, "open_course", lambda: COURSE)
        self.restart()

    def _display(self, shown: object, **_more: object) -> Place:
        self.places.append(Place(shown))
        return self.places[-1]

    def restart(self) -> None:
        """Start a new kernel and a new page; what is on disk stays."""
        self._monkeypatch.setattr(task_desk, "_DESKS", {})
        case_room._room.cache_clear()
        self.places.clear()

    def run_all(self) -> CaseNotebook:
        """Run the cells of the notebook from top to bottom."""
        room = case_file()
        room.choose()
        room.who_is_this()
        room.get_ready()
        room.progress()
        for lens in LENSES:
            room.walk(lens)
        room.control()
        room.label_guide()
        room.label()
        room.reasons()
        room.page()
        return self

    @property
    def widgets(self) -> list[ActionWidget]:
        """What lives on the page now."""
        return [each.shown for each in self.places if isinstance(each.shown, ActionWidget)]

    @property
    def html(self) -> str:
        """All plain HTML on the page now."""
        return "\n".join(
            str(each.shown.data) for each in self.places if isinstance(each.shown, HTML)
        )

    def tasks(self) -> list[str]:
        """List the tasks of what lives."""
        return [each.task for each in self.widgets]

    def walk(self, lens: str) -> Annotator:
        (found,) = [
            each
            for each in self.widgets
            if isinstance(each, Annotator) and each.task.startswith(FOLDERS[lens])
        ]
        return found

    def quiz(self, part: str) -> Quiz:
        (found,) = [
            each for each in self.widgets if isinstance(each, Quiz) and each.task.endswith(part)
        ]
        return found

    def box(self) -> CasePage:
        (found,) = [each for each in self.widgets if isinstance(each, CasePage)]
        return found

    def chooses(self, slug: str) -> CaseNotebook:
        """Choose an article."""
        answer = self.says("choice", "article", page_name("article", slug))
        assert answer.type == "ack", answer
        return self

    def says(self, part: str, question: str, value: object) -> Answer:
        """Answer one question of a set; options by their names on the page."""
        payload = {"question": page_name(question), "value": value}
        return act(self.quiz(part), "answer.set", payload)


def act(widget: ActionWidget, kind: str, payload: dict[str, Any] | None = None) -> Answer:
    """Send an action of a page."""
    action = Action(f"op-{next(_numbers)}", kind, payload or {}, widget.learner)
    return widget._on_action(action)


def marks(lens: str, slug: str = SLUG, *exact: str, note: str = "", label: str = "") -> None:
    """Mark words as the lesson's own page does, in another kernel."""
    article, lesson = COURSE.article(slug), COURSE.lesson(FOLDERS[lens])
    log = open_log(CODE, walk_task(lens, slug), sha256=article.sha256)
    for words in exact:
        number = next(_numbers)
        payload = {
            "mark": f"m{number}",
            "excerpt": {"exact": words},
            "label": label or lesson.lens.labels[0].id,
            "note": note,
        }
        log.append(Op(f"op-{number}", "mark.add", payload))


def walk_task(lens: str, slug: str = SLUG) -> Task:
    return Task(FOLDERS[lens], lens, slug)


def essential(lens: str, slug: str = SLUG) -> list[KeyMark]:
    """Give the marks of a key whose reasons can go on a page."""
    key = COURSE.key(FOLDERS[lens], slug)
    return [mark for mark in key.marks if mark.importance == 3 and not mark.needs_outside]
