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
from helpers.content.beside import Beside, DateTold, Stretch
from helpers.content.case_file import (
    CaseGuide,
    ControlQuestion,
    Doubt,
    LabelField,
    LabelGuide,
)
from helpers.content.dates import Moment, moment
from helpers.content.facts import (
    Fact,
    Sure,
    Verdict,
)
from helpers.content.forms import (
    SOUND,
    Booster,
    ControlNote,
    ControlReport,
    Form,
    FormItem,
    TrustScale,
    TrustStep,
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
    NOBODY,
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
    Speaker,
)
from helpers.content.lenses import (
    Choice,
    Label,
    Lens,
    Stake,
)
from helpers.content.lessons import (
    Card,
    ClassPassage,
    Lesson,
    Role,
)
from helpers.content.questions import (
    Group,
    ModelKind,
    Opening,
    Option,
    Question,
    QuestionKind,
    QuestionSet,
)

__all__ = [
    "NOBODY",
    "SOUND",
    "Absence",
    "Article",
    "Beside",
    "Booster",
    "Card",
    "CaseGuide",
    "Choice",
    "ClassPassage",
    "ControlNote",
    "ControlQuestion",
    "ControlReport",
    "Count",
    "DateTold",
    "Decoy",
    "Doubt",
    "Exemplary",
    "ExitTicket",
    "Fact",
    "FairItem",
    "Form",
    "FormItem",
    "Group",
    "Hook",
    "Items",
    "Key",
    "KeyMark",
    "Kind",
    "Known",
    "Label",
    "LabelField",
    "LabelGuide",
    "Lens",
    "Lesson",
    "ModelKind",
    "Moment",
    "Note",
    "Notice",
    "Opening",
    "Option",
    "Passage",
    "Quality",
    "Question",
    "QuestionKind",
    "QuestionSet",
    "ReadingMark",
    "Reason",
    "Recall",
    "Role",
    "Rubric",
    "Sentence",
    "Speaker",
    "Stake",
    "Stretch",
    "Sure",
    "TimelineEntry",
    "TrustScale",
    "TrustStep",
    "Verdict",
    "Word",
    "moment",
]
