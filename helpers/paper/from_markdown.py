"""From Markdown of the course's own pages to blocks; mistune reads it, HTML in it stays text."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from helpers.errors import FiveLensesError
from helpers.paper.blocks import Block, Heading, Listing, Run, Runs, Table, Text

Token = Mapping[str, Any]

_STYLES = {"strong": "strong", "emphasis": "emphasis", "codespan": "code"}


class UnknownMarkdown(FiveLensesError):
    """The page holds something that has no place on paper."""


def blocks_of(markdown: str) -> tuple[Block, ...]:
    """Turn a page into blocks.

    Args:
        markdown: headings, paragraphs, lists, tables, strong, emphasis and code.

    Raises:
        UnknownMarkdown: there is anything else; the message names it.
    """
    import mistune

    read = mistune.create_markdown(renderer=None, plugins=["table"])
    tokens = read(markdown)
    assert not isinstance(tokens, str)
    return tuple(_block(token) for token in tokens if token["type"] != "blank_line")


def _block(token: Token) -> Block:
    kind = token["type"]
    if kind == "heading":
        return Heading(token["attrs"]["level"], _runs(token["children"]))
    if kind in ("paragraph", "block_text"):
        return Text(_runs(token["children"]))
    if kind == "list":
        return Listing(tuple(_items(token["children"])), token["attrs"]["ordered"])
    if kind == "table":
        return _table(token["children"])
    raise UnknownMarkdown(f"“{kind}” has no place on paper. Write it as a paragraph or a list.")


def _items(tokens: Iterable[Token]) -> Iterator[Runs]:
    for item in tokens:
        parts = [part for part in item["children"] if part["type"] != "blank_line"]
        if any(part["type"] not in ("paragraph", "block_text") for part in parts):
            raise UnknownMarkdown("A list inside a list has no place on paper. Make it one list.")
        yield tuple(run for part in parts for run in _runs(part["children"]))


def _table(parts: Sequence[Token]) -> Table:
    head, *body = parts
    rows = [row for part in body for row in part["children"]]
    return Table(
        head=tuple(_runs(cell["children"]) for cell in head["children"]),
        rows=tuple(tuple(_runs(cell["children"]) for cell in row["children"]) for row in rows),
    )


def _runs(tokens: Iterable[Token], style: str = "") -> Runs:
    return tuple(run for token in tokens for run in _run(token, style))


def _run(token: Token, style: str) -> Iterator[Run]:
    kind = token["type"]
    if kind in ("softbreak", "linebreak"):
        yield Run(" ", style)
    elif "children" in token:
        yield from _runs(token["children"], _STYLES.get(kind, style))
    else:
        yield Run(html.unescape(token["raw"]), _STYLES.get(kind, style))
