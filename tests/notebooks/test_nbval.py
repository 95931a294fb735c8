"""The instructor's command, `pytest --nbval notebooks`: green every time, and able to fail."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.answers import Op, Task, open_log
from helpers.course_files import open_course
from tests.notebooks import stored_form

ROOT = Path(__file__).parents[2]
PARTS = ("helpers", "lessons", "notebooks", "seeds")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy what the notebooks need, so that no answer of a real learner is near."""
    copy = tmp_path_factory.mktemp("course")
    for part in PARTS:
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


def nbval(course: Path, what: str = "notebooks") -> subprocess.CompletedProcess[str]:
    """Run the command as an instructor types it; the copy's helpers come before installed ones."""
    environment = {**os.environ, "PYTHONPATH": str(course)}
    environment.pop("FIVE_LENSES_ANSWERS", None)
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--nbval", what],
        cwd=course,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def number_of_cells(course: Path) -> int:
    notebooks = (course / "notebooks").glob("**/*.ipynb")
    return sum(len(stored_form.code_cells(stored_form.read(path))) for path in notebooks)


def assert_green(run: subprocess.CompletedProcess[str], cells: int) -> None:
    assert run.returncode == 0, run.stdout + run.stderr
    summary = run.stdout.splitlines()[-1]
    assert re.search(rf"\b{cells} passed\b", summary), summary
    assert not re.search(r"skipped|failed|error|xfailed|xpassed", summary), summary


def fingerprint(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def walk_once(course: Path) -> None:
    """Leave answers in work/, as a learner does who marks one place and opens the key."""
    article = open_course(course).article("ecips-warns")
    task = Task(notebook="01-sourcing", lens="sourcing", article=article.slug)
    log = open_log("blue-7", task, sha256=article.sha256, home=course / "work" / "answers")
    mark = {"mark": "m1", "excerpt": {"exact": "puppet state"}, "label": "unnamed"}
    log.append(Op("op-1", "mark.add", mark))
    log.append(Op("op-2", "commit", {"key_digest": "0" * 64, "verdicts": {}, "counts": {}}))
    (course / "work" / "answers" / "learner.txt").write_text("blue-7", "utf-8")


def test_it_is_green_twice_in_a_row_and_makes_no_answers(course: Path) -> None:
    cells = number_of_cells(course)

    assert_green(nbval(course), cells)
    assert_green(nbval(course), cells)

    assert not (course / "work").exists()


def test_it_is_green_after_a_learner_has_walked_and_leaves_the_answers_alone(
    course: Path, tmp_path: Path
) -> None:
    walked = tmp_path / "course"
    shutil.copytree(course, walked)
    walk_once(walked)
    answers = fingerprint(walked / "work")
    assert answers

    assert_green(nbval(walked), number_of_cells(walked))
    assert fingerprint(walked / "work") == answers

    # The control: these answers do change what a page shows, where nothing keeps them away.
    (walked / "notebooks" / "conftest.py").unlink()
    run = nbval(walked, "notebooks/01-sourcing.ipynb")
    assert run.returncode == pytest.ExitCode.TESTS_FAILED
    assert "done: 1 of 5" in run.stdout  # nbval cuts a long line at its start


def test_a_changed_output_fails(course: Path, tmp_path: Path) -> None:
    broken = tmp_path / "course"
    shutil.copytree(course, broken)
    path = broken / "notebooks" / "00-start-here.ipynb"
    text = path.read_text(encoding="utf-8")
    assert "Ready. Press" in text
    path.write_text(text.replace("Ready. Press", "Ready. Push"), encoding="utf-8")

    run = nbval(broken)

    assert run.returncode == pytest.ExitCode.TESTS_FAILED
    assert re.search(r"\b1 failed\b", run.stdout.splitlines()[-1])
    assert "FAILED notebooks/00-start-here.ipynb::Cell 0" in run.stdout


def test_no_notebook_asks_nbval_to_look_away() -> None:
    markers = re.compile(r"NBVAL[_-]|nbval-|raises-exception", re.IGNORECASE)
    for path in (ROOT / "notebooks").glob("**/*.ipynb"):
        notebook = stored_form.read(path)
        told = [
            json.dumps(cell["source"]) + json.dumps(cell["metadata"]) for cell in notebook["cells"]
        ]
        assert not [text for text in told if markers.search(text)], path.name
