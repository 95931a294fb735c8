"""The log of one learner in one task: actions go in, the state comes out.

Every process has a file of its own in the task's folder, so no process can harm another's
lines. Nothing that was written is ever changed, and nothing is deleted but by the learner (see
`deletion`).
"""

from __future__ import annotations

import os
import threading
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from weakref import WeakValueDictionary

import attrs

from helpers.answers.deletion import is_of, last_deletion
from helpers.answers.home import task_folder
from helpers.answers.lines import (
    LARGEST_SEQ,
    Fault,
    LineFault,
    Record,
    Stamp,
    read_line,
    write_line,
)
from helpers.answers.notices import notices
from helpers.answers.payloads import checked
from helpers.answers.reader import FilesChanged, Reader
from helpers.answers.replay import Replay
from helpers.answers.values import AnswersError, NotSaved, Op, OpRefused, State, Task
from helpers.answers.writer import Writer, sync_again


def open_log(code: str, task: Task, *, sha256: str, home: Path | None = None) -> Log:
    """Open a learner's log of a task; all callers in one process share one log and its lock.

    Nothing is written before the first action.

    Args:
        code: the learner's code; 1 to 60 of a-z, 0-9 and hyphens.
        task: the walk.
        sha256: digest of the article as it is now.
        home: folder of all answers; None for `answers_home()`.

    Raises:
        AnswersError: the code cannot be a folder name.
    """
    folder = task_folder(code, task, home)
    with _OPEN_LOCK:
        log = _OPEN.get((folder, sha256))
        if log is None:
            log = _OPEN[folder, sha256] = Log(folder, task, sha256)
        return log


