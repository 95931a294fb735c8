"""The form in which a learner chooses a code, and "Not me": what the page may ask for."""

from __future__ import annotations

import json
import os
import re
import secrets
from collections.abc import Callable, Mapping
from pathlib import Path

from helpers.answers import AnswersError, NotSaved, all_codes, clear_pages, first_outputs
from helpers.classroom import learner
from helpers.classroom.refused import Refused
from helpers.course_files import course_root
from helpers.widgets.action_widget import Action, Answer
from helpers.words import LEARNER, fill

# Short, plain, friendly; told apart by ear and by eye, and easy to type without practice.
_MANNERS = (
    "brave", "bright", "brisk", "calm", "clever", "cosy", "curious", "eager", "early", "fair",
    "fresh", "gentle", "glad", "happy", "honest", "jolly", "kind", "lively", "lucky", "merry",
    "neat", "patient", "proud", "quick", "quiet", "ready", "steady", "sunny", "swift", "tidy",
    "warm", "witty",
)  # fmt: skip
_ANIMALS = (
    "badger", "bear", "beaver", "bee", "camel", "cat", "crane", "deer", "dolphin", "duck",
    "falcon", "finch", "fox", "frog", "goat", "hare", "heron", "horse", "koala", "lark",
    "lion", "lynx", "marten", "mole", "otter", "owl", "panda", "robin", "seal", "swan",
    "tiger", "wren",
)  # fmt: skip
_NUMBERS = range(2, 10)  # no 0 and 1: they look like letters
_TRIES = 100


def suggestion(taken: frozenset[str] | None = None) -> str:
    """Make up a code that nobody has used on this machine, such as "calm-otter-7".

    Args:
        taken: codes in use; None for those that have answers here.
    """
    used = all_codes() if taken is None else taken
    pick = secrets.choice
    for _ in range(_TRIES):
        code = f"{pick(_MANNERS)}-{pick(_ANIMALS)}-{pick(_NUMBERS)}"
        if code not in used:
            return code
    return f"{pick(_MANNERS)}-{pick(_ANIMALS)}-{secrets.randbelow(900_000) + 100_000}"


def typed(code: object) -> str:
    """Read a code with patience: capitals, spaces and underlines as people type them."""
    text = code if isinstance(code, str) else ""
    return re.sub(r"[\s_-]+", "-", text.strip().lower()).strip("-")


def answer(action: Action) -> Answer | None:
    """Do what a page asks about the learner of this machine.

    Args:
        action: of a page that stands under that learner.

    Returns:
        The answer; None where the action is not about the learner.
    """
    do = _DO.get(action.kind)
    try:
        return Answer("ack", do(action.payload)) if do else None
    except NotSaved as why:
        return Answer("failed", str(why))
    except (Refused, AnswersError) as why:
        return Answer("refused", str(why))


def _suggest(_payload: Mapping[str, object]) -> str:
    return suggestion()


def _choose(payload: Mapping[str, object]) -> str:
    code = typed(payload.get("code", ""))
    if code in all_codes() and payload.get("mine") is not True:
        raise Refused(LEARNER["known"])
    learner.choose(code)
    return ""


def _leave(_payload: Mapping[str, object]) -> str:
    learner.leave()
    left = clear_pages_here()
    return fill(LEARNER["not_cleared"], pages=", ".join(left)) if left else ""


def _first_outputs(payload: Mapping[str, object]) -> str:
    return json.dumps(first_outputs(str(payload.get("page", "")), _published()))


def clear_pages_here() -> list[str]:
    """Bring the outputs of all pages in the learner's folder back to the first day.

    Returns:
        Names of the pages that could not be cleared.
    """
    # A kernel starts in the folder of its notebook; a learner may have led it elsewhere.
    named = os.environ.get("FIVE_LENSES_WORK")
    folders = {Path.cwd(), Path(named) if named else course_root() / "work"}
    return [page for folder in sorted(folders) for page in clear_pages(folder, _published())]


def _published() -> Path:
    return course_root() / "notebooks"


_DO: dict[str, Callable[[Mapping[str, object]], str]] = {
    "learner.suggest": _suggest,
    "learner.choose": _choose,
    "learner.leave": _leave,
    "learner.first-outputs": _first_outputs,
}
