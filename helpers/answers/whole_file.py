"""Writing a small file as a whole: the old content or the new one, never a half."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from helpers.answers.writer import plain_words, sync_folder


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` in the place of a file, and wait until it is on disk.

    Args:
        path: the file; its folder is made where it is missing.
        content: all of it.

    Raises:
        NotSaved: it could not be written; what stood there before stands there still.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
    with plain_words(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with beside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
            sync_folder(path.parent)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
