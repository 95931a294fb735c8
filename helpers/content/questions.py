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


class ModelKind(StrEnum):
    """What opens beside a written answer."""

    MODEL = "model"  # an answer of ours; a learner writes first
    FOUND = "found"  # what a class may find; it may be opened at once
    CARD = "card"  # what was found outside, for a class without a network; opens at once


class Opening(StrEnum):
    """When reasons may be opened."""

    EACH = "each"  # those of a question after its answer
    ALL = "all"  # all at once, after every question of the set is answered
    NEVER = "never"  # not on this page


@attrs.frozen
class Option:
    """One answer that can be chosen, or one thing to sort.

    Attributes:
        id: author-given, unique in the question.
        text: what the learner reads.
        reason: shown after the answer, for this option alone: why it fits or does not; empty
            in all options of a question that has no right answer.
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
        keeps_order: the options stand as they are given (“Fair”, “Not fair”); else they are
            mixed, so that their order tells nothing.
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
    keeps_order: bool = False

    @property
    def opens(self) -> bool:
        """There is something to open after the answer: a model, or a reason for an option."""
        return bool(self.model) or any(option.reason for option in self.options)


@attrs.frozen
class QuestionSet:
    """Questions that stand together and are answered together.

    Attributes:
        id: names the set among those of its task: small letters, digits, hyphens.
        title: its heading.
        questions: at least one.
        intro: what to do, one or two sentences, each line a paragraph; may be empty.
        text: the short text that all questions are about; may be empty.
        points: a list under the text, such as places to look; may be empty.
        model_kind: what opens beside written answers.
        opening: when anything opens.
    """

    id: str
    title: str
    questions: tuple[Question, ...]
    intro: str = ""
    text: str = ""
    points: tuple[str, ...] = ()
    model_kind: ModelKind = ModelKind.MODEL
    opening: Opening = Opening.EACH

    def question(self, question_id: str) -> Question | None:
        """Return a question by its id; None where the set has none such."""
        return next((each for each in self.questions if each.id == question_id), None)
