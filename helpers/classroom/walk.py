"""One exercise: the learner's actions go in, the state for the page comes out.

Decision 4 of the architecture: the page never writes marks. It sends one action; here, under
one lock for the task, the action is checked, appended to the log and on disk, published to
every view, and then answered.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Mapping

from helpers import anchoring
from helpers.answers import Log, NotSaved, Op, OpRefused, State
from helpers.classroom import cards, for_page
from helpers.classroom.compared import Material
from helpers.classroom.from_page import Refused, log_payload
from helpers.widgets.action_widget import Answer
from helpers.widgets.annotator import Annotator
from helpers.words import ANNOTATOR, PAGE, fill

Payload = Mapping[str, object]


class Walk:
    """A learner's walk through one article with one lens.

    All widgets of this process that show the same task share one walk, and with it one lock.
    """

    def __init__(self, log: Log, material: Material, task_id: str) -> None:
        self.material = material
        self._log = log
        self._task_id = task_id
        self._lock = threading.RLock()
        self._widgets: weakref.WeakSet[Annotator] = weakref.WeakSet()

    def state(self) -> State:
        """Return the learner's state, with what other processes have saved since."""
        with self._lock:
            return self._log.state()

    def widget(self) -> Annotator:
        """Make one more view of this exercise; it holds nothing of the key before commit."""
        with self._lock:
            state = self._log.state()
            widget = Annotator(
                on_action=self.act,
                on_fault=_say_fault,
                asleep=PAGE["here"],
                task=self._task_id,
                ui=dict(ANNOTATOR),
                article=for_page.article(self.material.article),
                lens=for_page.lens(self.material.lens),
                absences=for_page.absences(self.material),
                state=for_page.state(state, self.material),
                result=cards.result(state, self.material),
            )
            self._widgets.add(widget)
            return widget

    def act(self, op_id: str, kind: str, payload: Payload) -> Answer:
        """Do one action of the page.

        Args:
            op_id: made by the page; doing it twice does it once.
            kind: see `helpers.answers.payloads`; "hello" only asks for an answer.
            payload: as sent; nothing in it is trusted.

        Returns:
            The answer for the page. It is given only after the action is on disk.
        """
        with self._lock:
            if kind == "hello":
                self._publish(self._log.state())
                return Answer("ack")
            return self._do(op_id, kind, payload)

    def _do(self, op_id: str, kind: str, payload: Payload) -> Answer:
        before = self._log.state()
        if op_id in before.op_ids:
            return Answer("ack")
        try:
            op = Op(op_id, kind, log_payload(kind, payload, before, self.material))
            self._publish(self._log.append(op))
        except NotSaved as why:
            return Answer("failed", str(why))
        except (Refused, OpRefused, anchoring.AnchorError) as why:
            self._publish(before)
            return Answer("refused", str(why))
        return Answer("ack", self._said(kind, before))

    def _said(self, kind: str, before: State) -> str:
        if kind == "undo":
            return fill(PAGE["undone"], what=for_page.named(before.undo, before))
        if kind == "redo":
            return fill(PAGE["redone"], what=for_page.named(before.redo, before))
        return ""

    def _publish(self, state: State) -> None:
        seen = for_page.state(state, self.material)
        result = cards.result(state, self.material)
        for widget in list(self._widgets):
            widget.publish(seen, result)


def _say_fault(fault: Exception) -> str:
    return fill(PAGE["unexpected"], what=f"{type(fault).__name__}: {fault}.")
