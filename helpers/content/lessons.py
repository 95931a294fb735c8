"""A lesson and its cards."""

from __future__ import annotations

from enum import StrEnum

import attrs

from helpers.content.facts import Sure
from helpers.content.lenses import Lens


class Role(StrEnum):
    """How a class meets a passage: help fades from one to the next."""

    WORKED = "worked"  # studied with all marks and reasons; nothing to mark
    HALF = "half"  # some marks are given, the learner finds the others
    SOLO = "solo"  # the learner marks alone


@attrs.frozen
class ClassPassage:
    """A passage of an article and its role in class.

    Attributes:
        article: slug.
        passage: id of a passage in the key of this article and lens.
        role: how the class meets it.
        given: ids of the key marks that are shown from the start; only where `role` is `HALF`.
    """

    article: str
    passage: str
    role: Role
    given: tuple[str, ...] = ()


@attrs.frozen
class Lesson:
    """One lesson: a lens, what a learner can do after it, and its articles.

    Attributes:
        folder: name of its folder in lessons/, also of its notebook.
        title: in plain words.
        lens: the lens.
        objectives: "I can …".
        minutes: target for class.
        articles: slugs of the walks that are open, the recommended one first.
        passages: of the class part, in the order of the lesson; may be empty.
    """

    folder: str
    title: str
    lens: Lens
    objectives: tuple[str, ...]
    minutes: int
    articles: tuple[str, ...]
    passages: tuple[ClassPassage, ...] = ()

    def passage(self, article: str, passage: str) -> ClassPassage | None:
        """Return a passage of the class part, or None where the lesson names no such passage."""
        wanted = (article, passage)
        return next(
            (each for each in self.passages if (each.article, each.passage) == wanted), None
        )


@attrs.frozen
class Card:
    """One task that leads out of an article for two minutes (lateral reading).

    Attributes:
        id: author-given, unique in the file.
        article: slug.
        task: one action: search the publisher, trace the quotation, open the law.
        where: one to three places to look: words to search for, or an address.
        question: what the learner writes down.
        card: what was found when we looked, for a class without a network.
        sure: how that is known; never general knowledge alone.
        confidence: high, medium or low.
        facts: ids of the facts that the card rests on.
    """

    id: str
    article: str
    task: str
    where: tuple[str, ...]
    question: str
    card: str
    sure: Sure
    confidence: str
    facts: tuple[str, ...]
