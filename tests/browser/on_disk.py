"""What the learner's answers folder holds, read as the course itself reads it after a restart."""

from __future__ import annotations

from pathlib import Path

from helpers.answers import Mark, State, all_tasks, open_log
from helpers.course_files import open_course
from tests.browser.lab import Lab


def state_on_disk(lab: Lab) -> State:
    """Replay the one walk that lies in the answers folder, from its files alone."""
    (code,) = [folder.name for folder in _folders(lab.answers)]
    (task,) = all_tasks(code, lab.answers)
    article = open_course().article(task.article)
    return open_log(code, task, sha256=article.sha256, home=lab.answers).state()


def words_on_disk(lab: Lab) -> list[str]:
    """Return the words of every mark on disk, in the order in which they were marked."""
    return [mark.excerpt.exact for mark in marks_on_disk(lab)]


def marks_on_disk(lab: Lab) -> tuple[Mark, ...]:
    """Return every mark on disk; none where nothing was ever saved."""
    return state_on_disk(lab).marks if _folders(lab.answers) else ()


def _folders(home: Path) -> list[Path]:
    return [path for path in home.iterdir() if path.is_dir()] if home.exists() else []
