"""The little Markdown that a plan is written in: headings, tables, lists, paragraphs.

Limits: a table row begins with `|`; a cell holds no `|` of its own; no code blocks, no HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

_HEADING = re.compile(r"(#+) +(.*?) *")
_ITEM = re.compile(r"\s*(?:[-*+]|[0-9]+[.)])\s+")
_RULE_CELL = re.compile(r":?-+:?")
_NAME = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_STRESS = re.compile(r"\*+|\b_|_\b")


@attrs.frozen
class Heading:
    """A heading: number of its line from 0, its level from 1, its words."""

    line: int
    level: int
    words: str


@attrs.frozen
class Row:
    """A row of a table: number of its line from 0, and its cells without white space around."""

    line: int
    cells: tuple[str, ...]


def headings(text: str) -> list[Heading]:
    """List the headings of a text."""
    return [
        Heading(number, len(found[1]), found[2])
        for number, line in enumerate(text.split("\n"))
        if (found := _HEADING.fullmatch(line.rstrip()))
    ]


def rows(text: str, first: int, end: int) -> list[Row]:
    """List the table rows from one line up to another, without the rules under their heads.

    Args:
        text: the whole text.
        first: number of the first line, from 0.
        end: number of the line after the last.
    """
    found = [
        Row(number, _cells(line))
        for number, line in enumerate(text.split("\n")[first:end], start=first)
        if line.strip().startswith("|")
    ]
    return [row for row in found if not all(_RULE_CELL.fullmatch(cell) for cell in row.cells)]


def names(text: str) -> Iterator[tuple[int, str]]:
    """Yield what stands in backticks, each with the number of its line from 0."""
    for number, line in enumerate(text.split("\n")):
        for found in _NAME.finditer(line):
            yield number, found[1]


def prose(text: str) -> Iterator[tuple[int, str]]:
    """Yield each heading, cell, list entry and paragraph as plain words, with its first line.

    Lines that only go on are joined; names in backticks are left out, and so are the marks of
    stress and the addresses of links.
    """
    start, gathered = 0, ""
    for number, line in enumerate([*text.split("\n"), ""]):
        own = line.strip().startswith("|") or _HEADING.fullmatch(line.rstrip()) is not None
        if gathered and (own or not line.strip() or _ITEM.match(line)):
            yield start, _plain(gathered)
            gathered = ""
        if own:
            yield from ((number, _plain(part)) for part in _parts(line))
        elif line.strip():
            start = start if gathered else number
            gathered += " " + (line if gathered else _ITEM.sub("", line, count=1))


def _parts(line: str) -> tuple[str, ...]:
    heading = _HEADING.fullmatch(line.rstrip())
    if heading:
        return (heading[2],)
    return tuple(cell for cell in _cells(line) if not _RULE_CELL.fullmatch(cell))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


def _plain(words: str) -> str:
    return " ".join(_STRESS.sub("", _LINK.sub(r"\1", _NAME.sub("", words))).split())
