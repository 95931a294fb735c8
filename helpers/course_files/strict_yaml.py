"""Read YAML strictly: plain data only, nothing hidden, nothing said twice.

The events come from ruamel.yaml (YAML 1.2, so that `no` and `on` are words), and only the
events: no object is ever built. They know their lines, so its round-trip mode is not needed;
that mode fails on some comments, and puts a bell into folded text. What hides things from
the person who reads the file is refused: repeated names, anchors, aliases, merges, tags,
directives, a second document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver

from helpers.course_files.problems import CourseFileError, Problem
from helpers.course_files.reading import Oddity, Reading
from helpers.course_files.sources import Path, Source
from helpers.course_files.yaml_slips import syntax_problem

MAX_DEPTH = 12  # course files need 5
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_WRITE_OUT = "Write it out in full at each place. Words that begin so need quotation marks."
_TAKE_OUT = "Take it out. Words that begin with `!` need quotation marks."


def read_yaml(file: str, text: str) -> Reading:
    """Read one YAML document.

    Args:
        file: name for messages, from the course's root folder.
        text: the whole file.

    Returns:
        Plain data (dict, list, str, int, float, bool, None, `Oddity`) with lines; where the
        text is no YAML, the problem, and `broken`.
    """
    composer = _Composer(file)
    try:
        data = composer.document(iter(YAML(typ="safe", pure=True).parse(text)))
    except YAMLError as error:
        return composer.reading(None, syntax_problem(file, text, error))
    except CourseFileError as stopped:
        return composer.reading(None, stopped.problems[0])
    return composer.reading(data, None)


class _Composer:
    """Builds plain data from events, and notes lines and problems on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Path, int] = {}
        self.found: list[tuple[Path, int, str, str]] = []

    def reading(self, data: object, last: Problem | None) -> Reading:
        source = Source(self.file, data, self.lines)
        problems = [
            Problem(self.file, line, source.field(path), message, cure)
            for path, line, message, cure in self.found
        ]
        if last is not None:
            problems.append(last)
        refused = frozenset(path for path, *_ in self.found)
        return Reading(source, tuple(problems), refused, broken=last is not None)

    def document(self, events: Iterator[Event]) -> object:
        data: object = None
        documents = 0
        for event in events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                self._check_start(event, documents)
            elif not isinstance(event, StreamStartEvent | StreamEndEvent | DocumentEndEvent):
                self.lines[()] = _line(event)
                data = self._value(event, events, ())
        return data

    def _check_start(self, event: DocumentStartEvent, documents: int) -> None:
        if documents > 1:
            self._stop(event, "a second document begins here.", "Take the line `---` out.")
        if event.version is not None or event.tags:
            self._stop(event, "a line that begins with `%` is not used here.", "Take it out.")

    def _value(self, event: Event, events: Iterator[Event], path: Path) -> object:
        if len(path) > MAX_DEPTH:
            self._stop(
                event, "the entries are nested too deeply.", "Look for brackets or spaces too many."
            )
        self._check_plain(event, path)
        if isinstance(event, MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(events, path)
        if isinstance(event, ScalarEvent):
            return _scalar(event)
        return Oddity("", "")

    def _check_plain(self, event: Event, path: Path) -> None:
        if isinstance(event, AliasEvent):
            self._note(event, path, f"`*{event.anchor}` points to another place.", _WRITE_OUT)
        elif isinstance(event, NodeEvent) and event.anchor:
            self._note(event, path, f"`&{event.anchor}` gives this place a name.", _WRITE_OUT)
        tag = getattr(event, "ctag", None)
        if tag is not None:
            self._note(event, path, f"`{tag}` is not used in course files.", _TAKE_OUT)

    def _mapping(self, events: Iterator[Event], path: Path) -> dict[str, object]:
        data: dict[str, object] = {}
        for event in events:
            if isinstance(event, MappingEndEvent):
                break
            name = self._name(event, events, path)
            inner = (*path, name)
            if name in data:
                first = self.lines[inner]
                self._note(
                    event,
                    inner,
                    f"`{name}` stands here a second time; the first is in line {first}.",
                    "Take one of the two out.",
                )
                self._value(next(events), events, (*inner, ""))
                continue
            self.lines[inner] = _line(event)
            data[name] = self._value(next(events), events, inner)
        return data

    def _name(self, event: Event, events: Iterator[Event], path: Path) -> str:
        if isinstance(event, ScalarEvent):
            self._check_plain(event, (*path, event.value))
            if event.value == "<<" and event.style is None:
                self._note(event, (*path, "<<"), "`<<` points to another place.", _WRITE_OUT)
            return str(event.value)
        self._value(event, events, (*path, "?"))
        self._note(event, (*path, "?"), "the name of a field is one word.", "Write `name: value`.")
        return "?"

    def _sequence(self, events: Iterator[Event], path: Path) -> list[object]:
        data: list[object] = []
        for event in events:
            if isinstance(event, SequenceEndEvent):
                break
            inner = (*path, len(data))
            self.lines[inner] = _line(event)
            data.append(self._value(event, events, inner))
        return data

    def _note(self, event: Event, path: Path, message: str, cure: str) -> None:
        self.found.append((path, _line(event), message, cure))

    def _stop(self, event: Event, message: str, cure: str) -> None:
        raise CourseFileError([Problem(self.file, _line(event), "", message, cure)])


def _line(event: Event) -> int:
    return int(event.start_mark.line) + 1


@cache
def _resolver() -> VersionedResolver:
    return VersionedResolver()


def _scalar(event: ScalarEvent) -> object:
    written = str(event.value)
    if event.style is not None:  # quoted, or a block: words whatever they look like
        return written
    tag = str(_resolver().resolve(ScalarNode, written, (True, False)))
    return _plain(written, tag.rpartition(":")[2])


def _plain(written: str, kind: str) -> object:
    if kind == "null":
        return None
    if kind == "bool":
        return written.lower() == "true"
    if kind == "int":
        return int(written) if _WHOLE.fullmatch(written) else Oddity(written, "a number")
    if kind == "float":
        return float(written) if _DECIMAL.fullmatch(written) else Oddity(written, "a number")
    return Oddity(written, "a date") if kind == "timestamp" else written
