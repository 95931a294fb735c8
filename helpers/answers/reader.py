"""Reading the files of one task: what all processes appended since the last look."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import attrs

from helpers.answers.lines import is_whole
from helpers.answers.values import AnswersError


class FilesChanged(Exception):
    """A file got shorter: what was read from it may be gone, so all must be read anew."""


@attrs.define
class _Source:
    """How far one file has been read."""

    read: int = 0  # bytes of whole lines
    size: int = 0  # bytes when last looked at
    torn: bool = False  # the bytes after the whole lines are not a line
    closed: bool = False  # it could not be opened


@attrs.define
class Reader:
    """Reads what was appended to a task's files since the last look."""

    folder: Path
    _sources: dict[str, _Source] = attrs.Factory(dict)

    @property
    def torn(self) -> int:
        """How many files end in a line that was cut off."""
        return sum(source.torn for source in self._sources.values())

    @property
    def closed(self) -> int:
        """How many files could not be opened."""
        return sum(source.closed for source in self._sources.values())

    def new_lines(self) -> Iterator[tuple[str, bytes]]:
        """Yield file name and line for each whole line that is new; a file gone yields none.

        Raises:
            FilesChanged: a file is shorter than before.
            AnswersError: the folder is there but cannot be listed.
        """
        for name in self.names():
            source = self._sources.setdefault(name, _Source())
            for line in self._read(self.folder / name, source):
                yield name, line

    def names(self) -> list[str]:
        """List the files that are there now, in the order of their names.

        Raises:
            AnswersError: the folder is there but cannot be listed.
        """
        try:
            return sorted(path.name for path in self.folder.iterdir() if path.suffix == ".jsonl")
        except FileNotFoundError:
            return []
        except OSError as why:
            raise AnswersError(
                f"The folder “{self.folder}” cannot be read ({why.strerror}). "
                "Ask the person who looks after this computer."
            ) from why

    def _read(self, path: Path, source: _Source) -> list[bytes]:
        try:
            # Not the size that a listing gives: Windows keeps that one stale while a file is open.
            size = path.stat().st_size
            if size < source.size:
                raise FilesChanged
            fresh = _bytes_after(path, source.read) if size > source.size else b""
        except OSError as why:
            source.closed = not isinstance(why, FileNotFoundError)
            return []
        source.closed = False
        return _take_lines(source, fresh) if fresh else []


def _bytes_after(path: Path, offset: int) -> bytes:
    with path.open("rb") as file:
        file.seek(offset)
        return file.read()


def _take_lines(source: _Source, fresh: bytes) -> list[bytes]:
    source.size = source.read + len(fresh)
    whole, end, tail = fresh.rpartition(b"\n")
    lines = whole.split(b"\n") if end else []
    source.read += len(whole) + len(end)
    source.torn = bool(tail.strip())
    if source.torn and is_whole(tail):
        lines.append(tail)
        source.read, source.torn = source.size, False
    return [line for line in lines if line.strip()]
