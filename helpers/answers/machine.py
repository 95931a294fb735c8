"""Who works on this machine now: one small file beside the answers, read by every kernel."""

from __future__ import annotations

from pathlib import Path

from helpers.answers.home import answers_home
from helpers.answers.values import AnswersError, safe_name
from helpers.answers.whole_file import write_whole

# A code has no dot in it, so no learner's folder can be in the way.
_FILE = "learner.txt"


def learner_here(home: Path | None = None) -> str | None:
    """Return the code of the learner who works on this machine.

    Args:
        home: folder of all answers; None for `answers_home()`.

    Returns:
        The code; empty where the learner left, or where the file holds no code. None where there
        is no such file: nobody has ever chosen, or the folder was moved or deleted.
    """
    try:
        code = ((home or answers_home()) / _FILE).read_text(encoding="utf-8-sig").strip()
        return safe_name("code", code)
    except OSError:
        return None
    except (UnicodeDecodeError, AnswersError):
        return ""


def set_learner_here(code: str, home: Path | None = None) -> None:
    """Keep who works on this machine from now on.

    Args:
        code: the learner's code; empty where the learner leaves.
        home: folder of all answers; None for `answers_home()`.

    Raises:
        AnswersError: the code cannot be used.
        NotSaved: it could not be written; the one before still works here.
    """
    content = f"{safe_name('code', code)}\n" if code else ""
    write_whole((home or answers_home()) / _FILE, content.encode())
