"""Where each entry of a course file stands: from a path of names and numbers to a line.

The path of an entry is a tuple: `("marks", 3, "exact")` is the field `exact` of the fourth
mark. Rules that look at finished values ask here for the place to name in their message.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from helpers.course_files.problems import Problem

Path = tuple[str | int, ...]

# What one entry of a list is called, and the field that names it.
_ENTRY_NAMES = {
    "absences": ("absence", "id"),
    "articles": ("article", "slug"),
    "background": ("background sentence", ""),
    "cards": ("card", "id"),
    "dates": ("date", "exact"),
    "decoys": ("decoy", "id"),
    "facts": ("fact", "id"),
    "fair": ("phrase", "id"),
    "forms": ("form", "id"),
    "glossary": ("glossary word", "word"),
    "items": ("item", "id"),
    "kinds": ("choice", "id"),
    "labels": ("label", "id"),
    "marks": ("mark", "id"),
    "notes": ("note", ""),
    "notices": ("notice", "id"),
    "objectives": ("objective", ""),
    "options": ("option", "id"),
    "passages": ("passage", "id"),
    "questions": ("question", ""),
    "reasons": ("reason", ""),
    "recall": ("recall question", "id"),
    "references": ("reference", ""),
    "speakers": ("speaker", "id"),
    "steps": ("step", "id"),
    "timeline": ("timeline entry", ""),
    "where": ("place to look", ""),
}


@attrs.frozen
class Source:
    """A course file as read: its plain data, and the line of every entry in it.

    Attributes:
        file: path from the course's root folder, with forward slashes.
        data: dicts, lists, texts, numbers, as written.
        lines: path of an entry to its line, from 1.
    """

    file: str
    data: object
    lines: Mapping[Path, int]

    def line(self, path: Path) -> int | None:
        """Return the line of an entry, or of the nearest entry around it that has one."""
        while path not in self.lines:
            if not path:
                return None
            path = path[:-1]
        return self.lines[path]

    def field(self, path: Path) -> str:
        """Name an entry as people do: "mark owner-line, exact" instead of marks[3].exact."""
        return ", ".join(_names(self.data, path))

    def problem(self, path: Path, message: str, cure: str) -> Problem:
        """Make a problem that names the place of an entry."""
        return Problem(self.file, self.line(path), self.field(path), message, cure)


def _names(data: object, path: Path) -> Iterator[str]:
    for position, step in enumerate(path):
        data = _inside(data, step)
        if isinstance(step, int):
            yield from _entry_name(path[:position], step, data)
        elif step and not _is_number(path[position + 1 : position + 2]):
            yield step  # a list is called by its entry alone


def _is_number(rest: Path) -> bool:
    return bool(rest) and isinstance(rest[0], int)


def _entry_name(parent: Path, index: int, entry: object) -> Iterator[str]:
    if not parent:  # a line of a file of lines: its number says enough
        return
    group = str(parent[-1])
    kind, key = _ENTRY_NAMES.get(group, (group, ""))
    name = entry.get(key) if isinstance(entry, dict) else None
    yield f"{kind} {name}" if isinstance(name, str) and name else f"{kind} number {index + 1}"


def _inside(data: object, step: str | int) -> object:
    if isinstance(data, dict):
        return data.get(step)
    if isinstance(data, Sequence) and isinstance(step, int) and step < len(data):
        return data[step]
    return None
