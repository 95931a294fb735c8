"""From a file on disk to text, to data, to a value: every way to fail has one clear message."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Hashable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Generic, NoReturn, TypeVar, cast

import attrs

from helpers.course_files.kept import keep, read_kept
from helpers.course_files.problems import CourseFileError, Problem
from helpers.course_files.reading import Reading
from helpers.course_files.sources import Path as EntryPath
from helpers.course_files.sources import Source
from helpers.course_files.structure import structure

MAX_BYTES = 2_000_000
REMEMBERED = 128  # files of each sort: more than the course has
Value = TypeVar("Value")
Only = tuple[tuple[str, str], ...]


@attrs.frozen
class Loaded(Generic[Value]):
    """A course file as a value.

    Attributes:
        value: what the file says.
        source: its data and lines, for messages.
        digest: sha256 of the file's bytes, in hexadecimal.
    """

    value: Value
    source: Source
    digest: str


def read_bytes(root: Path, file: str) -> bytes:
    """Read a file of the course.

    Args:
        root: the course's root folder.
        file: path from there, with forward slashes.

    Raises:
        CourseFileError: the file is missing, no file, unreadable, empty or over 2 MB.
    """
    path = root / file
    try:
        if path.stat().st_size > MAX_BYTES:
            _refuse(file, "the file is larger than 2 MB.", "Look whether it is the right file.")
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        _refuse(file, "there is no such file.", "Put it back, or correct the name that leads here.")
    except OSError as error:
        why = error.strerror or "no reason given"
        _refuse(
            file,
            f"the file cannot be read ({why}).",
            "Look whether it is a file, and whether you are allowed to open it.",
        )
    if not data.strip():
        _refuse(file, "the file is empty.", "Copy it again from the course as published.")
    return data


def decode(file: str, data: bytes) -> str:
    """Read bytes as UTF-8, newlines untouched.

    Raises:
        CourseFileError: with the byte and the line that are no UTF-8.
    """
    try:
        return _text_of(data)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        wrong = f"byte {error.start + 1} of the file (0x{data[error.start]:02X})"
        _refuse(file, f"{wrong} is not UTF-8.", "Save the file again as UTF-8.", line)


@lru_cache(maxsize=REMEMBERED)
def _text_of(data: bytes) -> str:
    # One text for the same bytes: what is remembered about a text is found by it at no cost.
    return data.decode("utf-8")


def load_yaml(root: Path, file: str, kind: type[Value]) -> Loaded[Value]:
    """Load a YAML file strictly. What the same bytes said before is remembered.

    Args:
        root: the course's root folder.
        file: path from there.
        kind: the attrs class whose fields the file has.

    Raises:
        CourseFileError: with everything that is wrong with the file.
    """
    plain = cast(Hashable, kind)
    return cast(Loaded[Value], _yaml_of(root, file, read_bytes(root, file), plain))


@lru_cache(maxsize=REMEMBERED)
def _yaml_of(root: Path, file: str, data: bytes, kind: Hashable) -> Loaded[object]:
    return _structured(_yaml(root, file, data), cast(type[object], kind), data)


def _yaml(root: Path, file: str, data: bytes) -> Reading:
    kept = read_kept(root, file, data)
    if kept is not None:
        return kept
    from helpers.course_files.strict_yaml import read_yaml

    text = decode(file, data).removeprefix("\ufeff")  # some editors put this mark first
    reading = read_yaml(file, text)
    keep(root, file, data, reading)
    return reading


def load_text(root: Path, file: str) -> Loaded[str]:
    """Load a file of words; each of its lines has a place, numbered from 0.

    Args:
        root: the course's root folder.
        file: path from there.

    Raises:
        CourseFileError: with everything that is wrong with the file.
    """
    data = read_bytes(root, file)
    text = decode(file, data).removeprefix("\ufeff")
    lines = text.split("\n")
    places: dict[EntryPath, int] = {(index,): index + 1 for index in range(len(lines))}
    return Loaded(text, Source(file, lines, places), hashlib.sha256(data).hexdigest())


def load_lines(
    root: Path, file: str, kind: type[Value], only: Only = ()
) -> Loaded[tuple[Value, ...]]:
    """Load a file that holds one JSON object in each line; empty lines are passed over.

    Args:
        root: the course's root folder.
        file: path from there.
        kind: the attrs class whose fields each object has.
        only: fields with the values wanted; objects in which they say something else are left
            out unread.

    Raises:
        CourseFileError: with everything that is wrong with the file.
    """
    plain = cast(Hashable, kind)
    return cast(Loaded[tuple[Value, ...]], _lines_of(file, read_bytes(root, file), plain, only))


@lru_cache(maxsize=REMEMBERED)
def _lines_of(file: str, data: bytes, kind: Hashable, only: Only) -> Loaded[tuple[object, ...]]:
    reading = _picked(_plain_lines(file, data), only)
    return _structured(reading, tuple[kind, ...], data)  # type: ignore[valid-type]


@lru_cache(maxsize=REMEMBERED)
def _plain_lines(file: str, data: bytes) -> Reading:
    return _read_lines(file, decode(file, data).removeprefix("\ufeff"))


def _picked(reading: Reading, only: Only) -> Reading:
    values = cast(list[object], reading.source.data)
    picked = [number for number, value in enumerate(values) if not _says_else(value, only)]
    lines: dict[EntryPath, int] = {
        (place,): reading.source.lines[(number,)] for place, number in enumerate(picked)
    }
    source = Source(reading.source.file, [values[number] for number in picked], lines)
    return attrs.evolve(reading, source=source)


def _says_else(value: object, only: Only) -> bool:
    return isinstance(value, dict) and any(value.get(name, wish) != wish for name, wish in only)


def _structured(reading: Reading, kind: type[Value], data: bytes) -> Loaded[Value]:
    if reading.broken:
        raise CourseFileError(reading.problems)
    value, faults = structure(reading.source, kind)
    problems = list(reading.problems)
    problems += [fault for path, fault in faults if not _under(path, reading.refused)]
    if value is None or problems:
        raise CourseFileError(sorted(problems, key=lambda problem: problem.line or 0))
    return Loaded(value, reading.source, hashlib.sha256(data).hexdigest())


def _under(path: EntryPath, refused: Iterable[EntryPath]) -> bool:
    """Tell whether a place lies in one that has its problem already."""
    return any(path[: len(each)] == each for each in refused)


def _read_lines(file: str, text: str) -> Reading:
    values: list[object] = []
    lines: dict[EntryPath, int] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                values.append(json.loads(line, object_pairs_hook=_once))
                lines[(len(values) - 1,)] = number
            except (ValueError, RecursionError) as error:
                problems.append(_line_problem(file, number, error))
    return Reading(Source(file, values, lines), tuple(problems), frozenset())


def _line_problem(file: str, number: int, error: Exception) -> Problem:
    why = str(error).partition(":")[0] if isinstance(error, ValueError) else "nested too deeply"
    return Problem(
        file,
        number,
        "",
        f"this line is not one JSON object ({why}).",
        "Mend the line, or take it out whole.",
    )


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    data = dict(pairs)
    if len(data) < len(pairs):
        raise ValueError("a field stands in it twice")
    return data


def _refuse(file: str, message: str, cure: str, line: int | None = None) -> NoReturn:
    raise CourseFileError([Problem(file, line, "", message, cure)])
