"""One line of a file of answers: written from an action, and read with distrust."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, NoReturn

import attrs

from helpers.answers.payloads import STEPS, checked
from helpers.answers.values import AnswersError, Op

VERSION = 1
# A line by hand may hold it: then all later lines have it too, and their times tell the order.
LARGEST_SEQ = 2**53 - 1


class Fault(StrEnum):
    """Why a line is left out."""

    BROKEN = "broken"
    NEWER = "newer"
    OTHER_TASK = "other-task"
    TWICE = "twice"


class LineFault(Exception):
    """A line that cannot be used; `fault` says why. Caught by the log, never shown."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@attrs.frozen
class Stamp:
    """When and where an action was written.

    Attributes:
        seq: its Lamport number: greater than all that its writer had seen.
        writer: name of the file it was first written to, without ending.
        at: when it was written, in UTC.
        sha256: digest of the article it was made for.
    """

    seq: int
    writer: str
    at: datetime
    sha256: str


@attrs.frozen
class Record:
    """One saved action: the checked action, its stamp, and the line as it stands on disk."""

    op: Op
    stamp: Stamp
    raw: bytes

    @property
    def order(self) -> tuple[int, bool, str, datetime, str]:
        """The place in the merged order, the same whatever the order of files.

        Of actions with one number, edits come before commit, revise and done, and answers
        before the opening of reasons: whoever wrote the edit had not seen the step, and an
        acknowledged edit must not fall behind it.
        """
        stamp = self.stamp
        return (stamp.seq, self.op.kind in STEPS, stamp.writer, stamp.at, self.op.id)


def write_line(op: Op, task: str, stamp: Stamp) -> bytes:
    """Return the line of a checked action: JSON as UTF-8, with its line end."""
    fields = {
        "v": VERSION,
        "op": op.id,
        "seq": stamp.seq,
        "writer": stamp.writer,
        "at": stamp.at.isoformat(),
        "task": task,
        "sha256": stamp.sha256,
        "kind": op.kind,
        "payload": op.payload,
    }
    # `default` is asked for the read-only mappings of a checked payload.
    line = json.dumps(fields, ensure_ascii=False, allow_nan=False, default=dict)
    return line.encode() + b"\n"


def read_line(raw: bytes, task: str) -> Record:
    """Read one line of a file of answers.

    Args:
        raw: the line, with or without its line end, from a file that anybody may have edited.
        task: id of the task whose folder holds the file.

    Raises:
        LineFault: the line is not a whole action of this task in this version. Fields that
            this version does not know are left aside.
    """
    fields = _fields_of(raw)
    version = fields.get("v")
    if type(version) is not int or version < 1 or "task" not in fields:
        _fail(Fault.BROKEN)
    if version > VERSION:
        _fail(Fault.NEWER)
    if fields.get("task") != task:
        _fail(Fault.OTHER_TASK)
    try:
        return _record(fields, raw)
    except (KeyError, ValueError, OverflowError, TypeError, AnswersError):
        _fail(Fault.BROKEN)


def is_whole(raw: bytes) -> bool:
    """Tell whether a line without line end is a complete JSON object all the same.

    No part of an object is an object, so this cannot take a torn line for a whole one. An
    editor that drops the last line end must not cost a learner the last action.
    """
    try:
        return bool(_fields_of(raw))
    except LineFault:
        return False


def _fields_of(raw: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(raw.decode("utf-8-sig"))  # some editors put a mark at the start
    except (ValueError, RecursionError):
        _fail(Fault.BROKEN)
    if not isinstance(fields, dict):
        _fail(Fault.BROKEN)
    return fields


def _record(fields: dict[str, Any], raw: bytes) -> Record:
    seq, writer, sha256 = fields["seq"], fields["writer"], fields["sha256"]
    if type(seq) is not int or not 0 < seq <= LARGEST_SEQ:
        raise ValueError(seq)
    if not isinstance(writer, str) or not isinstance(sha256, str):
        raise TypeError(writer)
    op = checked(Op(fields["op"], fields["kind"], fields["payload"]))
    return Record(op, Stamp(seq, writer, _utc(fields["at"]), sha256), raw.rstrip(b"\r\n"))


def _utc(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(text)
    return at.astimezone(UTC)


def _fail(fault: Fault) -> NoReturn:
    raise LineFault(fault)
