"""The list of walks: 25, each present, opened and compared."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from helpers.classroom.__main__ import main
from helpers.classroom.walks import walk_lines
from helpers.course_files import course_root, open_course


def copy_of_course(folder: Path) -> Path:
    for name in ("seeds", "lessons", "notebooks"):
        shutil.copytree(course_root() / name, folder / name)
    return folder


def test_all_25_walks_can_be_walked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 26
    assert lines[-1] == "25 of 25 walks can be walked."


def test_the_marks_of_all_keys_are_counted() -> None:
    course = open_course()
    for line in walk_lines(course):
        assert line.marks == len(course.key(line.lesson, line.article).marks)


def test_a_walk_without_its_cell_is_named(tmp_path: Path) -> None:
    root = copy_of_course(tmp_path)
    page = root / "notebooks" / "02-disclaimers.ipynb"
    book = json.loads(page.read_text("utf-8"))
    book["cells"] = [cell for cell in book["cells"] if "walk(" not in "".join(cell["source"])]
    page.write_text(json.dumps(book), "utf-8")
    bad = [line for line in walk_lines(open_course(root)) if line.trouble]
    assert {line.lesson for line in bad} == {"02-disclaimers"}
    assert len(bad) == 5
    assert 'walk("ecips-warns")' in bad[0].trouble


def test_a_walk_whose_key_is_broken_is_named(tmp_path: Path) -> None:
    root = copy_of_course(tmp_path)
    key = root / "lessons" / "04-loaded-language" / "key" / "ecips-warns.yaml"
    key.write_text(key.read_text("utf-8").replace("importance:", "weight:", 1), "utf-8")
    bad = [line for line in walk_lines(open_course(root)) if line.trouble]
    assert [(line.lesson, line.article) for line in bad] == [("04-loaded-language", "ecips-warns")]
    assert "weight" in bad[0].trouble
