"""The plan's Markdown: what is a heading, a row, a name, and plain words."""

from __future__ import annotations

from helpers.checks.markdown import Heading, Row, headings, names, prose, rows

TEXT = """\
# Title

A paragraph that
goes on, with `a-name` and **stress**.
1. First entry
   goes on.
2) Second [link](https://example.org/x).
- Third
## Table ##

| minutes | what |
|:---|---:|
| 3 | *Start* |
|4|Hook|
#no heading
"""


def test_headings() -> None:
    assert headings(TEXT) == [Heading(0, 1, "Title"), Heading(8, 2, "Table ##")]
    assert headings("# One\r\n#Two\r\n### Three\r\n") == [
        Heading(0, 1, "One"),
        Heading(2, 3, "Three"),
    ]


def test_rows_have_no_rules_under_their_heads() -> None:
    assert rows(TEXT, 9, 14) == [
        Row(10, ("minutes", "what")),
        Row(12, ("3", "*Start*")),
        Row(13, ("4", "Hook")),
    ]
    assert rows(TEXT, 0, 10) == []


def test_names() -> None:
    assert list(names("`one` and\n`two/three` `four\n`")) == [(0, "one"), (1, "two/three")]


def test_prose() -> None:
    assert list(prose(TEXT)) == [
        (0, "Title"),
        (2, "A paragraph that goes on, with and stress."),
        (4, "First entry goes on."),
        (6, "Second link."),
        (7, "Third"),
        (8, "Table ##"),
        (10, "minutes"),
        (10, "what"),
        (12, "3"),
        (12, "Start"),
        (13, "4"),
        (13, "Hook"),
        (14, "#no heading"),
    ]


def test_prose_of_nothing() -> None:
    assert list(prose("\n \n")) == []
