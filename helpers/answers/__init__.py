"""The learner's own answers: every action on disk before it is called saved.

A `Log` belongs to one learner (a code) and one task. Each process appends to a file of its
own; `Log.state` replays the files of all processes. The room knows nothing of keys.
"""

from __future__ import annotations

from helpers.answers.home import all_tasks, answers_home
from helpers.answers.log import Log, open_log
from helpers.answers.values import (
    AnswersError,
    Attempt,
    Mark,
    NotSaved,
    Op,
    OpRefused,
    Stage,
    State,
    Task,
)

__all__ = [
    "AnswersError",
    "Attempt",
    "Log",
    "Mark",
    "NotSaved",
    "Op",
    "OpRefused",
    "Stage",
    "State",
    "Task",
    "all_tasks",
    "answers_home",
    "open_log",
]
