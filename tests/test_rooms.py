"""The table of rooms: who may import what, held on the code, and shown to be able to fail."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.course_files import course_root

# What each room may import from outside the project, besides the standard library.
OUTSIDE = {
    "__init__": set[str](),
    "analysis": {"attrs"},
    "anchoring": {"attrs"},
    "answers": {"attrs"},
    "charts": {"PIL", "attrs", "matplotlib", "wordcloud"},
    "checks": {"attrs", "pyphen", "textstat"},
    "classroom": {"IPython", "attrs", "ipywidgets", "pandas", "traitlets"},
    "content": {"attrs"},
    "course_files": {"attrs", "cattrs", "ruamel"},
    "errors": set[str](),
    "export": {"attrs"},
    "feedback": {"attrs"},
    "paper": {"attrs", "mistune", "typst"},
    "segments": {"attrs", "nupunkt"},
    "widgets": {"anywidget", "traitlets"},
    "words": set[str](),
}
HEAVY = {"matplotlib", "nbclient", "nbformat", "jsonschema", "numpy", "pandas", "wordcloud"}
HEAVY |= {"textstat", "nltk"}
PAGE = {"IPython", "anywidget", "ipywidgets", "traitlets"}
SLOWER = {"attrs", "cattrs", "nupunkt", "ruamel"}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Hold the helpers in a folder to the table in its .importlinter."""
    command = "import sys; from importlinter.cli import lint_imports; "
    command += "sys.exit(lint_imports(no_cache=True))"
    return subprocess.run(
        [sys.executable, "-c", command],
        cwd=folder,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the helpers and their table."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(course_root() / "helpers", tmp_path / "helpers", ignore=ignored)
    shutil.copy(course_root() / ".importlinter", tmp_path)
    return tmp_path


def plant(folder: Path, file: str, line: str) -> None:
    path = folder / "helpers" / file
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f"{text}\n\n{line}\n", encoding="utf-8")


def test_the_table_is_held() -> None:
    done = lint(course_root())
    assert done.returncode == 0, done.stdout
    assert " 0 broken." in done.stdout


def test_the_table_is_held_by_a_copy(copy: Path) -> None:
    """So that what the next test finds is what it planted."""
    assert lint(copy).returncode == 0


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("widgets/__init__.py", "from helpers.content import Key", "A key cannot leak"),
        ("widgets/__init__.py", "import helpers.course_files", "A key cannot leak"),
        ("widgets/__init__.py", "from helpers import answers", "A key cannot leak"),
        ("widgets/__init__.py", "from helpers.feedback import compare", "A key cannot leak"),
        ("widgets/__init__.py", "from helpers import open_lesson", "A key cannot leak"),
        ("widgets/__init__.py", "from helpers.words import ANNOTATOR", "A key cannot leak"),
        ("answers/__init__.py", "from helpers.content import Key", "answers know no key"),
        ("answers/__init__.py", "from helpers import course_files", "answers know no key"),
        ("answers/__init__.py", "def f():\n    import helpers.feedback", "answers know no key"),
        ("course_files/__init__.py", "import helpers.segments", "reader of course files"),
        ("analysis/__init__.py", "from helpers.content import Key", "Analysis knows texts"),
        ("charts/__init__.py", "from helpers.content import Key", "stands in its place"),
        ("feedback/__init__.py", "import helpers.widgets", "Feedback knows neither"),
        ("feedback/__init__.py", "import helpers.course_files", "stands in its place"),
        ("checks/__init__.py", "import helpers.answers", "Checks know neither"),
        ("words/page.py", "import helpers.errors", "words of the interface"),
        ("content/keys.py", "import helpers.segments", "stands in its place"),
        ("anchoring.py", "import helpers.content", "stands in its place"),
        ("classroom/__init__.py", "import nbformat", "notebook tools"),
        ("segments.py", "def f():\n    import jsonschema.validators", "notebook tools"),
        ("course_files/__init__.py", "from IPython.display import display", "know the page"),
        ("pictures.py", "import helpers.content", "stands in its place"),
    ],
)
def test_a_forbidden_import_is_found(copy: Path, file: str, line: str, contract: str) -> None:
    plant(copy, file, line)
    done = lint(copy)
    assert done.returncode == 1
    broken = [row for row in done.stdout.splitlines() if row.endswith("BROKEN")]
    assert any(contract in row for row in broken), done.stdout


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the first name of every module that is imported anywhere in a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.partition(".")[0]


def outside(folder: Path) -> dict[str, set[str]]:
    """Gather, for each room, the packages it imports from outside the project."""
    rooms: dict[str, set[str]] = {}
    for path in sorted((folder / "helpers").rglob("*.py")):
        room = path.relative_to(folder / "helpers").parts[0].removesuffix(".py")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = set(imported(tree)) - set(sys.stdlib_module_names) - {"helpers"}
        rooms[room] = rooms.get(room, set()) | names
    return rooms


def test_each_room_imports_only_its_packages() -> None:
    rooms = outside(course_root())
    assert set(rooms) == set(OUTSIDE)
    strangers = {room: names - OUTSIDE[room] for room, names in rooms.items()}
    assert not any(strangers.values()), strangers


def test_a_package_from_outside_is_seen(copy: Path) -> None:
    plant(copy, "widgets/__init__.py", "def f():\n    from pandas.core import frame")
    assert "pandas" in outside(copy)["widgets"]


def loaded_by(statement: str) -> set[str]:
    """Run a statement in a Python of its own and return the top-level modules it loads."""
    command = f"import json, sys; before = set(sys.modules); {statement}; "
    command += "print(json.dumps(sorted(set(sys.modules) - before)))"
    done = subprocess.run(
        [sys.executable, "-c", command],
        cwd=course_root(),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return {name.partition(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}


def test_import_helpers_is_light() -> None:
    loaded = loaded_by("import helpers")
    assert "helpers" in loaded
    assert not loaded & (HEAVY | PAGE | SLOWER)


@pytest.mark.parametrize("room", sorted(set(OUTSIDE) - {"__init__", "classroom", "widgets"}))
def test_the_core_is_light(room: str) -> None:
    loaded = loaded_by(f"import helpers.{room}")
    assert not loaded & (HEAVY | PAGE | {"nupunkt"})


@pytest.mark.parametrize("room", ["classroom", "widgets"])
def test_the_page_is_not_heavy(room: str) -> None:
    assert not loaded_by(f"import helpers.{room}") & HEAVY


def test_a_heavy_import_is_seen() -> None:
    assert loaded_by("import helpers, nbformat") & HEAVY
