"""Parts that hand-out and teacher's pack share: the label card, numbered texts, tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from helpers.anchoring import Span
from helpers.content import Article, Lens
from helpers.paper.blocks import Block, Heading, Listing, Runs, Table, Text, plain, strong
from helpers.words import PAPER, fill

LAYER_IN_USE = 1
ROWS_TO_FILL = 8


def heading(level: int, text: str) -> Heading:
    """Make a heading."""
    return Heading(level, plain(text))


def text(words: str) -> Text:
    """Make a paragraph."""
    return Text(plain(words))


def listing(items: Iterable[str], *, ordered: bool = False) -> Listing:
    """Make a list."""
    return Listing(tuple(plain(item) for item in items), ordered)


def table(head: Sequence[str], rows: Iterable[Sequence[str]], shares: Sequence[int]) -> Table:
    """Make a table of plain texts."""
    return Table(
        head=tuple(plain(cell) for cell in head),
        rows=tuple(tuple(plain(cell) for cell in row) for row in rows),
        shares=tuple(shares),
    )


def label_card(lens: Lens) -> list[Block]:
    """The labels in use: letters, name, meaning, example and what only looks like it."""
    head = [PAPER[name] for name in ("short", "label", "meaning", "example", "counter_example")]
    rows: list[tuple[Runs, ...]] = [
        (
            strong(label.code),
            strong(label.name),
            plain(label.meaning),
            plain(label.example),
            plain(label.counter_example),
        )
        for label in lens.labels
        if label.layer == LAYER_IN_USE
    ]
    card = Table(tuple(plain(cell) for cell in head), tuple(rows), (7, 13, 22, 29, 29))
    return [heading(2, PAPER["card"]), card]


def table_to_fill(lens: Lens, rows: int = ROWS_TO_FILL) -> Table:
    """An empty table for line, words, label and why."""
    head = [PAPER["line"], PAPER["words"], PAPER["label"]]
    shares = [7, 34, 15]
    if lens.asks_stake:
        head.append(PAPER["stake"])
        shares.append(20)
    head.append(PAPER["why"])
    shares.append(30)
    empty = tuple(plain("") for _ in head)
    return Table(tuple(plain(cell) for cell in head), (empty,) * rows, tuple(shares), tall=True)


def source_line(article: Article) -> Text:
    """Say where a text comes from."""
    source = f"{article.title.value}, {article.publisher.value}, {article.date.value}"
    return text(fill(PAPER["own_page"], source=source))


def within(span: Span, window: Span | None) -> bool:
    """Tell whether a place lies in the part that is printed."""
    return window is None or window.covers(span)
