"""A question with answers to choose or to write, and a reason for each answer."""

from __future__ import annotations

from enum import StrEnum

import attrs

from helpers.content.items import Rubric


class QuestionKind(StrEnum):
    """How a question is answered."""

    ONE = "one"  # choose one option
    SEVERAL = "several"  # choose all that fit
    SORT = "sort"  # put each option into a group
    TEXT = "text"  # write a sentence or two, then see a model answer and a rubric


@attrs.frozen
class Option:
    """One answer that can be chosen, or one thing to sort.

    Attributes:
        id: author-given, unique in the question.
        text: what the learner reads.
        reason: shown after the answer, for this option alone: why it fits or does not.
        right: it should be chosen. Not used where options are sorted.
        group: id of the group in which it belongs. Used only where options are sorted.
    """

    id: str
    text: str
    reason: str
    right: bool = False
    group: str = ""


@attrs.frozen
class Group:
    """One group into which options are sorted.

    Attributes:
        id: author-given, unique in the question.
        name: on the page.
    """

    id: str
    name: str


@attrs.frozen
class Question:
    """One question.

    Attributes:
        id: author-given, unique in its set, never used again for another question.
        kind: how it is answered.
        prompt: what is asked, one or two sentences.
        passage: the short text that it is about; may be empty.
        options: at least two, unless `kind` is `TEXT`.
        groups: at least two where `kind` is `SORT`, else none.
        model: a model answer where `kind` is `TEXT`.
        rubric: three levels where `kind` is `TEXT`; may be missing.
        asks_confidence: "How sure are you?" is asked beside it.
    """

    id: str
    kind: QuestionKind
    prompt: str
    passage: str = ""
    options: tuple[Option, ...] = ()
    groups: tuple[Group, ...] = ()
    model: str = ""
    rubric: Rubric | None = None
    asks_confidence: bool = False
