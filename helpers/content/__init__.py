"""What the course is made of, as frozen values: articles, lenses, labels, keys, lessons.

These values know nothing of files or screens. `course_files` makes them from YAML and
`checks` holds them to the course's rules.
"""

from __future__ import annotations

from helpers.content.articles import (
    Article,
    Known,
    Sentence,
    TimelineEntry,
    Word,
)
from helpers.content.facts import (
    Fact,
    Sure,
    Verdict,
)
from helpers.content.items import (
    Exemplary,
    ExitTicket,
    FairItem,
    Hook,
    Items,
    Note,
    Notice,
    Recall,
    Rubric,
)
from helpers.content.keys import (
    Absence,
    Count,
    Decoy,
    Key,
    KeyMark,
    Kind,
    Passage,
    Quality,
    ReadingMark,
    Reason,
)
from helpers.content.lenses import (
    Choice,
    Label,
    Lens,
    Stake,
)
from helpers.content.lessons import (
    Card,
    Lesson,
)
from helpers.content.questions import Group, Option, Question, QuestionKind

__all__ = [
    "Absence",
    "Article",
    "Card",
    "Choice",
    "Count",
    "Decoy",
    "Exemplary",
    "ExitTicket",
    "Fact",
    "FairItem",
    "Group",
    "Hook",
    "Items",
    "Key",
    "KeyMark",
    "Kind",
    "Known",
    "Label",
    "Lens",
    "Lesson",
    "Note",
    "Notice",
    "Option",
    "Passage",
    "Quality",
    "Question",
    "QuestionKind",
    "ReadingMark",
    "Reason",
    "Recall",
    "Rubric",
    "Sentence",
    "Stake",
    "Sure",
    "TimelineEntry",
    "Verdict",
    "Word",
]
