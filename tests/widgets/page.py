"""A stand-in for the browser: sends a widget what the page would send, and keeps what it hears."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from helpers.widgets.action_widget import ActionWidget
from helpers.widgets.annotator import Annotator
from helpers.widgets.quiz import Quiz

Plain = dict[str, Any]
W = TypeVar("W", bound=ActionWidget)


class OpenPage(Generic[W]):
    """One open page with one widget; takes the place of Jupyter's connection.

    Attributes:
        widget: the widget.
        heard: what came from Python, in order: ("update", traits) or ("answer", message).
        listener: called at each message, before it is kept; to look at the disk just then.
    """

    comm_id = "page"
    kernel = "running"

    def __init__(self, widget: W) -> None:
        self.widget = widget
        self.heard: list[tuple[str, Plain]] = []
        self.listener: Callable[[], None] = lambda: None
        self._to_python: Callable[[Plain], None]
        widget.comm = self

    def on_msg(self, callback: Callable[[Plain], None]) -> None:
        self._to_python = callback

    def send(self, data: Plain, buffers: object = None, **_more: object) -> None:
        assert not buffers
        self.listener()
        if data["method"] == "update":
            self.heard.append(("update", data["state"]))
        else:
            self.heard.append(("answer", data["content"]))

    def close(self, *_args: object, **_more: object) -> None:
        """Nothing to close."""

    def sends(self, content: object) -> None:
        """Send anything at all to Python, the way Jupyter delivers it."""
        data = {"method": "custom", "content": content}
        self._to_python({"content": {"data": data}, "buffers": []})

    def acts(self, op: str, kind: str, payload: object = None) -> None:
        """Send an action, under the learner whom the page shows."""
        action = {"type": "action", "op": op, "kind": kind, "payload": payload}
        self.sends({**action, "learner": self.widget.learner})

    @property
    def answers(self) -> list[Plain]:
        """All answers so far."""
        return [content for kind, content in self.heard if kind == "answer"]

    @property
    def updates(self) -> list[Plain]:
        """All published traits so far."""
        return [content for kind, content in self.heard if kind == "update"]


class Page(OpenPage[Annotator]):
    """One open page with one annotator."""


class QuizPage(OpenPage[Quiz]):
    """One open page with one set of questions."""
