"""Writing to this process's own file: on disk before it is called saved, or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import attrs

from helpers.answers.values import NotSaved

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
# What file systems answer that cannot sync a folder, or not for this user.
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF}
# Without O_BINARY, Windows would turn each line end into two bytes.
_APPEND = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)


def _new_name() -> str:
    now = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    return f"{now}-{os.getpid()}-{secrets.token_hex(4)}"


@attrs.define
class Writer:
    """One file of one process, opened anew for each line, so that a lost folder is noticed.

    Attributes:
        folder: the task's folder; made at the first line.
        name: the file's name without ending: time, process and chance, so no two are the same.
        made: the file is there.
        spent: the file is no longer as this process left it; a new writer must take over.
    """

    folder: Path
    name: str = attrs.Factory(_new_name)
    made: bool = False
    spent: bool = False
    _size: int = 0  # bytes known to be right and on disk
    _unsynced: set[Path] = attrs.Factory(set)  # folders with a new entry

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.folder / f"{self.name}.jsonl"

    def check(self) -> None:
        """Look whether the file is as this process left it, and set `spent` if not.

        Raises:
            NotSaved: the file or its folder is gone.
        """
        if self.made:
            self.spent = self._size_now() != self._size

    def append(self, lines: bytes) -> None:
        """Write whole lines and wait until they are on disk.

        Args:
            lines: lines with their ends.

        Raises:
            NotSaved: nothing was kept; the file ends where it ended before. A later call may
                work.
        """
        with plain_words(self.folder), _closing(self._open()) as file:
            try:
                _write_all(file, lines)
                os.fsync(file)
                self._sync_folders()
            except OSError:
                self._cut_back(file)
                raise
            self._size += len(lines)

    def withdraw(self, learner: Path) -> None:
        """Delete this file, and the folders up to the learner's that are empty then.

        Args:
            learner: the learner's folder.
        """
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
            for place in (self.folder, *self.folder.parents):
                place.rmdir()
                if place == learner:
                    break

    def _size_now(self) -> int:
        try:
            return self.path.stat().st_size
        except FileNotFoundError as why:
            self.spent = True
            raise NotSaved(
                f"The folder “{self.folder}” was moved or deleted. "
                "Try again: all your answers on this page are then written anew."
            ) from why
        except OSError:
            return -1

    def _open(self) -> int:
        if self.made:
            return os.open(self.path, _APPEND)
        missing = {place for place in self.folder.parents if not place.exists()}
        self._unsynced |= {place.parent for place in missing} | {self.folder.parent, self.folder}
        self.folder.mkdir(parents=True, exist_ok=True)
        file = os.open(self.path, _APPEND | os.O_CREAT | os.O_EXCL, 0o600)
        self.made = True
        return file

    def _sync_folders(self) -> None:
        # A file that is on disk is lost all the same if its name in the folder is not.
        for place in sorted(self._unsynced):
            sync_folder(place)
        self._unsynced.clear()

    def _cut_back(self, file: int) -> None:
        with suppress(OSError):  # if this fails too, `check` finds the file longer than it left it
            os.ftruncate(file, self._size)


def sync_again(path: Path) -> None:
    """Wait until a file that another process wrote is on disk.

    Raises:
        NotSaved: it cannot be made sure.
    """
    mode = os.O_RDWR if os.name == "nt" else os.O_RDONLY
    with plain_words(path.parent), _closing(os.open(path, mode)) as file:
        os.fsync(file)
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Wait until a folder's list of files is on disk, where the system can do that.

    Raises:
        OSError: the disk failed.
    """
    if os.name == "nt":  # Windows cannot open a folder
        return
    try:
        with _closing(os.open(folder, os.O_RDONLY)) as place:
            os.fsync(place)
    except OSError as why:
        if why.errno not in _NO_FOLDER_SYNC:
            raise


def _write_all(file: int, data: bytes) -> None:
    while data:
        data = data[os.write(file, data) :]


@contextmanager
def _closing(file: int) -> Iterator[int]:
    try:
        yield file
    finally:
        with suppress(OSError):  # what matters is synced by now
            os.close(file)


@contextmanager
def plain_words(folder: Path) -> Iterator[None]:
    """Turn what a file system says into a `NotSaved` that a learner can read.

    Args:
        folder: where something is being written.
    """
    try:
        yield
    except OSError as why:
        raise NotSaved(_words(why, folder)) from why


def _words(why: OSError, folder: Path) -> str:
    if why.errno in _FULL:
        return "The disk is full. Press “Download my work” now."
    if why.errno in _FORBIDDEN:
        return (
            f"The folder “{folder}” cannot be written to. Press “Download my work” now. "
            "Then ask the person who looks after this computer."
        )
    return f"Your answer could not be saved ({why.strerror}). Press “Download my work” now."
