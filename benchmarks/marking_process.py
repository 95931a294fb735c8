"""A process that marks in a burst, through the widget, until it is done or killed.

    python -m benchmarks.marking_process HOME FIRST COUNT [MOMENT]

It opens the first walk of the sourcing lesson as a notebook's cell does, with its answers under
HOME, and takes the page's part: it sends the actions FIRST to FIRST + COUNT - 1 of the burst.
Lines on standard output: what the page shows at first, the answer to each action at the moment
in which it leaves for the page, and what the page shows at last. With MOMENT, the process kills
itself (SIGKILL) at that moment: moments are counted at each step of each write, so that a series
of runs can be killed at every one of them.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from functools import cache
from typing import Any

from helpers import open_lesson
from helpers.anchoring import Span
from helpers.classroom import learner
from helpers.course_files import open_course
from helpers.segments import segment
from helpers.widgets.annotator import Annotator

LESSON, ARTICLE, CODE = "01-sourcing", "ecips-warns", "kill-run"
STEPS = 4  # actions for each mark: add, say how sure, delete, undo

Plain = dict[str, Any]


def expected(actions: int) -> list[list[str]]:
    """Say what the page must show after so many actions of the burst: mark ids, and how sure."""
    whole, part = divmod(actions, STEPS)
    begun = {1: [[f"m{whole}", ""]], 2: [[f"m{whole}", "high"]]}
    return [*([f"m{number}", "high"] for number in range(whole)), *begun.get(part, [])]


class Wire:
    """Takes the place of Jupyter's connection between the widget and its page."""

    comm_id = "wire"
    kernel = "running"

    def __init__(self, widget: Annotator, answered: Callable[[Plain], None]) -> None:
        self._answered = answered
        self._to_python: Callable[[Plain], None]
        widget.comm = self

    def on_msg(self, callback: Callable[[Plain], None]) -> None:
        """Take the widget's listener."""
        self._to_python = callback

    def send(self, data: Plain, **_more: object) -> None:
        """Take what the widget sends; answers are handed on."""
        if data["method"] == "custom":
            self._answered(data["content"])

    def close(self, **_more: object) -> None:
        """Nothing to close."""

    def act(self, op: str, kind: str, payload: Plain) -> None:
        """Send an action as the page does."""
        action = {"op": op, "kind": kind, "payload": payload, "learner": CODE}
        content = {"type": "action", **action}
        data = {"method": "custom", "content": content}
        self._to_python({"content": {"data": data}, "buffers": []})


def burst_action(number: int) -> tuple[str, str, Plain]:
    """Return op id, kind and payload of one action of the burst."""
    text, words, label = _material()
    place, step = divmod(number, STEPS)
    mark, word = f"m{place}", words[place]
    quote = {"start": word.start, "end": word.end, "quote": text[word.start : word.end]}
    kinds: list[tuple[str, Plain]] = [
        ("mark.add", {"mark": mark, **quote, "label": label}),
        ("mark.change", {"mark": mark, "field": "sure", "value": "high"}),
        ("mark.delete", {"mark": mark}),
        ("undo", {}),
    ]
    return (f"op-{number}", *kinds[step])


@cache
def _material() -> tuple[str, tuple[Span, ...], str]:
    course = open_course()
    text = course.article(ARTICLE).text
    return text, segment(text).words, course.lesson(LESSON).lens.labels[0].id


def kill_at(moment: int) -> Callable[[], None]:
    """Let this process kill itself at a moment of its saving.

    Moments are counted before each write, after half of a line, before each wait for the disk
    (of the file, then of each folder with a new entry), and before and after each answer.

    Args:
        moment: which one, from 0.

    Returns:
        What to call before and after each answer.
    """
    left = iter(range(moment, -1, -1))
    write, fsync = os.write, os.fsync
    begun: set[int] = set()

    def passing() -> None:
        if next(left) == 0:
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

    def write_in_two(file: int, data: bytes) -> int:
        passing()
        half = len(data) if file in begun else len(data) // 2
        begun.symmetric_difference_update({file})
        return write(file, data[:half])

    def watched_fsync(file: int) -> None:
        passing()
        fsync(file)

    system: Any = os
    system.write, system.fsync = write_in_two, watched_fsync
    return passing


def say(line: object) -> None:
    """Write a line at once: a killed process must have said all that it had answered."""
    sys.__stdout__.write(json.dumps(line) + "\n")  # type: ignore[union-attr]
    sys.__stdout__.flush()  # type: ignore[union-attr]


def shown(widget: Annotator) -> list[list[str]]:
    """Return the marks that the page shows: id and how sure."""
    return [[mark["id"], mark["sure"]] for mark in widget.state["marks"]]


def open_exercise(home: str) -> Annotator:
    """Open the exercise as a notebook's cell does, with its answers under `home`."""
    os.environ["FIVE_LENSES_ANSWERS"] = home
    learner.choose(CODE)
    return open_lesson(LESSON)._walk(ARTICLE).widget()


def main(home: str, first: str, count: str, moment: str = "") -> None:
    """Open the exercise and send the actions."""
    widget = open_exercise(home)
    say(shown(widget))
    passing = kill_at(int(moment)) if moment else lambda: None

    def answered(answer: Plain) -> None:
        passing()
        say([answer["op"], answer["type"]])
        passing()

    wire = Wire(widget, answered)
    for number in range(int(first), int(first) + int(count)):
        wire.act(*burst_action(number))
    say(shown(widget))


if __name__ == "__main__":
    main(*sys.argv[1:])
