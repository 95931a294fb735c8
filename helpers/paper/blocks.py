"""What a printed page is made of, as frozen values; `html` and `pdf` draw the same blocks."""

from __future__ import annotations

import attrs


@attrs.frozen
class Run:
    """A piece of text in one style.

    Attributes:
        text: plain text; markup in it has no meaning.
        style: "" for plain, else "strong", "emphasis" or "code".
    """

    text: str
    style: str = ""


Runs = tuple[Run, ...]


def plain(text: str) -> Runs:
    """Make a text of one plain piece."""
    return (Run(text),)


def strong(text: str) -> Runs:
    """Make a text of one strong piece."""
    return (Run(text, "strong"),)


@attrs.frozen
class Heading:
    """A heading; level 1 is the title of the paper."""

    level: int
    runs: Runs


@attrs.frozen
class Text:
    """A paragraph."""

    runs: Runs


@attrs.frozen
class Listing:
    """A list; each item is one text."""

    items: tuple[Runs, ...]
    ordered: bool = False


@attrs.frozen
class Table:
    """A table with one row of column heads.

    Attributes:
        head: the column heads.
        rows: as many cells in each as there are heads.
        shares: width of each column as a share; empty where the text decides.
        tall: rows are high enough to be written into by hand.
    """

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    shares: tuple[int, ...] = ()
    tall: bool = False


@attrs.frozen
class Line:
    """One line of a numbered text.

    Attributes:
        number: from 1, through the whole text.
        runs: the words; strong where they are marked beforehand.
        begins: the line begins a paragraph.
    """

    number: int
    runs: Runs
    begins: bool


@attrs.frozen
class NumberedText:
    """A text in lines that break in the same place on every sheet."""

    lines: tuple[Line, ...]


@attrs.frozen
class WriteHere:
    """Empty ruled lines for a learner's answer."""

    lines: int


@attrs.frozen
class NewPage:
    """What follows begins on a new sheet."""


Block = Heading | Text | Listing | Table | NumberedText | WriteHere | NewPage


@attrs.frozen
class Paper:
    """A finished paper.

    Attributes:
        name: file name without ending.
        title: for the document's data and the foot of each page.
        blocks: in reading order.
        size: of the letters in points.
    """

    name: str
    title: str
    blocks: tuple[Block, ...]
    size: float = 10.5
