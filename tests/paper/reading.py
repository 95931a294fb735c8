"""Reads papers back: the words of the blocks, and the pages that typst draws."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape

import typst

from helpers.paper import html, pdf
from helpers.paper.blocks import Block, Heading, Listing, NumberedText, Paper, Runs, Table, Text


def words(paper: Paper) -> str:
    """Return all words of a paper, a line for each text."""
    return "\n".join("".join(run.text for run in runs) for runs in _all_runs(paper.blocks))


def html_words(paper: Paper) -> str:
    """Return what a browser shows of the HTML page, with single spaces."""
    body = re.sub(r"</?(?:strong|em|code)>", "", html.page(paper).split("<main>")[1])
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def pages(paper: Paper) -> int:
    """Count the pages that the PDF has."""
    data = {"paper": json.dumps(pdf._data(paper), ensure_ascii=False)}
    drawn = typst.compile(
        pdf._TEMPLATE, sys_inputs=data, ignore_system_fonts=True, format="png", ppi=10
    )
    return 1 if isinstance(drawn, bytes) else len(drawn)


def _all_runs(blocks: tuple[Block, ...]) -> Iterator[Runs]:
    for block in blocks:
        if isinstance(block, Heading | Text):
            yield block.runs
        elif isinstance(block, Listing):
            yield from block.items
        elif isinstance(block, Table):
            yield from (cell for row in (block.head, *block.rows) for cell in row)
        elif isinstance(block, NumberedText):
            yield from (line.runs for line in block.lines)
