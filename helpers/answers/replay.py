"""From actions to a state: the rules of marking, undo, commit and revising.

What two processes wrote without seeing each other may make no sense in the merged order (a
change of a mark that the other deleted). `Replay.take` ignores such an action, the same on
every replay; `Replay.why_not` lets the log refuse it where it can be seen in time.
"""

from __future__ import annotations

from datetime import datetime
from types import MappingProxyType
from typing import Any

import attrs

from helpers.answers.desk import Desk
from helpers.answers.given import given
from helpers.answers.payloads import ANSWERS, EDITS
from helpers.answers.values import Attempt, GivenAnswer, Op, Stage, State

# The stages in which each kind of action makes sense. Edits: see `_stages`.
_WHILE_MARKING = ("mark", "revising")
_STAGES = {
    **dict.fromkeys(ANSWERS, ("mark", "committed", "revising", "done")),
    "commit": ("mark",),
    "revise": ("committed",),
    "done": ("committed", "revising"),
    "case.make": ("committed", "revising", "done"),
}
_WRONG_STAGE = {
    "mark": "Open the key first. Your marks are kept as your first try.",
    "committed": "Your first try is kept as it is. Choose *Revise* to change your marks.",
    "revising": "You are revising now. You can revise once.",
    "done": "You have finished this walk. Your answers are kept as they are.",
}


@attrs.define
class Replay:
    """Takes checked actions in their order and knows the state after them.

    Undo and redo reach back to the latest step (commit or revise), no further: the edits since
    then are kept, and the desk is laid anew from those that are not undone.
    """

    _stage: Stage = "mark"
    _first: Attempt | None = None
    _last: Attempt | None = None
    _cases: dict[str, str] = attrs.Factory(dict)
    _answers: dict[str, GivenAnswer] = attrs.Factory(dict)
    _desk: Desk = attrs.Factory(Desk)
    _start: Desk = attrs.Factory(Desk)  # the desk at the latest step
    _edits: dict[str, Op] = attrs.Factory(dict)  # since the latest step, undone ones too
    _undone: set[str] = attrs.Factory(set)
    _effective: list[str] = attrs.Factory(list)  # edits that could be done, in order
    _redoable: list[str] = attrs.Factory(list)  # undone since the latest edit, in order
    _stale: bool = False  # the desk must be laid anew before anybody looks at it

    def take(self, op: Op, at: datetime) -> None:
        """Take one action, or ignore it where it makes no sense.

        Args:
            op: a checked action.
            at: when it was done, in UTC.
        """
        if self._stage not in _stages(op.kind):
            return
        if op.kind in ANSWERS:
            self._answer(op)
        elif op.kind in EDITS:
            self._edit(op)
        elif op.kind in ("undo", "redo"):
            self._turn(op)
        elif op.kind == "case.make":
            self._make_case(op)
        else:
            self._step(op, at)

    def why_not(self, op: Op) -> str:
        """Say why an action would be refused now; empty where it would be taken.

        Redo is stricter here than in `take`: it is offered only until the next edit, but a
        redo that another process wrote at the same moment as an edit must come back.
        """
        self._lay_anew()
        if self._stage not in _stages(op.kind):
            return _WRONG_STAGE[self._stage]
        target = op.payload.get("target")
        if op.kind == "undo" and (target not in self._edits or target in self._undone):
            return "There is nothing to undo: this was undone already, or can no longer be."
        if op.kind == "redo" and target not in self._redoable:
            return "There is nothing to redo."
        if op.kind == "case.make" and op.payload["mark"] not in self._known_marks():
            return "This mark is not there any more."
        return self._desk.obstacle(op) if op.kind in EDITS else ""

    def state(self) -> State:
        """Return the state, without what only the log knows: times, action ids, notices."""
        self._lay_anew()
        undo = self._effective[-1] if self._effective else ""
        redo = self._redoable[-1] if self._redoable else ""
        return State(
            marks=tuple(self._desk.marks.values()),
            ticks=frozenset(self._desk.ticks),
            nothing=self._desk.nothing,
            count=self._desk.count,
            kind=self._desk.kind,
            stage=self._stage,
            first=self._first,
            last=self._last,
            cases=MappingProxyType(dict(self._cases)),
            answers=MappingProxyType(dict(self._answers)),
            undo=self._edits.get(undo),
            redo=self._edits.get(redo),
        )

    def _answer(self, op: Op) -> None:
        question = str(op.payload["question"])
        before = self._answers.get(question, GivenAnswer())
        self._answers[question] = given(before, op)

    def _edit(self, op: Op) -> None:
        # Kept even if it cannot be done now: a redo from another process may bring its mark back.
        self._edits[op.id] = op
        self._redoable.clear()
        if not self._stale and self._desk.do(op):
            self._effective.append(op.id)

    def _turn(self, op: Op) -> None:
        target = str(op.payload["target"])
        if target not in self._edits or (op.kind == "undo") == (target in self._undone):
            return
        if op.kind == "undo":
            self._undone.add(target)
            self._redoable.append(target)
        else:
            self._undone.discard(target)
            self._redoable = [other for other in self._redoable if other != target]
        self._stale = True

    def _lay_anew(self) -> None:
        # Only when asked for: a long replay with many undos would take seconds otherwise.
        if not self._stale:
            return
        self._stale = False
        self._desk = self._start.copy()
        standing = (edit for edit in self._edits.values() if edit.id not in self._undone)
        self._effective = [edit.id for edit in standing if self._desk.do(edit)]

    def _make_case(self, op: Op) -> None:
        mark, text = str(op.payload["mark"]), str(op.payload["text"])
        self._cases.pop(mark, None)
        if text:
            self._cases[mark] = text

    def _known_marks(self) -> set[str]:
        committed = self._first.marks if self._first else ()
        return {mark.id for mark in committed} | self._desk.marks.keys()

    def _step(self, op: Op, at: datetime) -> None:
        self._lay_anew()
        if op.kind == "revise":
            self._stage = "revising"
        else:
            self._last = _attempt(self._desk, op, at)
            self._first = self._first or self._last
            self._stage = "committed" if op.kind == "commit" else "done"
        self._start = self._desk.copy()
        self._edits, self._undone = {}, set()
        self._effective, self._redoable = [], []


def _stages(kind: str) -> tuple[str, ...]:
    return _STAGES.get(kind, _WHILE_MARKING)


def _attempt(desk: Desk, op: Op, at: datetime) -> Attempt:
    payload: dict[str, Any] = dict(op.payload)
    return Attempt(
        marks=tuple(desk.marks.values()),
        ticks=frozenset(desk.ticks),
        nothing=desk.nothing,
        count=desk.count,
        kind=desk.kind,
        at=at,
        **payload,
    )
