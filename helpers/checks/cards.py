"""Rules about the tasks that lead out of an article, and what their cards tell."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.checks.cases import CardsCase, Finding
from helpers.checks.knowledge import cited_well
from helpers.content import Sure

PLACES = range(1, 4)
CONFIDENCES = ("high", "medium", "low")
SURE_ENOUGH = (Sure.FOUND, Sure.PARTLY, Sure.READING)


def one_card_an_article(case: CardsCase) -> Iterator[Finding]:
    """Each article of the lesson has one card, and each card an article that is there."""
    seen: list[str] = []
    for index, card in enumerate(case.cards):
        path = ("cards", index, "article")
        if case.entries is not None and card.article not in case.entries:
            cure = f"The articles are: {', '.join(case.entries)}."
            yield path, f"there is no article “{card.article}”.", cure
        elif card.article in seen:
            cure = "One task an article is enough: take one out."
            yield path, f"“{card.article}” has a card already.", cure
        seen.append(card.article)
    for slug in dict.fromkeys(case.lesson.articles if case.lesson else ()):
        if slug not in seen and (case.entries is None or slug in case.entries):
            yield ("cards",), f"the article “{slug}” has no card.", "Add one."


def cards_rest_on_facts(case: CardsCase) -> Iterator[Finding]:
    """A card tells only what facts of its own article say, and never mere hearsay."""
    if case.facts is None:
        return
    for index, card in enumerate(case.cards):
        path = ("cards", index, "facts")
        if not card.facts:
            yield path, "the card rests on no fact.", "Name the ids of its facts."
        yield from cited_well(path, card.facts, case.facts)
        for position, name in enumerate(card.facts):
            if name in case.facts and case.facts[name].article != card.article:
                cure = "Choose a fact of this article."
                yield (*path, position), f"“{name}” is about {case.facts[name].article}.", cure


def cards_say_how_sure(case: CardsCase) -> Iterator[Finding]:
    """A card was found or read, and says with what confidence."""
    for index, card in enumerate(case.cards):
        if card.sure not in SURE_ENOUGH:
            yield (
                ("cards", index, "sure"),
                f"what is {card.sure.value} cannot be told on a card.",
                f"Write one of: {', '.join(SURE_ENOUGH)}. Or leave it to the task.",
            )
        if card.confidence not in CONFIDENCES:
            yield (
                ("cards", index, "confidence"),
                f"“{card.confidence}” is no degree of confidence.",
                "Write high, medium or low.",
            )


def places_are_few(case: CardsCase) -> Iterator[Finding]:
    """One to three places to look: two minutes hold no more."""
    for index, card in enumerate(case.cards):
        if len(card.where) not in PLACES:
            yield (
                ("cards", index, "where"),
                f"it names {len(card.where)} places to look.",
                f"Name {PLACES.start} to {PLACES.stop - 1}.",
            )
