"""Every word of the interface, in one room.

Widgets get these as a trait and hold no words of their own. Braces are filled in by name.
All of it is plain text: short, and plain enough for a reader of 14.
"""

from __future__ import annotations

from helpers.words.annotator import ANNOTATOR, RESULT, STAKES
from helpers.words.case_file import CASE, CASE_PAGE
from helpers.words.charts import CHARTS
from helpers.words.check_in import CHECK_IN, COURSE
from helpers.words.filling import counted, fill
from helpers.words.forms import GAIN
from helpers.words.learner import LEARNER, WORK
from helpers.words.page import CHECK, EVERYDAY, PAGE, SURE
from helpers.words.paper import PAPER, PAPER_COMMAND
from helpers.words.passages import PASSAGE
from helpers.words.quiz import QUIZ
from helpers.words.walks import WALKS

__all__ = [
    "ANNOTATOR",
    "CASE",
    "CASE_PAGE",
    "CHARTS",
    "CHECK",
    "CHECK_IN",
    "COURSE",
    "EVERYDAY",
    "GAIN",
    "LEARNER",
    "PAGE",
    "PAPER",
    "PAPER_COMMAND",
    "PASSAGE",
    "QUIZ",
    "RESULT",
    "STAKES",
    "SURE",
    "WALKS",
    "WORK",
    "counted",
    "fill",
]
