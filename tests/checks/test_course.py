"""The check as a whole: all problems at once, no crash on broken content, the command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.checks import check_course
from helpers.checks.__main__ import main
from helpers.course_files import course_root
from tests.course_files.small_course import (
    CARDS,
    CATALOGUE,
    FACTS,
    ITEMS,
    KEY,
    LESSON,
    PLAN,
    READING,
    TEXT,
    SmallCourse,
    build,
)

FILES = [CATALOGUE, FACTS, TEXT, LESSON, CARDS, ITEMS, PLAN, READING, KEY]


def test_this_course_has_no_problem() -> None:
    report = check_course()
    assert [str(problem) for problem in report.problems] == []
    assert report.files >= 5


def test_problems_of_all_files_at_once_and_in_order(small: SmallCourse) -> None:
    small.replace(CATALOGUE, "word: beds", "word: sum")
    small.replace(FACTS, "confidence: high", "confidence: sure")
    small.replace(LESSON, "minutes: 45", "minutes: long")
    small.replace(CARDS, "confidence: high", "confidence: sure")
    small.replace(ITEMS, "exact: Tom fixed it.", "exact: Tom broke it.")
    small.replace(PLAN, "| 9 min |", "| 19 min |")
    small.replace(READING, '"start": 138', '"start": 139')
    small.replace(KEY, "exact: People say", "exact: garden")
    small.replace(KEY, "agreement: 1", "agreement: 5")
    small.replace(KEY, "core: Ada Reed", "core: Ada")
    problems = check_course(small.root).problems
    assert [(problem.file, problem.field) for problem in problems] == [
        (CATALOGUE, "article school-garden, glossary word sum, word"),
        (FACTS, "fact garden-1, confidence"),
        (LESSON, "minutes"),
        (CARDS, "card who-writes, confidence"),
        (ITEMS, "exemplary, note number 2, exact"),
        (PLAN, ""),
        (READING, "quote"),
        (KEY, "mark people-say, exact"),
        (KEY, "mark people-say, agreement"),
    ]
    assert str(problems[7]) == (
        f"{KEY} line {small.line(KEY, 'exact: garden')}, mark people-say, exact: "
        "the words “garden” occur more than once. Add the words that stand before or after them."
    )


@pytest.mark.parametrize("broken", FILES)
@pytest.mark.parametrize("content", [None, b"", b"a: [", b"\xff\xfe", b"{}", b"- 1\n"])
def test_a_broken_file_does_not_hide_the_others(
    small: SmallCourse, broken: str, content: bytes | None
) -> None:
    if content is None:
        (small.root / broken).unlink()
    else:
        small.write(broken, content)
    other = FACTS if broken == KEY else KEY
    small.write(other, small.read(other) + "surprise: 1\n")
    problems = check_course(small.root).problems
    assert [problem.field for problem in problems if problem.file == other] == ["surprise"]
    missing_reading = (broken, content) == (READING, None)
    assert missing_reading or broken in {problem.file for problem in problems} or broken == KEY


def test_an_empty_folder_has_its_problems_told(tmp_path: Path) -> None:
    report = check_course(tmp_path)
    assert [problem.file for problem in report.problems] == [CATALOGUE, FACTS]


_WORDS = st.sampled_from(["x", "", "~", "[]", "{}", "-1", "9", "true", "[a, {b: c}]", "👍🏿", '"'])


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(file=st.sampled_from(FILES), data=st.data())
def test_no_broken_content_makes_the_check_fail(
    tmp_path: Path, file: str, data: st.DataObject
) -> None:
    """Whatever happens to one line, the check ends, and says where if anything is wrong."""
    small = build(tmp_path)
    lines = small.read(file).split("\n")
    at = data.draw(st.integers(0, len(lines) - 1))
    name, colon, value = lines[at].partition(": ")
    lines[at] = data.draw(
        st.sampled_from(["", lines[at] + "\n" + lines[at], "  " + lines[at], lines[at][:-1]])
        | _WORDS.map(lambda word: f"{name}{colon}{word}" if value else word)
        | st.text(max_size=9)
    )
    small.write(file, "\n".join(lines).encode("utf-8", "surrogatepass"))
    for problem in check_course(small.root).problems:
        assert problem.message
        assert problem.cure
        assert problem.line is None or problem.line <= len(small.read(problem.file).split("\n"))


def test_the_command_on_a_sound_course(
    small: SmallCourse, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(small.root)]) == 0
    assert capsys.readouterr().out == "9 files checked, 0 problems.\n"


def test_the_command_on_a_broken_course(small: SmallCourse) -> None:
    small.replace(KEY, "core: Ada Reed", "core: Ada Rode 👍🏿")
    done = subprocess.run(
        [sys.executable, "-m", "helpers.checks", str(small.root)],
        cwd=course_root(),
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    first, last = done.stdout.decode("ascii").splitlines()
    assert done.returncode == 1
    assert done.stderr == b""
    assert first.startswith(f"{KEY} line {small.line(KEY, 'Ada Rode')}, mark owner-line, core: ")
    assert last == "9 files checked, 1 problem."
