"""A lesson and its cards."""

from __future__ import annotations

import attrs

from helpers.content.facts import Sure
from helpers.content.lenses import Lens


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
    """

    folder: str
    title: str
    lens: Lens
    objectives: tuple[str, ...]
    minutes: int
    articles: tuple[str, ...]


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
