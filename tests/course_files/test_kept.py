"""What a YAML file said is kept; it counts only for the same bytes and the same reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.course_files import kept
from helpers.course_files.kept import FOLDER, keep, read_kept
from helpers.course_files.load import load_yaml
from helpers.course_files.problems import CourseFileError
from helpers.course_files.shapes import FactsFile
from helpers.course_files.strict_yaml import read_yaml

FILE = "seeds/facts.yaml"
TEXT = """# A comment
facts:
  - id: one-fact
    text: "A “fact”, half: 2.5, none: ~"
    numbers: [1, -2, 2.5]
    truth: true
    nothing: null
"""
DATA = TEXT.encode()


def kept_in(root: Path) -> list[Path]:
    return sorted((root / FOLDER).glob("*")) if (root / FOLDER).exists() else []


def test_what_is_kept_says_the_same(tmp_path: Path) -> None:
    reading = read_yaml(FILE, TEXT)
    keep(tmp_path, FILE, DATA, reading)

    again = read_kept(tmp_path, FILE, DATA)

    assert again == reading
    assert again is not None
    assert again.source.line(("facts", 0, "numbers", 1)) == 5


def test_nothing_is_kept_of_other_bytes(tmp_path: Path) -> None:
    keep(tmp_path, FILE, DATA, read_yaml(FILE, TEXT))
    assert read_kept(tmp_path, FILE, DATA.replace(b"2.5", b"2.6")) is None
    assert read_kept(tmp_path, "seeds/other.yaml", DATA) is None


def test_nothing_is_kept_for_another_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(tmp_path, FILE, DATA, read_yaml(FILE, TEXT))
    monkeypatch.setattr(kept, "_reader", lambda: b"another reader")
    assert read_kept(tmp_path, FILE, DATA) is None


@pytest.mark.parametrize("cut", [0, 10, 70, -1])
def test_a_kept_file_that_was_cut_off_counts_for_nothing(tmp_path: Path, cut: int) -> None:
    keep(tmp_path, FILE, DATA, read_yaml(FILE, TEXT))
    (place,) = kept_in(tmp_path)
    place.write_bytes(place.read_bytes()[:cut])
    assert read_kept(tmp_path, FILE, DATA) is None


def test_a_kept_file_that_was_edited_counts_for_nothing(tmp_path: Path) -> None:
    keep(tmp_path, FILE, DATA, read_yaml(FILE, TEXT))
    (place,) = kept_in(tmp_path)
    place.write_bytes(place.read_bytes().replace(b"one-fact", b"two-fact"))
    assert read_kept(tmp_path, FILE, DATA) is None


@pytest.mark.parametrize(
    "text", ["facts: [", "facts: &name []", "facts:\n  - on: 2024-01-01\n", "a: 1\na: 2\n"]
)
def test_a_file_with_a_problem_or_an_odd_value_is_not_kept(tmp_path: Path, text: str) -> None:
    keep(tmp_path, FILE, text.encode(), read_yaml(FILE, text))
    assert kept_in(tmp_path) == []


def test_where_nothing_can_be_kept_the_file_is_read_all_the_same(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file in the folder's place", encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / FILE).write_text("facts: []\n", encoding="utf-8")
    assert load_yaml(tmp_path, FILE, FactsFile).value == FactsFile(())


def test_a_mended_file_is_read_anew(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / FILE).write_text("facts: []\n", encoding="utf-8")
    assert load_yaml(tmp_path, FILE, FactsFile).value == FactsFile(())
    (tmp_path / FILE).write_text("facts: no\n", encoding="utf-8")
    with pytest.raises(CourseFileError, match="a list is wanted here"):
        load_yaml(tmp_path, FILE, FactsFile)
