"""Cuts a text into numbered lines that are the same on every sheet and on every screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import attrs

from helpers.anchoring import Span
from helpers.paper.blocks import Line, NumberedText, Run
from helpers.segments import segment

WIDTH = 68  # characters; 60 to 70 read well, and fit a hand's notes beside them on A4


@attrs.frozen
class Numbering:
    """The lines of a text by their places.

    Attributes:
        text: the whole article.
        lines: place of each line in code points, with True where it begins a paragraph.
    """

    text: str
    lines: tuple[tuple[Span, bool], ...]

    def where(self, span: Span) -> str:
        """Name the lines that a place touches: "7" or "7–8"; empty where it touches none."""
        touched = [n for n, (line, _) in enumerate(self.lines, 1) if line.overlap(span)]
        if not touched:
            return ""
        first, last = touched[0], touched[-1]
        return str(first) if first == last else f"{first}–{last}"

    def block(self, marked: Sequence[Span] = ()) -> NumberedText:
        """Give the lines as a block; marked places are strong."""
        lines = (
            Line(number, tuple(_runs(self.text, line, marked)), begins)
            for number, (line, begins) in enumerate(self.lines, 1)
        )
        return NumberedText(tuple(lines))


def number_lines(text: str, window: Span | None = None) -> Numbering:
    """Cut an article, or a part of it, into lines.

    Args:
        text: the whole article.
        window: the part to print; None for all. Paragraphs that reach over its ends are cut.
    """
    lines: list[tuple[Span, bool]] = []
    for paragraph in segment(text).paragraphs:
        start, end = paragraph.start, paragraph.end
        if window:
            start, end = max(start, window.start), min(end, window.end)
        if start < end:
            lines += [(line, not i) for i, line in enumerate(_lines(text, start, end))]
    return Numbering(text, tuple(lines))


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    """Fill lines greedily; a word longer than a line has a line of its own."""
    first = last = None
    for word in re.compile(r"\S+").finditer(text, start, end):
        if first is not None and last is not None and word.end() - first > WIDTH:
            yield Span(first, last)
            first = None
        first = word.start() if first is None else first
        last = word.end()
    if first is not None and last is not None:
        yield Span(first, last)


def _runs(text: str, line: Span, marked: Iterable[Span]) -> Iterator[Run]:
    here = [span for span in marked if span.overlap(line)]
    cuts = {line.start, line.end}
    for span in here:
        cuts |= {max(span.start, line.start), min(span.end, line.end)}
    ends = sorted(cuts)
    for start, end in pairwise(ends):
        words = " ".join(text[start:end].split("\n"))
        inside = any(span.covers(Span(start, end)) for span in here)
        yield Run(words, "strong" if inside else "")
