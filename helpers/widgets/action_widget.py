"""What all widgets of the course share on Python's side: actions come in, answers go out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple

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


OnAction = Callable[[str, str, Mapping[str, object]], Answer]


class ActionWidget(anywidget.AnyWidget):
    """A widget whose page never writes a trait.

    All traits go from Python to the page. The page sends actions
    `{type: "action", op, kind, payload}` and gets `{type: ack | refused | failed, op, text}`
    for each, after the new state has been published.
    """

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
            on_action: called with op id, kind and payload; does it and says how it went.
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

    def _received(self, _widget: object, message: object, _buffers: object) -> None:
        if not isinstance(message, dict) or message.get("type") != "action":
            return
        op = str(message.get("op", ""))
        try:
            answer = self._on_action(op, str(message.get("kind", "")), _payload_of(message))
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


def _payload_of(message: Mapping[str, object]) -> Mapping[str, object]:
    payload = message.get("payload")
    return payload if isinstance(payload, dict) else {}
