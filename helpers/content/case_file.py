"""What is asked on the page of the case file: doubts about a sound report, and a label."""

from __future__ import annotations

import attrs

from helpers.content.items import Rubric


@attrs.frozen
class Doubt:
    """One thing that might be said about the control report through one lens.

    Attributes:
        id: author-given; `SOUND` for the one that says that nothing is wrong.
        text: what the learner reads.
        reason: why the doubt does not hold; empty for `SOUND`, whose reasons are the notes of
            the report.
    """

    id: str
    text: str
    reason: str = ""


@attrs.frozen
class ControlQuestion:
    """The question about the control report through one lens.

    Attributes:
        lens: lens id.
        options: in the order of the page.
    """

    lens: str
    options: tuple[Doubt, ...]


@attrs.frozen
class LabelField:
    """One line of a learner's label for an article.

    Attributes:
        id: author-given, unique on the label.
        name: its heading on the finished page.
        prompt: what is asked.
        example: what a good label of the control report says here.
    """

    id: str
    name: str
    prompt: str
    example: str


@attrs.frozen
class LabelGuide:
    """The lines of a label, and what makes one strong."""

    fields: tuple[LabelField, ...]
    rubric: Rubric


@attrs.frozen
class CaseGuide:
    """All that is asked on the page of the case file and is the same for every article.

    Attributes:
        questions: about the control report, one a lens.
        label: the learner's label.
    """

    questions: tuple[ControlQuestion, ...]
    label: LabelGuide
