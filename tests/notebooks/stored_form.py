"""What a published notebook must look like on disk.

nbval compares outputs; it lets cleared notebooks, widget state and much else pass. Each
function here takes one notebook as JSON and returns its faults in words, one a line.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from helpers.words import PAGE

Notebook = dict[str, Any]
Cell = dict[str, Any]
Output = dict[str, Any]

MAX_LINES = 8
WIDGET = "application/vnd.jupyter.widget-view+json"
YOURS = "yours"  # the tag of a cell that learners are meant to change

_ALLOWED_IMPORTS = {"helpers", "pandas"}
_ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{6,}")
_PATH = re.compile(r"(?<![\w<.:/])/(?:home|root|tmp|usr|var|work|Users|private)/|\b[A-Z]:\\")
_ACTIVE_HTML = re.compile(r"<(?:script|style|iframe|link)\b", re.IGNORECASE)


def read(path: Path) -> Notebook:
    """Read one notebook."""
    notebook: Notebook = json.loads(path.read_text(encoding="utf-8"))
    return notebook


def order_of_execution(notebook: Notebook) -> list[str]:
    """Cells that were not run once each, from top to bottom."""
    counts = [cell["execution_count"] for cell in code_cells(notebook)]
    if counts == list(range(1, len(counts) + 1)):
        return []
    return [f"run the notebook from top to bottom, then save it: its numbers are {counts}"]


def widget_state(notebook: Notebook) -> list[str]:
    """Widget state in the file: a dead picture of the exercise that hides its text."""
    return ["holds widget state"] if "widgets" in notebook["metadata"] else []


def errors(notebook: Notebook) -> list[str]:
    """Stored errors and warnings."""
    bad = [
        o for o in _outputs(notebook) if o["output_type"] == "error" or o.get("name") == "stderr"
    ]
    return [f"stores an error or a warning: {_text(output)[:80]!r}" for output in bad]


def addresses(notebook: Notebook) -> list[str]:
    """Memory addresses: they differ in every run."""
    found = (_ADDRESS.search(_text(output)) for output in _outputs(notebook))
    return [f"shows a memory address: {match.group()}" for match in found if match]


def paths(notebook: Notebook) -> list[str]:
    """Paths of one machine."""
    found = (_PATH.search(_text(output)) for output in _outputs(notebook))
    return [
        f"shows a path of one machine: {match.string[match.start() :][:40]}"
        for match in found
        if match
    ]


def active_html(notebook: Notebook) -> list[str]:
    """Script or style in stored HTML: it must read the same everywhere, also untrusted."""
    found = (_ACTIVE_HTML.search(_text(output)) for output in _outputs(notebook))
    return [f"stores active HTML: {match.group()}" for match in found if match]


def asleep_copies(notebook: Notebook) -> list[str]:
    """Exercises without a static copy before them that says how to wake them."""
    faults = []
    for cell in code_cells(notebook):
        kinds = [WIDGET in output.get("data", {}) for output in cell["outputs"]]
        if any(kinds) and PAGE["asleep"] not in "".join(_html_before_widget(cell)):
            faults.append(f"no static copy before the exercise of: {_source(cell)[:60]!r}")
    return faults


def long_cells(notebook: Notebook) -> list[str]:
    """Code cells that are too long to read at a glance."""
    lengths = [(len(_source(cell).splitlines()), _source(cell)) for cell in code_cells(notebook)]
    return [
        f"{n} lines, {MAX_LINES} at most: {text[:40]!r}" for n, text in lengths if n > MAX_LINES
    ]


def definitions(notebook: Notebook) -> list[str]:
    """Functions and classes: their place is helpers/."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
    nodes = [node for node in _nodes(notebook) if isinstance(node, kinds)]
    return [f"defines something itself: {ast.unparse(node)[:60]!r}" for node in nodes]


def foreign_imports(notebook: Notebook) -> list[str]:
    """Imports other than the course's own names and pandas."""
    names = [name for node in _nodes(notebook) for name in _imported(node)]
    bad = [name for name in names if name.split(".")[0] not in _ALLOWED_IMPORTS]
    return [f"imports {name}" for name in bad]


def open_cells(notebook: Notebook) -> list[str]:
    """Cells that a learner could change or delete by accident."""
    return [
        f"neither locked nor tagged `{YOURS}`: {_source(cell)[:60]!r}"
        for cell in notebook["cells"]
        if YOURS not in cell["metadata"].get("tags", ()) and not _is_locked(cell)
    ]


RULES: tuple[Callable[[Notebook], list[str]], ...] = (
    order_of_execution,
    widget_state,
    errors,
    addresses,
    paths,
    active_html,
    asleep_copies,
    long_cells,
    definitions,
    foreign_imports,
    open_cells,
)


def code_cells(notebook: Notebook) -> list[Cell]:
    """Return the code cells that hold something."""
    return [c for c in notebook["cells"] if c["cell_type"] == "code" and _source(c).strip()]


def _is_locked(cell: Cell) -> bool:
    metadata = cell["metadata"]
    return metadata.get("editable") is False and metadata.get("deletable") is False


def _html_before_widget(cell: Cell) -> Iterator[str]:
    for output in cell["outputs"]:
        if WIDGET in output.get("data", {}):
            return
        yield _joined(output.get("data", {}).get("text/html", ""))


def _outputs(notebook: Notebook) -> list[Output]:
    return [output for cell in code_cells(notebook) for output in cell["outputs"]]


def _text(output: Output) -> str:
    """Return everything readable in an output: streams, tracebacks, text and HTML."""
    data = output.get("data", {})
    parts = [output.get("text", ""), output.get("traceback", "")]
    parts += [data[kind] for kind in ("text/plain", "text/html", "text/markdown") if kind in data]
    return "\n".join(_joined(part) for part in parts)


def _source(cell: Cell) -> str:
    return _joined(cell["source"])


def _joined(text: str | list[str]) -> str:
    return text if isinstance(text, str) else "".join(text)


def _nodes(notebook: Notebook) -> Iterator[ast.AST]:
    for cell in code_cells(notebook):
        yield from ast.walk(ast.parse(_source(cell)))


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or "."]
    return []
