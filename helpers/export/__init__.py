"""A learner's work as pages to keep: plain HTML that opens anywhere, without this course."""

from __future__ import annotations

from helpers.export.case_page import CaseFile, CaseLens, case_page
from helpers.export.my_work import (
    ShownCard,
    ShownMark,
    ShownTry,
    ShownWalk,
    my_work_page,
    walk_section,
)

__all__ = [
    "CaseFile",
    "CaseLens",
    "ShownCard",
    "ShownMark",
    "ShownTry",
    "ShownWalk",
    "case_page",
    "my_work_page",
    "walk_section",
]
