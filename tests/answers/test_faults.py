"""A disk that is full, failing, read-only or gone: nothing is called saved that is not."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from helpers.answers import Log, NotSaved, State
from tests.answers.walks import add, files, folder_of, line, op, put, reopened, work

FULL = "The disk is full. Press “Download my work” now."


def ids(state: State) -> list[str]:
    return [mark.id for mark in state.marks]


def failing(number: int) -> Callable[..., object]:
    def fail(*_args: object, **_named: object) -> object:
        raise OSError(number, os.strerror(number))

    return fail


def writing(part: int, number: int) -> Callable[[int, bytes], int]:
    """Return an os.write that writes `part` bytes, and fails when called again."""
    real, calls = os.write, iter(range(100))

    def write(file: int, data: bytes) -> int:
        if next(calls):
            raise OSError(number, os.strerror(number))
        return real(file, data[:part])

    return write


def test_the_line_is_on_disk_before_the_action_is_acknowledged(
    log: Log, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, synced = os.fsync, []

    def fsync(file: int) -> None:
        where = os.fstat(file)
        path = next((p for p in home.parent.rglob("*") if os.path.samestat(p.stat(), where)), None)
        content = path.read_bytes() if path and path.is_file() else b""
        synced.append((path or home.parent, content))
        real(file)

    monkeypatch.setattr(os, "fsync", fsync)
    first, second = add("m1"), add("m2")
    log.append(first)
    (path,) = files(home)
    assert synced[0][0] == path
    assert first.id.encode() in synced[0][1]
    steps = path.parent.relative_to(home.parent).parts
    new_folders = [home.parent.joinpath(*steps[:depth]) for depth in range(len(steps) + 1)]
    if os.name != "nt":  # Windows cannot sync a folder
        assert [place for place, _ in synced[1:]] == new_folders
    synced.clear()
    log.append(second)
    assert [place for place, _ in synced] == [path]
    assert second.id.encode() in synced[0][1]
    synced.clear()
    log.append(second)
    assert synced == []


def test_a_line_of_another_process_is_made_sure_before_it_is_acknowledged_again(
    log: Log, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    action = add("m1")
    log.append(action)
    other = reopened(home)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing(errno.EIO))
        with pytest.raises(NotSaved, match="could not be saved"):
            other.append(action)
    synced: list[os.stat_result] = []
    monkeypatch.setattr(os, "fsync", lambda file: synced.append(os.fstat(file)))
    other.append(action)
    assert os.path.samestat(synced[0], files(home)[0].stat())
    once = len(synced)
    other.append(action)
    assert len(synced) == once


Failure = tuple[str, Callable[[], Callable[..., object]], str]

# Which call fails, how, and what the learner is told.
FAILURES: list[Failure] = [
    ("write", lambda: failing(errno.ENOSPC), FULL),
    ("write", lambda: writing(1, errno.ENOSPC), FULL),
    ("write", lambda: writing(40, errno.EDQUOT), FULL),
    ("write", lambda: failing(errno.EIO), "could not be saved"),
    ("fsync", lambda: failing(errno.ENOSPC), FULL),
    ("fsync", lambda: failing(errno.EIO), "could not be saved"),
    ("open", lambda: failing(errno.EACCES), "cannot be written to"),
    ("open", lambda: failing(errno.EROFS), "cannot be written to"),
    ("open", lambda: failing(errno.ENOSPC), FULL),
    ("open", lambda: failing(errno.EMFILE), "could not be saved"),
]


@pytest.mark.parametrize("earlier", [0, 2])
@pytest.mark.parametrize("failure", FAILURES)
def test_what_cannot_be_written_is_not_acknowledged_and_leaves_no_trace(
    failure: Failure, earlier: int, log: Log, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call, fault, words = failure
    for number in range(earlier):
        log.append(add(f"m{number}"))
    before, content = log.state(), [path.read_bytes() for path in files(home)]
    action = add("late")
    with monkeypatch.context() as patch:
        patch.setattr(os, call, fault())
        for _ in range(2):
            with pytest.raises(NotSaved, match=words):
                log.append(action)
    assert log.state() == before
    assert reopened(home).state() == before
    assert [path.read_bytes() for path in files(home) if path.stat().st_size] == content
    assert ids(log.append(action)) == [*ids(before), "late"]
    assert reopened(home).state() == log.state()
    assert log.state().notices == ()
    assert len(files(home)) == 1


def test_a_folder_that_cannot_be_made_is_said(
    log: Log, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    action = add("m1")
    with monkeypatch.context() as patch:
        patch.setattr(os, "mkdir", failing(errno.EROFS))
        with pytest.raises(NotSaved, match="cannot be written to"):
            log.append(action)
    assert not home.exists()
    assert ids(log.append(action)) == ids(reopened(home).state()) == ["m1"]


def test_a_write_in_small_pieces_is_finished(
    log: Log, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda file, data: real(file, data[:7]))
    log.append(add("m1"))
    log.append(add("m2"))
    assert ids(reopened(home).state()) == ["m1", "m2"]


def test_a_line_that_cannot_be_cut_back_is_left_behind(
    log: Log, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.append(add("m1"))
    action = add("m2")
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", writing(40, errno.ENOSPC))
        patch.setattr(os, "ftruncate", failing(errno.EIO))
        with pytest.raises(NotSaved, match=FULL):
            log.append(action)
    assert ids(log.state()) == ["m1"]
    assert len(log.state().notices) == 1
    log.append(action)
    assert ids(log.state()) == ids(reopened(home).state()) == ["m1", "m2"]
    assert len(files(home)) == 2


def test_a_line_that_stayed_although_the_disk_failed_is_made_sure_before_it_is_acknowledged(
    log: Log, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    action = add("m1")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing(errno.EIO))
        patch.setattr(os, "ftruncate", failing(errno.EIO))
        for _ in range(3):
            with pytest.raises(NotSaved, match="could not be saved"):
                log.append(action)
    assert ids(log.append(action)) == ids(reopened(home).state()) == ["m1"]
    assert log.state().notices == ()


@pytest.mark.parametrize("number", [errno.EINVAL, errno.EACCES])
def test_a_system_that_cannot_sync_folders_is_no_fault(
    number: int, log: Log, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fsync(file: int) -> None:
        if stat.S_ISDIR(os.fstat(file).st_mode):
            raise OSError(number, os.strerror(number))
        real(file)

    monkeypatch.setattr(os, "fsync", fsync)
    log.append(add("m1"))
    assert ids(reopened(home).state()) == ["m1"]


def test_a_folder_that_vanished_is_said_once_and_all_is_written_anew(log: Log, home: Path) -> None:
    put(home, "earlier", line(add("m0"), 1))
    log.append(add("m1"))
    before = log.state()
    shutil.rmtree(home)
    action = add("m2")
    with pytest.raises(NotSaved, match="was moved or deleted"):
        log.append(action)
    assert log.state() == before
    assert not home.exists()
    log.append(action)
    assert ids(log.state()) == ["m0", "m1", "m2"]
    assert reopened(home).state() == log.state()
    assert log.state().notices == ()


def test_a_folder_that_vanished_and_was_put_back_goes_on(log: Log, home: Path) -> None:
    log.append(add("m1"))
    away = home.with_name("away")
    home.rename(away)
    action = add("m2")
    with pytest.raises(NotSaved, match="was moved or deleted"):
        log.append(action)
    away.rename(home)
    log.append(action)
    assert ids(reopened(home).state()) == ["m1", "m2"]
    assert log.state().notices == reopened(home).state().notices == ()


def test_a_folder_put_back_after_all_was_written_anew_harms_nothing(log: Log, home: Path) -> None:
    log.append(add("m1"))
    away = home.with_name("away")
    home.rename(away)
    action = add("m2")
    with pytest.raises(NotSaved):
        log.append(action)
    log.append(action)
    for path in away.rglob("*.jsonl"):
        path.rename(folder_of(home) / path.name)
    assert ids(reopened(home).state()) == ids(log.state()) == ["m1", "m2"]


def test_the_own_file_changed_by_somebody_else_is_left_to_them(log: Log, home: Path) -> None:
    log.append(add("m1"))
    (path,) = files(home)
    edited = path.read_bytes() + b'{"a note by hand'
    path.write_bytes(edited)
    log.append(add("m2"))
    assert path.read_bytes() == edited
    assert ids(reopened(home).state()) == ["m1", "m2"]


def test_an_interrupt_after_the_write_harms_nothing(
    log: Log, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.append(add("m1"))
    action = add("m2")

    def interrupted(_file: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupted)
        with pytest.raises(KeyboardInterrupt):
            log.append(action)
        patch.setattr(os, "fsync", failing(errno.EIO))
        with pytest.raises(NotSaved):
            log.append(action)
    log.append(action)
    log.append(op("nothing.set", value=True))
    assert ids(reopened(home).state()) == ["m1", "m2"]
    assert work(reopened(home).state()) == work(log.state())
    assert log.state().notices == ()


def test_what_cannot_be_read_back_is_not_acknowledged(
    log: Log, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda _file, data: len(data))
        with pytest.raises(NotSaved, match="cannot be read back"):
            log.append(add("m1"))
    assert ids(log.append(add("m2"))) == ["m2"]
    assert ids(reopened(home).state()) == ["m2"]
