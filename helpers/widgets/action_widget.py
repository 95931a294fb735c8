"""What all widgets of the course share on Python's side: actions come in, answers go out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple, final

import anywidget
import traitlets

Plain = dict[str, Any]


class Answer(NamedTuple):
    """What the page is told about one action.

    Attributes:
        type: "ack": it is on disk. "refused": it cannot be done; the page drops it. "failed":
            it could not be written now; the page keeps it and sends it again.
        text: one short sentence for the learner; may be empty.
    """

    type: Literal["ack", "refused", "failed"]
    text: str = ""


@final
class Action(NamedTuple):
    """What the page sent.

    Attributes:
        op: id, made by the page.
        kind: what is to be done.
        payload: the kind's fields; nothing in it is trusted.
        learner: code of the learner under whom the page stands; empty where it asks for one.
    """

    op: str
    kind: str
    payload: Mapping[str, object]
    learner: str


OnAction = Callable[[Action], Answer]


class ActionWidget(anywidget.AnyWidget):
    """A widget whose page never writes a trait.

    All traits go from Python to the page. The page sends actions
    `{type: "action", op, kind, payload, learner}` and gets
    `{type: ack | refused | failed, op, text}` for each, after the new state has been published.

    Attributes:
        task: id of the task.
        learner: whose work is shown; where it is empty, the page asks for a code instead.
        learner_words: the words of that form.
        ui: the widget's own words.
        error: what went wrong in Python, for the learner to see.
    """

    learner = traitlets.Unicode().tag(sync=True)
    learner_words = traitlets.Dict().tag(sync=True)
    task = traitlets.Unicode().tag(sync=True)
    ui = traitlets.Dict().tag(sync=True)
    error = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        *,
        on_action: OnAction,
        on_fault: Callable[[Exception], str],
        asleep: str,
        **traits: object,
    ) -> None:
        """Make the widget.

        Args:
            on_action: called with each action; does it and says how it went.
            on_fault: turns an unexpected exception into a sentence for the learner. (Jupyter
                swallows exceptions in callbacks; here each one shows on the page.)
            asleep: what stands in the widget's place while no kernel runs.
            **traits: values of the traits.
        """
        super().__init__(**traits)
        self._on_action = on_action
        self._on_fault = on_fault
        self._asleep = asleep
        self.on_msg(self._received)

    def publish(self, traits: Mapping[str, object]) -> None:
        """Send new values of traits to every view; those that did not change are not sent."""
        with self.hold_sync():
            for name, value in traits.items():
                setattr(self, name, value)

    def _received(self, _widget: object, message: object, _buffers: object) -> None:
        if not isinstance(message, dict) or message.get("type") != "action":
            return
        op = str(message.get("op", ""))
        try:
            answer = self._on_action(_action_of(message))
            self.error = ""
        except Exception as fault:  # whatever it is, the learner must see it
            self.error = self._on_fault(fault)
            answer = Answer("failed", self.error)
        self.send({"type": answer.type, "op": op, "text": answer.text})

    def __repr__(self) -> str:
        """Name the task and nothing that changes from run to run, so that nbval can compare."""
        return f"<{type(self).__name__} {self.task}>"

    def _repr_mimebundle_(self, **options: Any) -> tuple[Plain, Plain] | None:  # noqa: ANN401
        """Replace anywidget's text form, which holds a memory address.

        The page shows it before the notebook has run, so it says what to do.
        """
        bundle = super()._repr_mimebundle_(**options)
        if bundle is None:
            return None
        data, metadata = bundle
        return {**data, "text/plain": self._asleep}, metadata


def _action_of(message: Mapping[str, object]) -> Action:
    op, kind, learner = (str(message.get(name, "")) for name in ("op", "kind", "learner"))
    payload = message.get("payload")
    return Action(op, kind, payload if isinstance(payload, dict) else {}, learner)
