"""A learner's work as one file: made, and merged again, on this machine or on another.

The file is a zip with two entries. `work.json` holds every line of the log, by task:

    {"five-lenses": "work", "v": 1, "code": "blue-7", "tasks": {"<task id>": ["<line>", ...]}}

`my-work.html` is the learner's page, for people; it is not read again. Nothing is ever unpacked to
disk by the names in a zip, no entry is read further than a limit, and nothing is written before all
of the file has been checked.
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

import attrs

from helpers.answers.home import all_tasks, task_folder
from helpers.answers.lines import Fault, LineFault, read_line
from helpers.answers.reader import Reader
from helpers.answers.values import AnswersError, Task, safe_name
from helpers.answers.writer import Writer

VERSION = 1
LARGEST_FILE = 5_000_000  # bytes; a whole course is well under a tenth of it
LARGEST_WORK = 50_000_000  # bytes after unpacking
MY_WORK = "my-work.html"  # the learner's page, in the learner's folder
_WORK = "work.json"
_NAME = "five-lenses"
_LAST_SEQ = 10**9  # no learner does as much
_DATE = (1980, 1, 1, 0, 0, 0)  # when work was downloaded is nobody's business


@attrs.frozen
class Packed:
    """What stands in a file of work, checked.

    Attributes:
        code: whose work it is.
        lines: the lines of each task.
    """

    code: str
    lines: Mapping[Task, tuple[bytes, ...]]


def pack(code: str, page: str = "") -> bytes:
    """Put all that a learner has saved into one file.

    Lines that cannot be read are left out; those of a newer version of the course are kept.

    Args:
        code: the learner's code.
        page: the learner's page, for people; left out where it is empty.

    Raises:
        AnswersError: the code cannot be used, or a folder cannot be read.
    """
    tasks = {task.id: [line.decode() for line in _lines_of(code, task)] for task in all_tasks(code)}
    work = {_NAME: "work", "v": VERSION, "code": code, "tasks": tasks}
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        _put(file, _WORK, json.dumps(work, ensure_ascii=False, indent=0).encode())
        if page:
            _put(file, MY_WORK, page.encode())
    return content.getvalue()


def read_pack(content: bytes) -> Packed:
    """Check a file of work from anywhere, without writing anything.

    Args:
        content: the file.

    Raises:
        AnswersError: it is too large, no file of work, not whole, or of a newer version.
    """
    work = _work_in(content)
    if work.get(_NAME) != "work" or not isinstance(work.get("tasks"), dict):
        _fail_foreign()
    if work.get("v") != VERSION:
        raise AnswersError(
            "This file was made by another version of the course. Update the course, then try "
            "again. Nothing was changed."
        )
    code = safe_name("code", work.get("code", ""))
    return Packed(
        code, {_task(name): _checked(name, work["tasks"][name]) for name in work["tasks"]}
    )


def unpack(content: bytes, code: str) -> int:
    """Add the work in a file to what a learner has here; doing it twice does it once.

    Args:
        content: the file.
        code: the learner's code.

    Returns:
        How many actions were new here.

    Raises:
        AnswersError: the file cannot be used, or holds the work of another code. Nothing was
            written.
        NotSaved: the disk failed on the way. What was added until then stays; a later call adds
            the rest.
    """
    packed = read_pack(content)
    if packed.code != code:
        raise AnswersError(
            f"This file holds the work of “{packed.code}”. Press “Not me”, choose that code, and "
            "load it again. Nothing was changed."
        )
    return sum(_add(code, task, lines) for task, lines in packed.lines.items())


def _add(code: str, task: Task, lines: Iterable[bytes]) -> int:
    known = {_id_of(line) for line in _lines_of(code, task)}
    new = {_id_of(line): line for line in lines if _id_of(line) not in known}
    if new:
        Writer(task_folder(code, task)).append(b"".join(line + b"\n" for line in new.values()))
    return len(new)


def _lines_of(code: str, task: Task) -> list[bytes]:
    """Read the lines of a task that a course of this or a newer version can read."""
    lines = (line.strip() for _, line in Reader(task_folder(code, task)).new_lines())
    return list(dict.fromkeys(line for line in lines if _fault(line, task.id) is None))


def _fault(line: bytes, task: str) -> Fault | None:
    try:
        read_line(line, task)
    except LineFault as why:
        return None if why.fault is Fault.NEWER else why.fault
    return None


def _runs_out(line: bytes) -> bool:
    """Tell whether a line's number leaves too few for the work that is to come."""
    seq = json.loads(line.decode("utf-8-sig")).get("seq")
    return not isinstance(seq, int) or seq > _LAST_SEQ


def _id_of(line: bytes) -> str:
    """Give what tells one action from others: its id, as this and every newer version has it."""
    return str(json.loads(line.decode("utf-8-sig")).get("op"))


def _put(file: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _DATE)
    entry.external_attr = 0o600 << 16
    file.writestr(entry, content, zipfile.ZIP_DEFLATED)


def _work_in(content: bytes) -> dict[str, Any]:
    if len(content) > LARGEST_FILE:
        raise AnswersError("This file is too large to be work from here. Nothing was changed.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file, file.open(_WORK) as entry:
            raw = entry.read(LARGEST_WORK + 1)
        work = json.loads(raw) if len(raw) <= LARGEST_WORK else None
    except (
        zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, RuntimeError,
        NotImplementedError, OSError, RecursionError,
    ):  # fmt: skip
        _fail_foreign()
    return work if isinstance(work, dict) else _fail_foreign()


def _task(name: str) -> Task:
    try:
        return Task(*name.split("/"))
    except (AnswersError, TypeError):
        _fail_foreign()


def _checked(task: str, lines: object) -> tuple[bytes, ...]:
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        _fail_foreign()
    raw = tuple(line.encode(errors="replace").strip() for line in lines)
    if any(b"\n" in line or _fault(line, task) or _runs_out(line) for line in raw):
        raise AnswersError(
            f"A part of this file was changed or cut off ({task}). Nothing was changed here. "
            "Load another copy, if you have one."
        )
    return raw


def _fail_foreign() -> NoReturn:
    raise AnswersError(
        "This is no whole file of work from Five Lenses. Choose the file that “Download my work” "
        "made. Nothing was changed."
    )
