"""The page is told "saved" only after the disk has been waited for: line, file, folders."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from tests.classroom.walking import Learner, folder_of, learner_in, place
from tests.widgets.page import Page

FIRST = {"mark": "m1", **place("John Ng"), "label": "named"}
SECOND = {"mark": "m2", **place("People say"), "label": "unnamed"}


class Disk:
    """Takes down, in one row, each wait for the disk and each message that leaves for the page.

    Attributes:
        row: what happened, in order: ("synced", path), ("update", ""), or an answer's type and op.
        held: for each synced file, the bytes that stood in it at that moment.
    """

    def __init__(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.row: list[tuple[str, str]] = []
        self.held: dict[str, bytes] = {}
        self._home = home
        self._sync = os.fsync
        monkeypatch.setattr(os, "fsync", self._fsync)

    def listen(self, page: Page) -> None:
        """Take down what this page hears."""
        keep = page.send

        def send(data: dict[str, object], buffers: object = None, **more: object) -> None:
            keep(data, buffers, **more)
            what, content = page.heard[-1]
            answer = (str(content["type"]), str(content["op"])) if what == "answer" else (what, "")
            self.row.append(answer)

        page.send = send  # type: ignore[method-assign]

    def _fsync(self, file: int) -> None:
        self._sync(file)
        path = self._name(os.fstat(file))
        self.row.append(("synced", str(path)))
        self.held[str(path)] = path.read_bytes() if path.is_file() else b""

    def _name(self, wanted: os.stat_result) -> Path:
        places = [self._home.parent, self._home, *self._home.rglob("*")]
        return next(path for path in places if os.path.samestat(path.stat(), wanted))


@pytest.fixture
def disk(home: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(home, monkeypatch)


def test_a_new_file_its_line_and_all_new_folders_are_on_disk_before_the_answer(
    learner: Learner, home: Path, disk: Disk
) -> None:
    page = Page(learner.view)
    disk.listen(page)

    page.acts("op-a", "mark.add", FIRST)

    (path,) = folder_of(home).glob("*.jsonl")
    folders = [path.parent, *path.parent.parents][: len(path.relative_to(home).parts)]
    synced = [place for what, place in disk.row if what == "synced"]
    assert disk.row[-2:] == [("update", ""), ("ack", "op-a")]
    assert len(synced) == len(disk.row) - 2
    assert synced[0] == str(path)
    assert b'"op-a"' in disk.held[str(path)]
    assert disk.held[str(path)].endswith(b"}\n")
    if os.name != "nt":  # Windows cannot wait for a folder
        assert set(synced[1:]) >= {str(folder) for folder in folders}


def test_each_later_line_is_on_disk_before_its_answer(
    learner: Learner, home: Path, disk: Disk
) -> None:
    page = Page(learner.view)
    page.acts("op-a", "mark.add", FIRST)
    disk.row.clear()
    disk.listen(page)

    page.acts("op-b", "mark.add", SECOND)

    (path,) = folder_of(home).glob("*.jsonl")
    assert disk.row == [("synced", str(path)), ("update", ""), ("ack", "op-b")]
    assert b'"op-b"' in disk.held[str(path)]


def test_a_line_that_a_killed_kernel_left_is_on_disk_before_it_is_acknowledged(
    learner: Learner, home: Path, disk: Disk
) -> None:
    """The kernel was killed after the write, before the wait; the page sends again."""
    learner.send("op-a", "mark.add", FIRST)
    again = Page(learner_in(home).view)
    disk.row.clear()
    disk.listen(again)

    again.acts("op-a", "mark.add", FIRST)

    (path,) = folder_of(home).glob("*.jsonl")
    assert ("synced", str(path)) in disk.row
    assert disk.row.index(("synced", str(path))) < disk.row.index(("ack", "op-a"))


def _failing(*_args: object) -> None:
    raise OSError(errno.EIO, os.strerror(errno.EIO))


@pytest.mark.parametrize("again", [False, True], ids=["new", "sent again"])
def test_without_the_disk_there_is_no_acknowledgement(
    again: bool, learner: Learner, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if again:
        learner.send("op-a", "mark.add", FIRST)
    page = Page(learner_in(home).view)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", _failing)
        page.acts("op-a", "mark.add", FIRST)

    (failed,) = page.answers
    assert (failed["type"], failed["op"]) == ("failed", "op-a")
    assert "could not be saved" in failed["text"]

    page.acts("op-a", "mark.add", FIRST)
    assert page.answers[-1]["type"] == "ack"
    assert learner_in(home).words() == [("John Ng", "named")]


def test_an_answer_without_a_wait_would_be_seen(
    learner: Learner, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Page(learner.view)
    disk.listen(page)
    monkeypatch.setattr(os, "fsync", lambda _file: None)

    page.acts("op-a", "mark.add", FIRST)

    assert disk.row == [("update", ""), ("ack", "op-a")]


def test_a_line_that_never_came_to_the_file_is_not_acknowledged(
    learner: Learner, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Page(learner.view)
    disk.listen(page)
    monkeypatch.setattr(os, "write", lambda _file, data: len(data))

    page.acts("op-a", "mark.add", FIRST)

    assert disk.row[-1] == ("failed", "op-a")
    assert set(disk.held.values()) == {b""}
