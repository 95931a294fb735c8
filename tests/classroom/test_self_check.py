"""The first cell of the course: four lines where all is well, else what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers import self_check
from helpers.words import CHECK, PAGE, fill
from tests.classroom.cell import Cell
from tests.course_files.small_course import KEY, LESSON, TEXT, SmallCourse, build

ARTICLES = "Articles: all 1 are here, word for word as received."
LESSONS = fill(CHECK["lessons_good"], lessons=1, walks=1)
ANSWERS = "Your answers: they will be kept on this computer."


@pytest.fixture
def small(tmp_path: Path, cell: Cell) -> SmallCourse:
    """The small course, in the place of the real one."""
    course = build(tmp_path / "course")
    cell.use_course(course.root)
    return course


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    self_check()
    return capsys.readouterr().out.splitlines()


def test_a_sound_course_is_ready(
    small: SmallCourse, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lines(capsys) == [ARTICLES, LESSONS, ANSWERS, "Ready. Press ▶▶ at the top."]

    assert small.root.is_dir()
    left = [path.name for path in (tmp_path / "answers").iterdir()]
    assert left == ["learner.txt"]  # the check cleans up after itself


def test_this_course_is_ready(cell: Cell, capsys: pytest.CaptureFixture[str]) -> None:
    told = lines(capsys)

    assert told[0] == "Articles: all 5 are here, word for word as received."
    assert told[2:] == [ANSWERS, "Ready. Press ▶▶ at the top."]
    assert cell.displayed == []


@pytest.mark.parametrize("content", [None, b"Another text.\n", b"\xff\xfe"])
def test_a_broken_article_is_told_with_its_file(
    small: SmallCourse, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    if content is None:
        (small.root / TEXT).unlink()
    else:
        small.write(TEXT, content)

    told = lines(capsys)

    assert told[0].startswith(f"Articles: there is a problem. {TEXT}: ")
    assert told[-2:] == [ANSWERS, CHECK["not_ready"]]
    assert PAGE["ready"] not in told


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (LESSON, "minutes: 45", "minutes: long"),
        (KEY, "importance: 2", "importance: high"),
        (KEY, "exact: People say", "exact: Some say"),
    ],
)
def test_a_broken_lesson_is_told_with_file_and_line(
    small: SmallCourse, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str
) -> None:
    small.replace(file, old, new)

    told = lines(capsys)

    assert told[0] == ARTICLES
    assert told[1].startswith(f"Lessons: there is a problem. {file} line {small.line(file, new)}, ")
    assert told[-2:] == [ANSWERS, CHECK["not_ready"]]


def test_an_answers_folder_that_cannot_be_made_is_told(
    small: SmallCourse,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("FIVE_LENSES_ANSWERS", str(tmp_path / "file" / "answers"))

    told = lines(capsys)

    assert told[:2] == [ARTICLES, LESSONS]
    assert told[2].startswith("Your answers: nothing can be saved here (")
    assert told[3] == CHECK["not_ready"]
    assert small.read(TEXT)


def test_an_answers_folder_that_cannot_be_written_is_told(
    small: SmallCourse, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_arguments: object, **_more: object) -> int:
        raise PermissionError(13, "Permission denied", "answers")

    monkeypatch.setattr(Path, "write_text", refuse)

    told = lines(capsys)

    assert "Permission denied" in told[2]
    assert told[3] == CHECK["not_ready"]
    assert small.read(TEXT)


def test_all_faults_are_told_at_once(
    small: SmallCourse, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    small.write(TEXT, "Another text.\n")
    small.replace(LESSON, "minutes: 45", "minutes: long")
    monkeypatch.setenv("FIVE_LENSES_ANSWERS", str(small.root / TEXT))

    told = lines(capsys)

    assert [line.split(":")[0] for line in told[:3]] == ["Articles", "Lessons", "Your answers"]
    assert told[3:] == [CHECK["not_ready"]]
