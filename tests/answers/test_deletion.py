"""Deleted is deleted: no log of any process brings work back, and nobody else loses any."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import helpers
from helpers.answers import AnswersError, Log, NotSaved, OpRefused, all_codes, forget, open_log
from helpers.answers.deletion import is_of, last_deletion
from helpers.answers.writer import Writer
from tests.answers.walks import CODE, SHA, TASK, add, files, folder_of, reopened

COURSE = Path(str(helpers.__file__)).resolve().parents[1]


def ids(log: Log) -> list[str]:
    return [mark.id for mark in log.state().marks]


def test_everything_in_the_learners_folder_goes(home: Path, log: Log) -> None:
    log.append(add("m1"))
    (home / CODE / "my-work.html").write_text("page")
    (home / CODE / ".ipynb_checkpoints").mkdir()
    (home / CODE / ".ipynb_checkpoints" / "copy.html").write_text("page")

    assert forget(CODE, home) == 3

    assert all_codes(home) == frozenset()
    assert not [path for path in home.rglob("*") if CODE in path.read_text()]


def test_open_logs_are_empty_and_write_nothing_anew(home: Path) -> None:
    logs = [reopened(home), reopened(home)]
    logs[0].append(add("m1"))
    logs[1].append(add("m2"))

    forget(CODE, home)

    assert [ids(log) for log in logs] == [[], []]
    logs[0].append(add("m3"))
    logs[1].append(add("m4"))
    assert [ids(log) for log in logs] == [["m3", "m4"]] * 2
    assert ids(reopened(home)) == ["m3", "m4"]


def test_a_log_that_only_read_brings_nothing_back(home: Path, log: Log) -> None:
    log.append(add("m1"))
    reader = reopened(home)
    assert ids(reader) == ["m1"]

    forget(CODE, home)
    reader.append(add("m2"))

    assert ids(reopened(home)) == ["m2"]


def test_a_folder_that_is_lost_by_accident_is_still_written_anew(home: Path, log: Log) -> None:
    log.append(add("m1"))
    shutil.rmtree(home / CODE)

    action = add("m2")
    with pytest.raises(NotSaved):
        log.append(action)
    log.append(action)

    assert ids(reopened(home)) == ["m1", "m2"]


def test_another_learner_loses_nothing(home: Path, log: Log) -> None:
    log.append(add("m1"))
    other = open_log("calm-otter-7", TASK, sha256=SHA, home=home)
    other.append(add("n1"))

    forget(CODE, home)

    assert ids(other) == ["n1"]
    other.append(add("n2"))
    assert ids(open_log("calm-otter-7", TASK, sha256=SHA, home=home)) == ["n1", "n2"]


def test_what_is_being_written_at_that_moment_is_taken_back(
    home: Path, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The deletion falls between the log's look at the disk and its write."""
    log.append(add("m1"))
    late = reopened(home)
    assert ids(late) == ["m1"]
    real = Writer.append

    def deleted_first(self: Writer, lines: bytes) -> None:
        forget(CODE, home)
        real(self, lines)

    with monkeypatch.context() as patch:
        patch.setattr(Writer, "append", deleted_first)
        with pytest.raises(OpRefused, match="was deleted"):
            late.append(add("m2"))

    assert all_codes(home) == frozenset()
    assert ids(late) == []


def test_the_lines_of_another_learner_are_not_taken_back(
    home: Path, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Writer.append

    def deleted_first(self: Writer, lines: bytes) -> None:
        forget("calm-otter-7", home)
        real(self, lines)

    with monkeypatch.context() as patch:
        patch.setattr(Writer, "append", deleted_first)
        log.append(add("m1"))

    assert ids(reopened(home)) == ["m1"]


@pytest.mark.parametrize("run", range(8))
def test_a_process_in_the_middle_of_saving_brings_nothing_back(run: int, home: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.answers.marking_process", str(home)],
        cwd=COURSE,
        env={**os.environ, "PYTHONPATH": str(COURSE), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    saved = [process.stdout.readline().strip() for _ in range(random.Random(run).randint(1, 40))]

    forget(CODE, home)
    process.stdout.readline()  # what it saves from now on is new work under the same code
    process.stdout.readline()
    process.kill()
    process.wait()

    on_disk = reopened(home).state().op_ids
    assert saved[0] == "k-0"
    assert not on_disk & set(saved)


def test_nothing_to_delete_is_no_fault(home: Path) -> None:
    assert forget(CODE, home) == 0


@pytest.mark.parametrize("code", ["..", "", "blue/7", "."])
def test_a_code_that_leads_elsewhere_deletes_nothing(home: Path, log: Log, code: str) -> None:
    log.append(add("m1"))

    with pytest.raises(AnswersError):
        forget(code, home)

    assert len(files(home)) == 1


def test_a_folder_that_cannot_be_deleted_is_said(
    home: Path, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.append(add("m1"))

    def refuse(_folder: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(shutil, "rmtree", refuse)
    with pytest.raises(AnswersError, match=r"could not be deleted \(Permission denied\)"):
        forget(CODE, home)


def test_a_link_in_the_folder_does_not_lead_out_of_it(home: Path, log: Log, tmp_path: Path) -> None:
    log.append(add("m1"))
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "file").write_text("stays")
    (folder_of(home) / "link").symlink_to(outside, target_is_directory=True)

    forget(CODE, home)

    assert (outside / "file").read_text() == "stays"


def test_the_note_is_about_one_learner(home: Path, log: Log) -> None:
    assert last_deletion(home) == ""
    log.append(add("m1"))
    forget(CODE, home)
    note = last_deletion(home)

    assert is_of(note, CODE)
    assert not is_of(note, "blue-8")
    assert not is_of("", CODE)
