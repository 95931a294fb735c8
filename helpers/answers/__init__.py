"""The learner's own answers: every action on disk before it is called saved.

A `Log` belongs to one learner (a code) and one task. Each process appends to a file of its
own; `Log.state` replays the files of all processes. The room knows nothing of keys.
"""

from __future__ import annotations

from helpers.answers.deletion import forget
from helpers.answers.home import all_codes, all_tasks, answers_home
from helpers.answers.log import Log, open_log
from helpers.answers.machine import learner_here, set_learner_here
from helpers.answers.pack import LARGEST_FILE, MY_WORK, pack, read_pack, unpack
from helpers.answers.pages import clear_pages, first_outputs
from helpers.answers.values import (
    AnswersError,
    Attempt,
    GivenAnswer,
    Mark,
    NotSaved,
    Op,
    OpRefused,
    Stage,
    State,
    Task,
    Value,
    safe_name,
)
from helpers.answers.whole_file import write_whole

__all__ = [
    "LARGEST_FILE",
    "MY_WORK",
    "AnswersError",
    "Attempt",
    "GivenAnswer",
    "Log",
    "Mark",
    "NotSaved",
    "Op",
    "OpRefused",
    "Stage",
    "State",
    "Task",
    "Value",
    "all_codes",
    "all_tasks",
    "answers_home",
    "clear_pages",
    "first_outputs",
    "forget",
    "learner_here",
    "open_log",
    "pack",
    "read_pack",
    "safe_name",
    "set_learner_here",
    "unpack",
    "write_whole",
]
