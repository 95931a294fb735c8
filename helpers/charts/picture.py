"""A picture as a page shows it: an image, its words, and the same numbers as a table."""

from __future__ import annotations

from base64 import b64encode
from html import escape

import attrs

Cell = str | int | float

_LEFT, _RIGHT = "text-align: left", "text-align: right"
_BESIDE = "display: flex; flex-wrap: wrap; gap: 1em; align-items: flex-start"
_IMAGE = "max-width: 100%; height: auto; background: #fff"
# A folded output shows the first line of its HTML as it is: better a blank one than tags.
FIRST_LINE = " \n"


@attrs.frozen
class Table:
    """The numbers of a picture.

    Attributes:
        caption: what the table holds.
        head: one text for each column.
        rows: as many cells each; the first one names the row. Decimals are shown with one digit.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def html(self) -> str:
        """Write it with caption and headers, so that each number is read with its names."""
        head = "".join(
            f'<th scope="col" style="{_LEFT if at == 0 else _side(self._column(at))}">'
            f"{escape(text)}</th>"
            for at, text in enumerate(self.head)
        )
        body = "\n".join(_row(row) for row in self.rows)
        return (
            f'<table><caption style="{_LEFT}">{escape(self.caption)}</caption>\n'
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"
        )

    def _column(self, at: int) -> Cell:
        return self.rows[0][at] if self.rows else ""


@attrs.frozen
class Caption:
    """What is said of a picture.

    Attributes:
        title: stands above it.
        alt: tells a reader who does not see it what it shows, in a sentence or two.
        table: its numbers.
    """

    title: str
    alt: str
    table: Table


@attrs.frozen(repr=False)
class Picture:
    """A picture, ready for a page. A notebook shows it as HTML.

    Attributes:
        caption: what is said of it.
        png: the image, drawn at twice its size for sharp screens and paper.
        width: in pixels of the page.
        height: in pixels of the page.
    """

    caption: Caption
    png: bytes
    width: int
    height: int

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        """Say what it shows: nothing here may differ from run to run."""
        return f"{self.caption.title}. {self.caption.alt}"

    def html(self) -> str:
        """Write image, title and table; plain HTML that an untrusted page shows as well."""
        image = (
            f'<img alt="{escape(self.caption.alt)}" width="{self.width}" height="{self.height}" '
            f'style="{_IMAGE}" src="data:image/png;base64,{b64encode(self.png).decode()}">'
        )
        title = f"<figcaption><strong>{escape(self.caption.title)}</strong></figcaption>"
        return (
            f'{FIRST_LINE}<figure style="margin: 0">{title}\n<div style="{_BESIDE}">\n'
            f"{image}\n{self.caption.table.html()}\n</div></figure>"
        )


def _row(row: tuple[Cell, ...]) -> str:
    name = f'<th scope="row" style="{_LEFT}; font-weight: normal">{escape(cell_text(row[0]))}</th>'
    cells = (f'<td style="{_side(cell)}">{escape(cell_text(cell))}</td>' for cell in row[1:])
    return f"<tr>{name}{''.join(cells)}</tr>"


def _side(cell: Cell) -> str:
    return _LEFT if isinstance(cell, str) else _RIGHT


def cell_text(cell: Cell) -> str:
    """Write a cell as the page shows it."""
    return f"{cell:.1f}" if isinstance(cell, float) else str(cell)
