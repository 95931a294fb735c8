"""The course's own pages become blocks, word for word."""

from __future__ import annotations

import pytest

from helpers.paper.blocks import Heading, Listing, Run, Table, Text
from helpers.paper.from_markdown import UnknownMarkdown, blocks_of


def test_headings_paragraphs_and_styles() -> None:
    assert blocks_of("## A *b*\n\nOne **two** `three`\nfour.") == (
        Heading(2, (Run("A "), Run("b", "emphasis"))),
        Text(
            (
                Run("One "),
                Run("two", "strong"),
                Run(" "),
                Run("three", "code"),
                Run(" "),
                Run("four."),
            )
        ),
    )


@pytest.mark.parametrize(("source", "ordered"), [("- one\n- two", False), ("1. one\n2. two", True)])
def test_lists(source: str, ordered: bool) -> None:
    assert blocks_of(source) == (Listing(((Run("one"),), (Run("two"),)), ordered),)


def test_tables() -> None:
    (table,) = blocks_of("| a | b |\n|:--|--:|\n| c | **d** |\n| e | |")
    assert table == Table(
        head=((Run("a"),), (Run("b"),)),
        rows=(((Run("c"),), (Run("d", "strong"),)), ((Run("e"),), (Run(""),))),
    )


def test_signs_written_as_html_names_become_signs() -> None:
    assert blocks_of("a &emsp; b") == (Text((Run("a \u2003 b"),)),)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("```\ncode\n```", "block_code"),
        ("> quoted", "block_quote"),
        ("<script>alert(1)</script>", "block_html"),
        ("---", "thematic_break"),
        ("- a\n  - b", "list inside a list"),
    ],
)
def test_what_has_no_place_on_paper_is_named(source: str, name: str) -> None:
    with pytest.raises(UnknownMarkdown, match=name):
        blocks_of(source)
