"""What a learner does and has: tasks, actions, marks, attempts, as frozen values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypeAlias

import attrs

from helpers.anchoring import Excerpt
from helpers.errors import FiveLensesError

Stage = Literal["mark", "committed", "revising", "done"]
# To a question: a text, the id of what was chosen, ids, or a group's id by id of what was sorted.
Value: TypeAlias = str | tuple[str, ...] | Mapping[str, str]

# Names become folders on every system: no dots, no capitals, and none of the names that
# Windows keeps for its devices.
_NAME = re.compile(r"(?!(?:con|prn|aux|nul|com\d|lpt\d)\Z)[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")


class AnswersError(FiveLensesError):
    """An answer that was not taken or not kept; the message says why and what to do."""


class OpRefused(AnswersError):
    """The action makes no sense, or not now. Sending it again will not help."""


class NotSaved(AnswersError):
    """The action was right but could not be written. Sending it again may help."""


def safe_name(what: str, name: str) -> str:
    """Return a name that is safe as a folder on every system.

    Args:
        what: what the name is, in words ("code").
        name: 1 to 60 of a-z, 0-9 and hyphens, with no hyphen at either end.

    Raises:
        AnswersError: the name is none of these.
    """
    if isinstance(name, str) and _NAME.fullmatch(name):
        return name
    raise AnswersError(
        f"The {what} “{name!s:.60}” cannot be used. Take up to 60 small letters a to z, "
        "digits and hyphens, like “blue-7”."
    )


@attrs.frozen
class Task:
    """One walk: an article, or a part of it, through one lens in one notebook.

    Attributes:
        notebook: for example "01-sourcing".
        lens: lens id.
        article: slug.
        part: id of a passage, or "whole".
    """

    notebook: str
    lens: str
    article: str
    part: str = "whole"

    def __attrs_post_init__(self) -> None:
        for what in ("notebook", "lens", "article", "part"):
            safe_name(f"{what} name", getattr(self, what))

    @property
    def id(self) -> str:
        """The four names, joined by slashes."""
        return f"{self.notebook}/{self.lens}/{self.article}/{self.part}"

    @property
    def folder(self) -> Path:
        """Where the task's files lie inside a learner's folder."""
        return Path(self.notebook, self.lens, self.article, self.part)


@attrs.frozen
class Op:
    """One action of a learner, as the page sent it.

    Attributes:
        id: made by the page; the same id is never done twice.
        kind: one of `helpers.answers.payloads.KINDS`.
        payload: the kind's fields.
    """

    id: str
    kind: str
    payload: Mapping[str, object] = MappingProxyType({})


@attrs.frozen
class Mark:
    """Words that a learner has marked.

    Attributes:
        id: made by the page.
        excerpt: the words, with context that makes them unique in the article.
        label: label id.
        sure: how sure the learner is; None where not said.
        stake: on whose side the source stands; None where not said.
        in_quotation: the words are a source's, not the writer's.
        note: the learner's own note; may be empty.
    """

    id: str
    excerpt: Excerpt
    label: str
    sure: str | None = None
    stake: str | None = None
    in_quotation: bool = False
    note: str = ""


@attrs.frozen
class Attempt:
    """A try as it was committed and graded; later changes of the key do not touch it.

    Attributes:
        marks: in the order in which they were made.
        ticks: ids of the ticked absences.
        nothing: "Nothing to mark here" was ticked.
        count: answer to the question with a number; None where not given.
        kind: answer to the question about the text as a whole; None where not given.
        key_digest: digest of the key it was compared with.
        verdicts: verdict per id of the key.
        counts: numbers shown to the learner; None for one that could not be given.
        at: when, in UTC.
    """

    marks: tuple[Mark, ...]
    ticks: frozenset[str]
    nothing: bool
    count: int | None
    key_digest: str
    verdicts: Mapping[str, str]
    counts: Mapping[str, float | None]
    at: datetime
    kind: str | None = None


@attrs.frozen
class GivenAnswer:
    """What a learner said to one question.

    Attributes:
        value: the latest answer; empty where there is none.
        sure: how sure the learner is: low, middle or high; empty where not said.
        level: where the learner puts the own text: strong, middle or weak; empty where not said.
        first: the answer that stood there when the reasons were opened; None until then.
        first_sure: how sure the learner was then.
    """

    value: Value = ""
    sure: str = ""
    level: str = ""
    first: Value | None = None
    first_sure: str = ""

    @property
    def shown(self) -> bool:
        """The reasons have been opened."""
        return self.first is not None


@attrs.frozen
class State:
    """Where a learner stands in a task: the outcome of all actions so far.

    Attributes:
        marks: in the order in which they were made.
        ticks: ids of the ticked absences.
        nothing: "Nothing to mark here" is ticked.
        count: answer to the question with a number.
        kind: answer to the question about the text as a whole.
        stage: "mark", "committed", "revising" or "done".
        first: the first try; None before the commit.
        last: the latest try: the first one until the task is done.
        cases: what the learner says for a mark of their own, by mark id.
        answers: to the questions of a set, by question id, in the order of first touching.
        undo: the action that undo would take back now; never one from before a commit.
        redo: the action that redo would do again now.
        saved_at: when the latest action was saved, in UTC; None where there is none.
        notices: plain sentences about lines that could not be used.
        op_ids: ids of all actions on disk.
    """

    marks: tuple[Mark, ...] = ()
    ticks: frozenset[str] = frozenset()
    nothing: bool = False
    count: int | None = None
    kind: str | None = None
    stage: Stage = "mark"
    first: Attempt | None = None
    last: Attempt | None = None
    cases: Mapping[str, str] = MappingProxyType({})
    answers: Mapping[str, GivenAnswer] = MappingProxyType({})
    undo: Op | None = None
    redo: Op | None = None
    saved_at: datetime | None = None
    notices: tuple[str, ...] = ()
    op_ids: frozenset[str] = frozenset()
