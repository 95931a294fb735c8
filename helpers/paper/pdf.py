"""Draws a paper as PDF through typst, offline and with the fonts that typst brings along.

The text goes to the template as data, so nothing in it is read as markup. The PDF is tagged
for screen readers (PDF/UA-1, which typst checks while it writes).
"""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import attrs

from helpers.errors import FiveLensesError
from helpers.paper.blocks import Block, Paper

_TEMPLATE = Path(__file__).parent / "paper.typ"
_ALWAYS = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)  # the same paper, the same bytes


class NoPdf(FiveLensesError):
    """A PDF cannot be made here; the message says why, and that the HTML page is there."""


def document(paper: Paper) -> bytes:
    """Write the PDF.

    Args:
        paper: what stands on it.

    Returns:
        The bytes of the file, the same for the same paper.

    Raises:
        NoPdf: typst is not installed, or could not draw the paper.
    """
    try:
        import typst
    except ImportError as why:
        raise NoPdf(
            "No PDF: the package “typst” is missing. Print the HTML page from a browser, "
            "or run start.py setup again."
        ) from why
    inputs = {"paper": json.dumps(_data(paper), ensure_ascii=False)}
    try:
        return typst.compile(
            _TEMPLATE,
            sys_inputs=inputs,
            ignore_system_fonts=True,
            pdf_standards="ua-1",
            timestamp=_ALWAYS,
        )
    except typst.TypstError as why:
        raise NoPdf(f"No PDF of “{paper.title}”: {why}. Print the HTML page instead.") from why


def _data(paper: Paper) -> dict[str, Any]:
    blocks = [_block(block) for block in paper.blocks]
    return {"title": paper.title, "size": paper.size, "blocks": blocks}


def _block(block: Block) -> dict[str, Any]:
    return {"kind": type(block).__name__, **attrs.asdict(block)}
