"""Deleting a learner's answers for good, while several processes may hold them in memory.

A log writes lines anew whose files vanished: a folder that is moved by accident must not cost
work. What is deleted on purpose must not come back that way. So a deletion leaves a note for all
processes, one file for the whole machine, before the first file goes:

- A log that sees a new note drops all that it holds in memory and reads the disk once more.
- A log that was writing at that moment sees, after the write, that its learner was deleted, and
  takes its own file away again. Only files written before the note are safe from this, and those
  are deleted by whoever wrote the note.

The note names the learner by a salted digest, so that no code stays behind in plain sight. The
next deletion overwrites it.
"""

from __future__ import annotations

import hashlib
import secrets
import shutil
from pathlib import Path

from helpers.answers.home import answers_home
from helpers.answers.values import AnswersError, safe_name
from helpers.answers.whole_file import write_whole

_FILE = "last-deletion.txt"
_TRIES = 20


def last_deletion(home: Path) -> str:
    """Return the note on the last deletion; empty where there was none."""
    try:
        return (home / _FILE).read_bytes().decode().strip()
    except (OSError, UnicodeDecodeError):
        return ""


def is_of(note: str, code: str) -> bool:
    """Tell whether a note is about this learner."""
    salt, _, digest = note.partition(" ")
    return bool(digest) and digest == _digest(salt, code)


def forget(code: str, home: Path | None = None) -> int:
    """Delete the folder of a learner, with all that lies in it.

    Args:
        code: the learner's code.
        home: folder of all answers; None for `answers_home()`.

    Returns:
        How many files were deleted.

    Raises:
        AnswersError: the code cannot be used, or something could not be deleted. What was
            deleted until then is gone.
        NotSaved: the note could not be written. Nothing was deleted.
    """
    home = home or answers_home()
    folder = home / safe_name("code", code)
    files = sum(1 for path in folder.rglob("*") if path.is_file())
    salt = secrets.token_hex(8)
    write_whole(home / _FILE, f"{salt} {_digest(salt, code)}\n".encode())
    _remove(folder)
    return files


def _remove(folder: Path) -> None:
    # Another process may add a file meanwhile; it will see the note and stop.
    for _ in range(_TRIES):
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            if not folder.exists():
                return
        except OSError as why:
            problem = why
    if folder.exists():
        raise AnswersError(
            f"The folder “{folder}” could not be deleted ({problem.strerror}). "
            "Close other windows of the course, then try again."
        )


def _digest(salt: str, code: str) -> str:
    return hashlib.sha256(f"{salt} {code}".encode()).hexdigest()
