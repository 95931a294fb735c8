"""The frame of a page: one HTML document that needs no other file and runs nothing."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from helpers.export.style import STYLE

# Nothing in a page runs or loads anything; the browser is told to hold it to that.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def document(title: str, body: Iterable[str], style: str = "") -> str:
    """Write a page.

    Args:
        title: as text; it is escaped here.
        body: what stands in it, as HTML.
        style: rules beside those that all pages share.
    """
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en-GB">',
            '<head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)}</title>",
            f"<style>{STYLE}{style}</style></head>",
            "<body>",
            *body,
            "</body></html>\n",
        )
    )
