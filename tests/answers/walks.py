"""What the tests of answers share: a task, short ways to write actions, and lines by hand."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import attrs

from helpers.answers import Log, Op, OpRefused, State, Task

TASK = Task("01-sourcing", "sourcing", "ecips-warns")
SHA = "ab" * 32
CODE = "blue-7"
RESULT: dict[str, object] = {
    "key_digest": "cd" * 32,
    "verdicts": {"owner-line": "met", "law-2019": "missed"},
    "counts": {"essential_met": 1, "headline": None, "false_alarms": 0.25},
}

_numbers = itertools.count()


def op(kind: str, **payload: object) -> Op:
    """Return an action with a new id."""
    return Op(f"op-{next(_numbers)}", kind, payload)


def excerpt(words: str) -> dict[str, str]:
    return {"exact": words, "before": "", "after": ""}


def add(mark: str, words: str = "said the owner", **more: object) -> Op:
    fields = {"mark": mark, "excerpt": excerpt(words), "label": "named-person", **more}
    return op("mark.add", **fields)


def change(mark: str, field: str, value: object) -> Op:
    return op("mark.change", mark=mark, field=field, value=value)


def delete(mark: str) -> Op:
    return op("mark.delete", mark=mark)


def undo(target: Op) -> Op:
    return op("undo", target=target.id)


def redo(target: Op) -> Op:
    return op("redo", target=target.id)


def commit() -> Op:
    return op("commit", **RESULT)


def folder_of(home: Path) -> Path:
    return home / CODE / TASK.folder


def reopened(home: Path, sha256: str = SHA) -> Log:
    """Open the task's log as another process would: from disk alone, with a file of its own."""
    return Log(folder_of(home), TASK, sha256)


def append_if_taken(log: Log, action: Op) -> bool:
    try:
        log.append(action)
    except OpRefused:
        return False
    return True


def files(home: Path) -> list[Path]:
    return sorted(folder_of(home).glob("*.jsonl"))


def line(action: Op, seq: int, writer: str = "a", /, **changes: object) -> bytes:
    """Write a line as the format asks, by hand; `changes` replace fields."""
    fields = {
        "v": 1,
        "op": action.id,
        "seq": seq,
        "writer": writer,
        "at": "2025-03-04T09:10:11+00:00",
        "task": TASK.id,
        "sha256": SHA,
        "kind": action.kind,
        "payload": action.payload,
        **changes,
    }
    return json.dumps(fields, ensure_ascii=False).encode() + b"\n"


def put(home: Path, name: str, *lines: bytes) -> Path:
    """Put a file of answers into the task's folder."""
    folder = folder_of(home)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.jsonl"
    path.write_bytes(b"".join(lines))
    return path


def work(state: State) -> State:
    """Return a state without times and ids, to compare what the learner sees."""
    return attrs.evolve(state, saved_at=None, op_ids=frozenset())
