"""docs/faults.md names tests that there are, all that belong there, and words that are said."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "faults.md").read_text("utf-8")
ROOMS = ("words", "answers", "classroom")  # where the words that learners read stand

# Every test of these files is a fault that was tried, and has its row.
ALL_OF = ("browser/test_nothing_lost.py",)


def rows(page: str = PAGE) -> list[list[str]]:
    """Return the cells of each row of the table of faults."""
    lines = [line for line in page.splitlines() if line.count("|") >= 6]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells[1:] if set(row[0]) != {"-"}]


def named_tests(page: str = PAGE) -> list[tuple[str, str]]:
    """Return file and name of each test that the table names."""
    return [pair for row in rows(page) for pair in re.findall(r"`([\w/.]+)::(\w+)`", row[4])]


def found_in(file: str) -> set[str]:
    tree = ast.parse((ROOT / "tests" / file).read_text("utf-8"))
    functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    return {name for name in functions if name.startswith("test_")}


def quoted(text: str) -> Iterator[str]:
    """Yield what stands in quotation marks; inner ones stay as they are."""
    depth, start = 0, 0
    for place, letter in enumerate(text):
        if letter == "“":
            depth += 1
            start = start if depth > 1 else place + 1
        elif letter == "”":
            depth -= 1
            if not depth:
                yield text[start:place]


def said() -> str:
    """Return every text of the rooms that speak to learners."""
    files = [path for room in ROOMS for path in (ROOT / "helpers" / room).glob("*.py")]
    nodes = [node for path in files for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    texts = [node.value for node in nodes if isinstance(node, ast.Constant)]
    return "\n".join(text for text in texts if isinstance(text, str))


def test_the_table_is_read() -> None:
    assert len(rows()) > 15
    assert all(len(row) == 5 and all(row) for row in rows())
    assert len(named_tests()) > 30


def test_every_row_names_its_tests() -> None:
    assert [row[0] for row in rows() if "::" not in row[4]] == []


@pytest.mark.parametrize(("file", "name"), sorted(set(named_tests())))
def test_a_test_that_is_named_is_there(file: str, name: str) -> None:
    assert name in found_in(file)


@pytest.mark.parametrize("file", ALL_OF)
def test_no_fault_is_left_out(file: str) -> None:
    assert found_in(file) == {name for where, name in named_tests() if where == file}


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_what_the_learner_reads_is_what_is_said(row: list[str]) -> None:
    everything = said()
    for quote in quoted(row[3]):
        for piece in quote.split("…"):
            assert piece.strip() in everything, quote


def test_words_that_nobody_says_would_be_found() -> None:
    assert list(quoted("a “b “c” d” e “f …”")) == ["b “c” d", "f …"]
    assert "Planted and never said" not in said()
    assert "The disk is full. Press “Download my work” now." in said()


def test_a_row_without_tests_or_with_wrong_ones_would_be_found() -> None:
    planted = f"{PAGE}\n| a | b | c | d | `browser/test_nothing_lost.py::test_planted` |\n"
    assert ("browser/test_nothing_lost.py", "test_planted") in named_tests(planted)
    assert "test_planted" not in found_in("browser/test_nothing_lost.py")
