"""Reads JavaScript just far enough to tell code, comments and literals apart."""

from __future__ import annotations

import re
from pathlib import Path

import attrs

from helpers.widgets.page_source import joined

WIDGETS = Path(__file__).parents[2] / "helpers" / "widgets"
SHARED = WIDGETS / "page"  # what all pages share

# What each widget's page runs, by the name of its folder.
SOURCES = {
    entry.stem: joined(entry)
    for entry in sorted(WIDGETS.glob("*/*.js"))
    if entry.stem == entry.parent.name
}
SOURCE = SOURCES["annotator"]

_HOLE = "${}"  # stands for an expression inside a template
_BEFORE_REGEX = re.compile(r"(?:^|[(,=:\[!&|?{};]|\breturn)\s*$")
_ESCAPE = re.compile(r"\\(u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", re.DOTALL)


@attrs.frozen
class Literal:
    """A string or template.

    Attributes:
        line: line in the source, from 1.
        text: its text; expressions of a template are replaced by "${}".
        before: code in front of it, 60 characters at most.
    """

    line: int
    text: str
    before: str


class Script:
    """A source, taken apart.

    Attributes:
        code: the source without comments; literals and line ends stand as they were.
        literals: all strings and templates, inner ones too, in the order of their ends.
    """

    def __init__(self, source: str = SOURCE) -> None:
        self._pieces: list[str] = []
        self.literals: list[Literal] = []
        self._source = source
        self._at = 0
        self._read_code(until="")
        self.code = "".join(self._pieces)

    def _read_code(self, until: str) -> None:
        depth = 0
        while self._at < len(self._source):
            here = self._source[self._at]
            if here == until and depth == 0:
                return
            depth += (here == "{") - (here == "}")
            if self._source.startswith(("//", "/*"), self._at):
                self._skip_comment()
            elif here in "\"'":
                self._read_string(here)
            elif here == "`":
                self._read_template()
            elif here == "/" and _BEFORE_REGEX.search(self._before()):
                self._read_regex()
            else:
                self._keep(1)
        assert not until, "the source ends inside a template"

    def _keep(self, length: int) -> str:
        kept = self._source[self._at : self._at + length]
        self._pieces.append(kept)
        self._at += length
        return kept

    def _skip_comment(self) -> None:
        end = "*/" if self._source.startswith("/*", self._at) else "\n"
        stop = self._source.find(end, self._at + 2)
        skipped = self._source[self._at : stop]
        self._at = len(self._source) if stop < 0 else stop + (2 if end == "*/" else 0)
        self._pieces.append("\n" * skipped.count("\n"))

    def _read_string(self, quote: str) -> None:
        pattern = re.compile(rf"{quote}((?:\\.|[^\\{quote}\n])*){quote}", re.DOTALL)
        found = pattern.match(self._source, self._at)
        assert found, f"a string is left open in line {self._line()}"
        self._add(found[1], self._before())
        self._keep(len(found[0]))

    def _read_regex(self) -> None:
        pattern = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[a-z]*")
        found = pattern.match(self._source, self._at)
        assert found, f"a regular expression is left open in line {self._line()}"
        self._keep(len(found[0]))

    def _read_template(self) -> None:
        before, text = self._before(), ""
        self._keep(1)
        while self._source[self._at] != "`":
            if self._source.startswith("${", self._at):
                self._keep(2)
                self._read_code(until="}")
                self._keep(1)
                text += _HOLE
            else:
                text += self._keep(2 if self._source[self._at] == "\\" else 1)
        self._add(text, before)
        self._keep(1)

    def _add(self, raw: str, before: str) -> None:
        self.literals.append(Literal(self._line(), _ESCAPE.sub(_unescaped, raw), before))

    def _before(self) -> str:
        return "".join(self._pieces[-60:])[-60:]

    def _line(self) -> int:
        return self._source.count("\n", 0, self._at) + 1


def _unescaped(escape: re.Match[str]) -> str:
    what = escape[1]
    if what[0] in "ux" and len(what) > 1:
        return chr(int(what[1:].strip("{}"), 16))
    return {"n": "\n", "t": "\t", "r": "\r", "\n": ""}.get(what, what)


def calls(script: Script, name: str) -> list[tuple[str, ...]]:
    """Return the arguments of every call of a function, as they are written."""
    starts = re.finditer(rf"(?<![\w.]){name}\(", script.code)
    return [_arguments(script.code, start.end()) for start in starts if _is_call(script, start)]


def _is_call(script: Script, start: re.Match[str]) -> bool:
    return not script.code[: start.start()].endswith("function ")


def _arguments(code: str, at: int) -> tuple[str, ...]:
    """Split what stands between brackets at the commas that stand in no inner brackets."""
    pieces, depth = [""], 0
    for here in _without_literals(code[at:]):
        if here in ")]}" and depth == 0:
            break
        depth += (here in "([{") - (here in ")]}")
        if here == "," and depth == 0:
            pieces.append("")
        else:
            pieces[-1] += here
    lengths = [len(piece) for piece in pieces]
    starts = [at + sum(lengths[:place]) + place for place in range(len(pieces))]
    written = [code[start : start + length] for start, length in zip(starts, lengths, strict=True)]
    return tuple(piece.strip() for piece in written if piece.strip())


def _without_literals(code: str) -> str:
    """Blank out brackets and commas inside literals, keeping every place."""
    literal = re.compile(r"\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`", re.DOTALL)
    return literal.sub(lambda found: "x" * len(found[0]), code)


def object_names(written: str) -> set[str]:
    """Return the names of an object literal: `{ n: i + 1, label }` has n and label."""
    assert written.startswith("{"), f"no object: {written}"
    return {entry.split(":")[0].strip() for entry in _arguments(written, 1)}
