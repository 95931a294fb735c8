"""Where answers lie: `<home>/<code>/<notebook>/<lens>/<article>/<part>/*.jsonl`."""

from __future__ import annotations

import os
from pathlib import Path

from helpers.answers.values import AnswersError, Task, safe_name

_DEPTH = "*/*/*/*"


def answers_home() -> Path:
    """Return the folder of all answers.

    It is named by the environment variable FIVE_LENSES_ANSWERS, else it is work/answers in
    the course folder. A relative name counts from the course folder: kernels start elsewhere.
    """
    course = Path(__file__).resolve().parents[2]
    named = os.environ.get("FIVE_LENSES_ANSWERS", "")
    return course / Path(named).expanduser() if named else course / "work" / "answers"


def all_codes(home: Path | None = None) -> frozenset[str]:
    """List the codes that have a folder of answers on this machine."""
    try:
        return frozenset(each.name for each in (home or answers_home()).iterdir() if each.is_dir())
    except OSError:
        return frozenset()


def task_folder(code: str, task: Task, home: Path | None = None) -> Path:
    """Return the folder of a learner's files for a task; it need not exist yet.

    Raises:
        AnswersError: the code cannot be a folder name.
    """
    return (home or answers_home()) / safe_name("code", code) / task.folder


def all_tasks(code: str, home: Path | None = None) -> tuple[Task, ...]:
    """List the tasks in which a learner has saved anything, in the order of their ids.

    Raises:
        AnswersError: the code cannot be a folder name.
    """
    learner = (home or answers_home()) / safe_name("code", code)
    found = (_task_at(learner, folder) for folder in learner.glob(_DEPTH) if _has_answers(folder))
    return tuple(sorted((task for task in found if task), key=lambda task: task.id))


def _task_at(learner: Path, folder: Path) -> Task | None:
    try:
        return Task(*folder.relative_to(learner).parts)
    except AnswersError:  # a folder that somebody else put there
        return None


def _has_answers(folder: Path) -> bool:
    return any(file.stat().st_size for file in folder.glob("*.jsonl"))
