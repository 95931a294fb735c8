"""What lies before a learner while marking, and how each edit changes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from helpers.anchoring import Excerpt
from helpers.answers.values import Mark, Op

# Payloads come here checked (see `payloads`), so their values have the right types.
_Payload = Mapping[str, Any]


@attrs.define
class Desk:
    """Marks by id in the order of making, ticked absences, and the three other answers."""

    marks: dict[str, Mark] = attrs.Factory(dict)
    ticks: set[str] = attrs.Factory(set)
    nothing: bool = False
    count: int | None = None
    kind: str | None = None

    def copy(self) -> Desk:
        """Return a desk that can be changed without changing this one."""
        return Desk(dict(self.marks), set(self.ticks), self.nothing, self.count, self.kind)

    def obstacle(self, edit: Op) -> str:
        """Say why an edit cannot be done here; empty where it can."""
        mark = edit.payload.get("mark")
        if edit.kind == "mark.add" and mark in self.marks:
            return "This mark is there already."
        if edit.kind in ("mark.change", "mark.delete") and mark not in self.marks:
            return "This mark is not there any more."
        return ""

    def do(self, edit: Op) -> bool:
        """Do an edit, and tell whether it could be done."""
        if self.obstacle(edit):
            return False
        _DO[edit.kind](self, edit.payload)
        return True


def _add(desk: Desk, payload: _Payload) -> None:
    details = {name: value for name, value in payload.items() if name not in ("mark", "excerpt")}
    desk.marks[payload["mark"]] = Mark(
        id=payload["mark"], excerpt=Excerpt(**payload["excerpt"]), **_said(details)
    )


def _change(desk: Desk, payload: _Payload) -> None:
    field, value = payload["field"], payload["value"]
    if field == "excerpt":
        value = Excerpt(**value)
    mark = desk.marks[payload["mark"]]
    desk.marks[mark.id] = attrs.evolve(mark, **_said({field: value}))


def _said(details: _Payload) -> dict[str, Any]:
    """A page says "not said" with an empty text or with null; a mark knows only null."""
    unsaid = {name: None for name in ("sure", "stake") if details.get(name) == ""}
    return {**details, **unsaid}


def _delete(desk: Desk, payload: _Payload) -> None:
    del desk.marks[payload["mark"]]


def _tick(desk: Desk, payload: _Payload) -> None:
    (desk.ticks.add if payload["value"] else desk.ticks.discard)(payload["absence"])


def _nothing(desk: Desk, payload: _Payload) -> None:
    desk.nothing = payload["value"]


def _count(desk: Desk, payload: _Payload) -> None:
    desk.count = payload["value"]


def _kind(desk: Desk, payload: _Payload) -> None:
    desk.kind = payload["value"]


_DO = {
    "mark.add": _add,
    "mark.change": _change,
    "mark.delete": _delete,
    "tick.set": _tick,
    "nothing.set": _nothing,
    "count.set": _count,
    "kind.set": _kind,
}
