"""Outside facts, and how sure each is."""

from __future__ import annotations

from enum import StrEnum

import attrs


class Sure(StrEnum):
    """How a statement is known (column "how sure" of the fact sheet)."""

    FOUND = "found"  # read in a copy of a public page
    PARTLY = "found-and-knowledge"  # the core was found, a detail is general knowledge
    KNOWLEDGE = "knowledge"  # general knowledge only: becomes a task, never a statement
    READING = "own-reading"  # read off the article itself
    UNKNOWN = "unknown"  # looked for and not found, or not looked for


class Verdict(StrEnum):
    """The fact-check's verdict on a claim."""

    CORRECT = "correct"
    IMPRECISE = "imprecise"
    WRONG = "wrong"
    OPINION = "opinion"
    OPEN = "cannot-be-established"
    CONTEXT = "context"  # background that the article does not claim


@attrs.frozen
class Fact:
    """An outside fact, by id; the only source of what the course says beyond the articles.

    Attributes:
        id: author-given, never reused.
        article: slug of the article it belongs to.
        statement: one or two plain sentences.
        verdict: on the article's claim.
        sure: how it is known.
        confidence: high, medium or low; empty where the fact sheet gives none.
        quote: the article's words it speaks about; may be empty.
        references: addresses where it was found or can be looked up.
    """

    id: str
    article: str
    statement: str
    verdict: Verdict
    sure: Sure
    confidence: str = ""
    quote: str = ""
    references: tuple[str, ...] = ()
