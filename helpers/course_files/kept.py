"""What a YAML file says, kept beside the course, so that it is read strictly only once.

Reading YAML strictly takes a hundred times as long as reading the outcome again. What is kept
belongs to the exact bytes of the file and of the reader: after any change it counts for nothing.
Only files without a single problem are kept. The folder may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from helpers.course_files.reading import Reading
from helpers.course_files.sources import Source

FOLDER = ".course-cache"  # in the course's root folder
_READER = ("kept.py", "reading.py", "sources.py", "strict_yaml.py")


def read_kept(root: Path, file: str, data: bytes) -> Reading | None:
    """Return what a file said when it was read before.

    Args:
        root: the course's root folder.
        file: path from there.
        data: the file's bytes as they are now.

    Returns:
        The reading; None where nothing is kept, or not of these bytes, or not whole.
    """
    try:
        head, _, kept = _place(root, file).read_bytes().partition(b"\n")
        if head.decode() != _digest(data, kept):
            return None
        source: dict[str, Any] = json.loads(kept)
    except (OSError, ValueError):
        return None
    lines = {tuple(path): line for path, line in source["lines"]}
    return Reading(Source(file, source["data"], lines), (), frozenset())


def keep(root: Path, file: str, data: bytes, reading: Reading) -> None:
    """Keep what a file says, where nothing is wrong with it and the folder can be written to.

    Args:
        root: the course's root folder.
        file: path from there.
        data: the file's bytes.
        reading: what came out of them.
    """
    if reading.broken or reading.problems:
        return
    source = {"data": reading.source.data, "lines": list(reading.source.lines.items())}
    with suppress(OSError, TypeError):  # a value that is no plain data is a problem of its own
        kept = json.dumps(source).encode()
        _write(_place(root, file), _digest(data, kept).encode() + b"\n" + kept)


def _place(root: Path, file: str) -> Path:
    return root / FOLDER / (file.replace("/", "--") + ".json")


def _digest(data: bytes, kept: bytes) -> str:
    return hashlib.sha256(_reader() + hashlib.sha256(data).digest() + kept).hexdigest()


@cache
def _reader() -> bytes:
    """Return a digest of the code that reads: another reader may read something else."""
    here = Path(__file__).parent
    return hashlib.sha256(b"".join((here / name).read_bytes() for name in _READER)).digest()


def _write(place: Path, content: bytes) -> None:
    """Write a file whole or not at all: several kernels may do so at the same time."""
    place.parent.mkdir(exist_ok=True)
    draft = place.with_suffix(f".{os.getpid()}-{secrets.token_hex(4)}")
    try:
        draft.write_bytes(content)
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)
