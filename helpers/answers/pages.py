"""Notebooks on disk: taking out of their outputs what a learner leaves behind.

A page that was run and saved holds the learner's marks and notes in its static copies. When the
learner leaves, nobody after them may read those. So each page in the learner's folder gets back
the outputs of the published page, cell by cell. What a learner wrote into cells stays.

How the parts work together, and why:

- JupyterLab keeps an open page in memory and saves it every 30 seconds if it changed. Changing
  the file under an open page would make Lab ask what to do, or bring the old outputs back. So
  the open pages go first: each takes the outputs out of its own memory and saves itself
  (page/open_notebook.js). Only then is the learner gone, and only then are the files on disk looked
  at. A file that is clean by then is not touched.
- The outputs of the published page are used, not a search for marks: whatever a cell may show,
  today or later, the first day's outputs hold nobody's work. And the page still reads without a
  kernel.
- Outputs that show a living widget stay: the widget follows the learner by itself, and its
  state is never stored.
- Lab's own copies (.ipynb_checkpoints) are treated like the pages that they are copies of.
- A page that is open in a browser and was never run there has no code of ours in it. It shows
  what it showed until it is reloaded or run. On disk it is clean.
"""

from __future__ import annotations

import glob
import json
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

from helpers.answers.values import AnswersError
from helpers.answers.whole_file import write_whole

Outputs = list[dict[str, Any]]

_WIDGET = "application/vnd.jupyter.widget-view+json"
_COPIES = ".ipynb_checkpoints"
_COPY = "-checkpoint"


def first_outputs(name: str, published: Path) -> dict[str, Outputs]:
    """Return the outputs of a published page by cell id, each text in one piece.

    Args:
        name: the page's file name; only its last part is looked at.
        published: folder of the published pages.

    Returns:
        Outputs by the cell's id; empty where there is no such page.
    """
    page = next(published.rglob(glob.escape(Path(name.replace("\\", "/")).name)), None)
    cells = _code_cells(_read(page)) if page else []
    return {str(cell.get("id")): [_joined(each) for each in cell["outputs"]] for cell in cells}


def clear_pages(work: Path, published: Path) -> list[str]:
    """Bring the outputs of all pages in a learner's folder back to the first day.

    Args:
        work: the learner's folder. Where it is the published one itself, nothing is done.
        published: folder of the published pages.

    Returns:
        Names of the pages that could not be cleared.
    """
    if work.resolve() == published.resolve():
        return []
    return [path.name for path in _pages(work) if not _clear(path, published)]


def _pages(work: Path) -> Iterator[Path]:
    for place in ("*.ipynb", "*/*.ipynb", f"*/{_COPIES}/*.ipynb"):
        yield from sorted(work.glob(place))


def _clear(path: Path, published: Path) -> bool:
    page = _read(path)
    before = json.dumps(page)
    if isinstance(page.get("metadata"), dict):
        page["metadata"].pop("widgets", None)  # Lab can be told to keep what widgets show
    first = first_outputs(f"{path.stem.removesuffix(_COPY)}.ipynb", published)
    for cell in _code_cells(page):
        cell["outputs"] = _cleared(cell["outputs"], first.get(str(cell.get("id")), []))
    if json.dumps(page) == before:
        return True
    try:
        write_whole(path, json.dumps(page, ensure_ascii=False, indent=1).encode() + b"\n")
    except AnswersError:
        return False
    return True


def _cleared(outputs: Outputs, first: Outputs) -> Outputs:
    """Put the first day's outputs in the place of all that show no widget."""
    cleared = []
    for now, then in zip_longest(outputs, first):
        if now is not None and (_shows_widget(now) or _joined(now) == then):
            cleared.append(now)
        elif then is not None:
            cleared.append(then)
    return cleared


def _shows_widget(output: dict[str, Any]) -> bool:
    data = output.get("data")
    return isinstance(data, dict) and _WIDGET in data


def _joined(output: dict[str, Any]) -> dict[str, Any]:
    """Join texts that are stored as lists of lines."""
    joined = {name: _one(value) for name, value in output.items()}
    if isinstance(output.get("data"), dict):
        joined["data"] = {kind: _one(value) for kind, value in output["data"].items()}
    return joined


def _one(value: object) -> object:
    lines = isinstance(value, list) and all(isinstance(line, str) for line in value)
    return "".join(value) if lines and isinstance(value, list) else value


def _code_cells(page: dict[str, Any]) -> list[dict[str, Any]]:
    cells = page.get("cells")
    found = [cell for cell in cells if isinstance(cell, dict)] if isinstance(cells, list) else []
    return [cell for cell in found if _is_code(cell)]


def _is_code(cell: dict[str, Any]) -> bool:
    outputs = cell.get("outputs")
    return isinstance(outputs, list) and all(isinstance(each, dict) for each in outputs)


def _read(path: Path) -> dict[str, Any]:
    """Read a page; what is no page has no outputs."""
    try:
        page = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return page if isinstance(page, dict) else {}
