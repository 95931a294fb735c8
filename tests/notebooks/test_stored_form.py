"""The published notebooks are stored as they should be, and every rule can fail."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path

import pytest

from helpers.words import PAGE
from tests.notebooks import stored_form
from tests.notebooks.stored_form import RULES, WIDGET, Cell, Notebook, Output

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("**/*.ipynb"))


def test_the_notebooks_of_the_course_are_looked_at() -> None:
    names = [path.name for path in NOTEBOOKS]

    assert "00-start-here.ipynb" in names
    assert "01-sourcing.ipynb" in names


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_keeps_the_rule(path: Path, rule: Callable[[Notebook], list[str]]) -> None:
    assert rule(stored_form.read(path)) == []


def code(source: str, *outputs: Output, count: int = 1) -> Cell:
    return {
        "cell_type": "code",
        "execution_count": count,
        "metadata": {"editable": False, "deletable": False},
        "outputs": list(outputs),
        "source": source.splitlines(keepends=True),
    }


def shown(**data: str) -> Output:
    kinds = {"plain": "text/plain", "html": "text/html", "widget": WIDGET}
    return {
        "output_type": "display_data",
        "metadata": {},
        "data": {kinds[kind]: value for kind, value in data.items()},
    }


def printed(text: str, name: str = "stdout") -> Output:
    return {"output_type": "stream", "name": name, "text": [text]}


ASLEEP = shown(html=f"<p>{PAGE['asleep']}</p>")
SOUND: Notebook = {
    "metadata": {},
    "cells": [
        code("from helpers.classroom import start", printed("Ready.\n")),
        code("start()", ASLEEP, shown(plain="<Exercise 'sourcing'>", widget="{}"), count=2),
    ],
}


def planted(change: Callable[[Notebook], object]) -> Notebook:
    notebook = copy.deepcopy(SOUND)
    change(notebook)
    return notebook


def put(cell: Cell) -> Callable[[Notebook], object]:
    return lambda notebook: notebook["cells"].append(cell)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_rule_objects_to_a_sound_notebook(rule: Callable[[Notebook], list[str]]) -> None:
    assert rule(SOUND) == []


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        (stored_form.order_of_execution, put(code("start()", count=2))),
        (stored_form.order_of_execution, put(code("start()", count=4))),
        (stored_form.widget_state, lambda notebook: notebook["metadata"].update(widgets={})),
        (stored_form.errors, put(code("start()", printed("Careful!", name="stderr"), count=3))),
        (stored_form.errors, put(code("1/0", {"output_type": "error", "traceback": []}, count=3))),
        (stored_form.addresses, put(code("x", shown(plain="<X at 0x7f52c0de1a90>"), count=3))),
        (stored_form.paths, put(code("x", printed("in /home/ann/course\n"), count=3))),
        (stored_form.paths, put(code("x", shown(html="<p>C:\\Users\\ann</p>"), count=3))),
        (stored_form.active_html, put(code("x", shown(html="<style>p {}</style>"), count=3))),
        (stored_form.active_html, put(code("x", shown(html="<SCRIPT src='a'>"), count=3))),
        (stored_form.asleep_copies, put(code("x", shown(widget="{}"), count=3))),
        (stored_form.asleep_copies, put(code("x", shown(widget="{}"), ASLEEP, count=3))),
        (stored_form.long_cells, put(code("start()\n" * 9, count=3))),
        (stored_form.definitions, put(code("def f():\n    pass", count=3))),
        (stored_form.definitions, put(code("sorted('ab', key=lambda x: x)", count=3))),
        (stored_form.foreign_imports, put(code("import os.path", count=3))),
        (stored_form.foreign_imports, put(code("from pathlib import Path", count=3))),
        (stored_form.open_cells, lambda notebook: notebook["cells"][0]["metadata"].clear()),
    ],
)
def test_a_planted_fault_is_found(
    rule: Callable[[Notebook], list[str]], change: Callable[[Notebook], object]
) -> None:
    assert len(rule(planted(change))) == 1


def test_a_cell_tagged_as_the_learners_own_may_be_open() -> None:
    cell = code("answer = 3", count=3) | {"metadata": {"tags": [stored_form.YOURS]}}

    assert stored_form.open_cells(planted(put(cell))) == []
