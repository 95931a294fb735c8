"""The words of the check-in, the look-back, and the way through the course."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

CHECK_IN: Final[Mapping[str, str]] = {
    "code_first": (
        "Choose your code first, in the box at the top of this page. "
        "Then this part opens by itself. If it does not, click here and press Shift+Enter."
    ),
    # Before the course
    "before_intro": (
        "Each text comes with two questions. Say how sure you are, too. "
        "All texts are made up for this course."
    ),
    "before_later": "No reasons open here. You will see what changed at the end of the course.",
    "before_done": (
        "You have answered all of them. You will see what changed at the end of the course."
    ),
    "closed": (
        "You have opened the reasons in the look-back, so the check-in is closed. "
        "Nothing was changed."
    ),
    # After it
    "after_intro": (
        "Ten new texts, with the same two questions for each. "
        "All texts are made up for this course."
    ),
    "after_open": (
        "When you have answered everything, press “{button}” at the end. "
        "Then you also see what changed."
    ),
    "not_yet": (
        "This part opens when you have answered the ten texts above and opened the reasons."
    ),
    "changed_title": "From the check-in to today",
    "no_check_in": (
        "You have no answers in the check-in. So nothing can be compared, and that is fine."
    ),
    "few": (
        "How much can ten texts tell? Take 100 readers who truly go from 5 right to 9. "
        "This page would tell only about 35 of them of a gain."
    ),
    "texts_title": "The ten texts of the check-in",
    "texts_fold": "Open your first answers, with all the reasons",
    # Weeks later
    "booster_when": "Come back on {date} or later: these five texts are for then.",
    "booster_how": "When you have answered everything, press “{button}” at the end.",
}

COURSE: Final[Mapping[str, str]] = {
    "core": "Core path: {done} of {total} lessons done.",
    "row": "{n} · {title} ({stage})",
    "stage_none": "not begun",
    "stage_begun": "begun",
    "stage_done": "done",
    "case_file": "Case file",
    "rule": (
        "A lesson is done when you have compared the passage of your own with the key. "
        "Or when you have answered the exit ticket."
    ),
    "rule_case": "The case file is done when a line of your label is written.",
    "walks": "By choice: {done} of {total} walks through whole articles done.",
}
