"""What the check-in and the look-back show as plain HTML."""

from __future__ import annotations

from html import escape
from typing import Any

import attrs

from helpers.answers import GivenAnswer, State
from helpers.classroom.check_in_work import CheckInWork
from helpers.classroom.gain import Finding
from helpers.classroom.gain_in_words import gain_in_words
from helpers.classroom.reasons import opened
from helpers.content import Question, QuestionSet
from helpers.words import CHECK_IN


def code_first() -> str:
    """Write what stands in the place of a part before a code is chosen."""
    return _line(CHECK_IN["code_first"])


def not_yet() -> str:
    """Write what stands in the place of a part before the second form is handed in."""
    return _line(CHECK_IN["not_yet"])


def changed(work: CheckInWork) -> str:
    """Write what changed, and how little ten texts can tell."""
    gain = work.gain()
    nothing = gain.finding is Finding.NOTHING
    lines = [CHECK_IN["no_check_in"]] if nothing else [*gain_in_words(gain), CHECK_IN["few"]]
    rows = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"{_title(CHECK_IN['changed_title'])}\n<ul>{rows}</ul>"


def texts_before(work: CheckInWork) -> str:
    """Write the texts of the first form with the learner's answers and all the reasons."""
    asked = work.asked_before
    reasons = opened(asked, _all_shown(asked, work.state_before))
    rows = "\n".join(
        _text(each, reasons[each.id]) for each in asked.questions if each.id in reasons
    )
    fold = f"<summary>{escape(CHECK_IN['texts_fold'])}</summary>"
    return f"{_title(CHECK_IN['texts_title'])}\n<details>{fold}\n<ol>\n{rows}\n</ol></details>"


def _all_shown(asked: QuestionSet, state: State) -> State:
    """Take every answer as the one that stood there when the reasons were opened."""
    given = {each.id: state.answers.get(each.id, GivenAnswer()) for each in asked.questions}
    answers = {name: attrs.evolve(each, first=each.value) for name, each in given.items()}
    return attrs.evolve(state, answers=answers)


def _text(question: Question, reasons: dict[str, Any]) -> str:
    entries = (*reasons["chosen"], *reasons["others"])
    rows = "".join(f"<li>{escape(said)} {escape(reason)}</li>" for said, reason in entries)
    return f"<li><blockquote><p>{escape(question.passage)}</p></blockquote><ul>{rows}</ul></li>"


def _title(text: str) -> str:
    return f"<h3>{escape(text)}</h3>"


def _line(text: str) -> str:
    return f"<p>{escape(text)}</p>"