class Log:
    """Answers of one learner in one task. Safe to use from several threads.

    Other processes may append at the same time, to files of their own; `state` and `append`
    read their new lines first. What another program changes inside lines that were read
    already is seen only after the log is opened anew.

    Attributes:
        folder: where the files lie.
        task: the walk.
        sha256: digest of the article as it is now, written into each line. Older lines with
            another digest count all the same, and a notice says so.
    """

    def __init__(self, folder: Path, task: Task, sha256: str) -> None:
        self.folder = folder
        self.task = task
        self.sha256 = sha256
        self._writer = Writer(folder)
        self._lock = threading.RLock()
        self._sure: set[str] = set()  # ids of actions that this log has seen safe on disk
        self._learner = folder.parents[len(task.folder.parts) - 1]  # the learner's folder
        self._deletion = self._last_deletion()
        self._forget()

    def state(self) -> State:
        """Return the state after all that is on disk now.

        Raises:
            AnswersError: the folder is there but cannot be read.
        """
        with self._lock:
            self._look()
            return self._state()

    def append(self, op: Op) -> State:
        """Save an action, and return the state after it; when this returns, it is on disk.

        An action whose id is known is not written twice: the state is returned again.

        Args:
            op: the action as the page sent it.

        Raises:
            OpRefused: the action is wrong, or makes no sense now. Nothing was written.
            NotSaved: it could not be written; the state is as before and a later call may work.
        """
        with self._lock:
            op = checked(op)
            self._look()
            if op.id in self._records:
                self.make_sure(op.id)
            else:
                self._save(op)
            return self._state()

    def make_sure(self, op_id: str) -> None:
        """Wait until a known action is on disk, also one that this log only read.

        The process that wrote it may have been stopped, or its disk may have failed, before the
        line was safe: until then nobody may call it saved.

        Args:
            op_id: one of the state's `op_ids`.

        Raises:
            NotSaved: it could not be made sure; a later call may work.
        """
        with self._lock:
            if op_id not in self._sure:
                sync_again(self.folder / self._files[op_id])
                self._sure.add(op_id)

    def _save(self, op: Op) -> None:
        refusal = self._replay.why_not(op)
        if refusal:
            raise OpRefused(refusal)
        writer = self._own_writer()
        seq = min(self._latest.stamp.seq + 1, LARGEST_SEQ) if self._latest else 1
        stamp = Stamp(seq, writer.name, datetime.now(UTC), self.sha256)
        lost = b"" if writer.made else self._lost_lines()
        writer.append(lost + write_line(op, self.task.id, stamp))
        self._hold_to_deletion(writer)
        self._sure.add(op.id)
        self._look()
        if op.id not in self._records:
            raise NotSaved("Your answer was written but cannot be read back. Try again.")

    def _own_writer(self) -> Writer:
        try:
            self._writer.check()
        finally:
            if self._writer.spent:
                self._writer = Writer(self.folder)
        return self._writer

    def _lost_lines(self) -> bytes:
        """Return the lines whose files are gone from the disk: the page still shows them."""
        there = self._reader.names()
        lost = (op_id for op_id, name in self._files.items() if name not in there)
        return b"".join(self._records[op_id].raw + b"\n" for op_id in lost)

    def _last_deletion(self) -> str:
        return last_deletion(self._learner.parent)

    def _hold_to_deletion(self, writer: Writer) -> None:
        """Take back what was written while the learner's work was being deleted."""
        note = self._last_deletion()
        if note != self._deletion and is_of(note, self._learner.name):
            writer.withdraw(self._learner)
            self._forget()
            raise OpRefused("Your work was deleted, and this change with it.")

    def _look(self) -> None:
        """Read what is new on disk; this is the only way in which actions get in."""
        note = self._last_deletion()
        if note != self._deletion:
            self._deletion, self._writer = note, Writer(self.folder)
            self._forget()
        try:
            self._read_new()
        except FilesChanged:
            self._forget()
            self._read_new()
        except AnswersError:
            raise
        except BaseException:  # an interrupted kernel must not leave a half-read log behind
            self._forget()
            raise

    def _forget(self) -> None:
        self._reader = Reader(self.folder)
        self._records: dict[str, Record] = {}
        self._files: dict[str, str] = {}  # action id to file name
        self._faults: Counter[Fault] = Counter()
        self._latest: Record | None = None
        self._replay = Replay()

    def _read_new(self) -> None:
        late = False
        for name, raw in self._reader.new_lines():
            try:
                record = read_line(raw, self.task.id)
            except LineFault as why:
                self._faults[why.fault] += 1
            else:
                late |= self._keep(name, record)
        if late:
            self._replay_all()

    def _keep(self, name: str, record: Record) -> bool:
        """Keep a record, and tell whether it belongs before one that was replayed already."""
        known = self._records.get(record.op.id)
        if known and self._is_second(known, name, record):
            return False
        self._records[record.op.id] = record
        self._files[record.op.id] = name
        if known or (self._latest and record.order < self._latest.order):
            return True
        self._latest = record
        self._replay.take(record.op, record.stamp.at)
        return False

    def _is_second(self, known: Record, name: str, record: Record) -> bool:
        op_id = record.op.id
        if known.raw == record.raw and self._files[op_id] not in self._reader.names():
            self._files[op_id] = name  # the same line, written anew after its file was lost
            return True
        self._faults[Fault.TWICE] += 1
        # The same one wins whatever the order in which the files are read.
        return (known.order, known.raw) <= (record.order, record.raw)

    def _replay_all(self) -> None:
        records = sorted(self._records.values(), key=lambda record: record.order)
        self._replay = Replay()
        for record in records:
            self._replay.take(record.op, record.stamp.at)
        self._latest = records[-1]

    def _state(self) -> State:
        return attrs.evolve(
            self._replay.state(),
            saved_at=self._latest.stamp.at if self._latest else None,
            notices=self._notices(),
            op_ids=frozenset(self._records),
        )

    def _notices(self) -> tuple[str, ...]:
        changed = any(record.stamp.sha256 != self.sha256 for record in self._records.values())
        return notices(
            self._faults, torn=self._reader.torn, closed=self._reader.closed, changed=changed
        )

    def _after_fork(self) -> None:
        self._lock = threading.RLock()
        self._writer = Writer(self.folder)
        self._forget()


_OPEN: WeakValueDictionary[tuple[Path, str], Log] = WeakValueDictionary()
_OPEN_LOCK = threading.Lock()


def _after_fork() -> None:
    """A forked process has copies of locks that nobody will release, and half-read logs."""
    global _OPEN_LOCK  # noqa: PLW0603
    _OPEN_LOCK = threading.Lock()
    for log in list(_OPEN.values()):
        log._after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
