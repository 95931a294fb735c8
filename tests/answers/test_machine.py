"""Who works on this machine: one small file, read with distrust, written as a whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from helpers.answers import AnswersError, NotSaved, all_codes, learner_here, set_learner_here
from helpers.answers.whole_file import write_whole


def test_nobody_has_chosen_yet(home: Path) -> None:
    assert learner_here(home) is None


def test_the_code_is_kept_and_can_be_taken_back(home: Path) -> None:
    set_learner_here("blue-7", home)
    assert learner_here(home) == "blue-7"

    set_learner_here("", home)
    assert learner_here(home) == ""


@pytest.mark.parametrize("code", ["Blue 7", "../blue", "con", "a" * 61, "blue/7", "-blue"])
def test_a_code_that_cannot_be_a_folder_is_refused_and_the_old_one_stays(
    home: Path, code: str
) -> None:
    set_learner_here("blue-7", home)

    with pytest.raises(AnswersError, match="cannot be used"):
        set_learner_here(code, home)

    assert learner_here(home) == "blue-7"


@pytest.mark.parametrize("content", [b"\xff\xfe", b"../../etc", b"two words", b"", b"{}"])
def test_a_file_that_holds_no_code_means_nobody(home: Path, content: bytes) -> None:
    home.mkdir()
    (home / "learner.txt").write_bytes(content)

    assert learner_here(home) == ""


def test_an_editor_may_add_its_marks(home: Path) -> None:
    home.mkdir()
    (home / "learner.txt").write_bytes(b"\xef\xbb\xbfblue-7\r\n")

    assert learner_here(home) == "blue-7"


def test_codes_are_the_folders(home: Path) -> None:
    assert all_codes(home) == frozenset()
    (home / "blue-7").mkdir(parents=True)
    set_learner_here("blue-7", home)

    assert all_codes(home) == {"blue-7"}


def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.html"
    write_whole(path, b"old")

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        with pytest.raises(NotSaved, match="disk is full"):
            write_whole(path, b"new")

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


def test_it_is_on_disk_before_it_takes_the_old_ones_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, seen = tmp_path / "page.html", []
    write_whole(path, b"old")
    real = os.fsync

    def watched(file: int) -> None:
        seen.append(path.read_bytes())
        real(file)

    monkeypatch.setattr(os, "fsync", watched)
    write_whole(path, b"new")

    assert seen[0] == b"old"
