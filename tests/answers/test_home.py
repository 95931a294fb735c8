from __future__ import annotations

from pathlib import Path

import pytest

import helpers
from helpers.answers import AnswersError, Task, all_tasks, answers_home, open_log
from tests.answers.walks import CODE, SHA, TASK, add

COURSE = Path(str(helpers.__file__)).resolve().parents[1]


def test_a_task_has_one_id_and_one_folder() -> None:
    assert TASK.id == "01-sourcing/sourcing/ecips-warns/whole"
    assert TASK.folder == Path("01-sourcing", "sourcing", "ecips-warns", "whole")


BAD_NAMES = [
    "", ".", "..", "../x", "a/b", "a\\b", "A", "é", "a b", "-a", "a-", "a\n", "a.b", "con",
    "com1", "nul", "x" * 61, None, 7,
]  # fmt: skip


@pytest.mark.parametrize("name", BAD_NAMES)
def test_a_name_that_is_no_safe_folder_is_refused(name: str, home: Path) -> None:
    with pytest.raises(AnswersError, match=r"(?s)article name .* cannot be used"):
        Task("01-sourcing", "sourcing", name)
    with pytest.raises(AnswersError, match=r"(?s)code .* cannot be used"):
        open_log(name, TASK, sha256=SHA, home=home)
    with pytest.raises(AnswersError, match=r"(?s)code .* cannot be used"):
        all_tasks(name, home)
    assert not home.exists()


@pytest.mark.parametrize("name", ["a", "7", "x" * 60, "console", "com10", "a--b"])
def test_a_safe_name_is_taken(name: str) -> None:
    assert Task(name, name, name, name).folder == Path(name, name, name, name)


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (None, COURSE / "work" / "answers"),
        ("", COURSE / "work" / "answers"),
        ("elsewhere", COURSE / "elsewhere"),
        (str(COURSE.parent / "far"), COURSE.parent / "far"),
    ],
)
def test_the_environment_names_the_home(
    named: str | None, expected: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FIVE_LENSES_ANSWERS", raising=False)
    if named is not None:
        monkeypatch.setenv("FIVE_LENSES_ANSWERS", named)
    assert answers_home() == expected


def test_answers_go_to_the_home_that_the_environment_names(
    monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setenv("FIVE_LENSES_ANSWERS", str(home))
    open_log(CODE, TASK, sha256=SHA).append(add("m1"))
    assert len(list((home / CODE / TASK.folder).glob("*.jsonl"))) == 1
    assert all_tasks(CODE) == (TASK,)


def test_all_tasks_lists_those_with_answers_of_this_learner(home: Path) -> None:
    assert all_tasks(CODE, home) == ()
    part = Task("01-sourcing", "sourcing", "ecips-warns", "opening")
    for task in (TASK, part):
        open_log(CODE, task, sha256=SHA, home=home).append(add("m1"))
    open_log("red-2", Task("n", "l", "a"), sha256=SHA, home=home).append(add("m1"))
    open_log(CODE, Task("only", "looked", "at"), sha256=SHA, home=home).state()
    (home / CODE / "Not ours" / "x" / "y" / "z").mkdir(parents=True)
    (home / CODE / "Not ours" / "x" / "y" / "z" / "a.jsonl").write_text("{}\n")
    failed_at_once = home / CODE / "disk" / "was" / "full" / "whole"
    failed_at_once.mkdir(parents=True)
    (failed_at_once / "a.jsonl").touch()
    assert all_tasks(CODE, home) == (part, TASK)
