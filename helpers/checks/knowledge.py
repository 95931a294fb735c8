"""Rules about what the course says beyond the articles: the catalogue and the facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from helpers.checks.cases import CatalogueCase, FactsCase, Finding, KeyCase
from helpers.content import Article, Fact, Known, Sure, Verdict
from helpers.course_files.sources import Path

BACKGROUND_SENTENCES = 5
GLOSSARY_WORDS = range(8, 13)
CONFIDENCES = ("", "high", "medium", "low")


def unknown_is_said(case: CatalogueCase) -> Iterator[Finding]:
    """A detail is called unknown both in its value and in how sure it is, or in neither."""
    for index, entry in enumerate(case.entries.values()):
        for name, known in attrs.asdict(entry, recurse=False).items():
            if isinstance(known, Known) and (known.value == "unknown") != (
                known.sure is Sure.UNKNOWN
            ):
                yield (
                    ("articles", index, name),
                    f"value is “{known.value}”, but sure is {known.sure.value}.",
                    "Write unknown in both places, or in neither.",
                )


def every_text_is_listed(case: CatalogueCase) -> Iterator[Finding]:
    """No article lies in seeds/ without an entry."""
    listed = {entry.file for entry in case.entries.values()}
    for name in case.texts:
        if name not in listed:
            yield (
                ("articles",),
                f"seeds/{name} has no entry here.",
                "Add an entry, or take the file away.",
            )


def preparation_is_complete(case: CatalogueCase) -> Iterator[Finding]:
    """Background and glossary have the right size where they are there at all."""
    for index, entry in enumerate(case.entries.values()):
        sentences, words = len(entry.background), len(entry.glossary)
        if sentences not in (0, BACKGROUND_SENTENCES):
            yield (
                ("articles", index, "background"),
                f"it has {sentences} sentences.",
                f"Write exactly {BACKGROUND_SENTENCES}.",
            )
        if words and words not in GLOSSARY_WORDS:
            yield (
                ("articles", index, "glossary"),
                f"it explains {words} words.",
                "Explain 8 to 12 words.",
            )


def glossary_words_are_distinct(case: CatalogueCase) -> Iterator[Finding]:
    """A glossary explains a word once."""
    for index, entry in enumerate(case.entries.values()):
        words = [word.word for word in entry.glossary]
        for position, word in enumerate(words):
            if word in words[:position]:
                path = ("articles", index, "glossary", position, "word")
                yield path, f"“{word}” is explained twice.", "Take one out."


def statements_rest_on_facts(case: CatalogueCase) -> Iterator[Finding]:
    """Background and timeline cite facts that exist, and that are more than hearsay."""
    if case.facts is not None:
        for index, entry in enumerate(case.entries.values()):
            for path, cited in _citations(entry):
                yield from cited_well(("articles", index, *path), cited, case.facts)


def facts_belong_to_articles(case: FactsCase) -> Iterator[Finding]:
    """Each fact speaks about an article that is there."""
    for index, fact in enumerate(case.facts.values()):
        if case.entries is not None and fact.article not in case.entries:
            yield (
                ("facts", index, "article"),
                f"there is no article “{fact.article}”.",
                f"The articles are: {', '.join(case.entries)}.",
            )
        if fact.confidence not in CONFIDENCES:
            yield (
                ("facts", index, "confidence"),
                f"“{fact.confidence}” is no degree of confidence.",
                "Write high, medium or low, or leave the line out.",
            )


def tasks_rest_on_facts(case: KeyCase) -> Iterator[Finding]:
    """What a mark needs from outside is a fact of its own article."""
    if case.facts is None:
        return
    for index, mark in enumerate(case.key.marks):
        if not mark.needs_outside:
            continue
        fact = case.facts.get(mark.needs_outside)
        path = ("marks", index, "needs_outside")
        if fact is None:
            yield _no_such_fact(path, mark.needs_outside)
        elif fact.article != case.key.article:
            yield path, f"“{fact.id}” is about {fact.article}.", "Choose a fact of this article."


def is_only_a_task(fact: Fact) -> bool:
    """Tell whether a fact may only be looked up by the learner, never stated by the course."""
    return fact.sure in (Sure.KNOWLEDGE, Sure.UNKNOWN) or fact.verdict is Verdict.OPEN


def cited_well(path: Path, cited: Sequence[str], facts: Mapping[str, Fact]) -> Iterator[Finding]:
    """Find what is cited and is no fact, or a fact that may not be stated.

    Args:
        path: of the list of ids.
        cited: the ids.
        facts: all facts by id.
    """
    for position, name in enumerate(cited):
        place = (*path, position)
        if name not in facts:
            yield _no_such_fact(place, name)
        elif is_only_a_task(facts[name]):
            yield (
                place,
                f"“{name}” is not established, so it cannot be stated here.",
                "Leave it to a task (needs_outside in a key), or rest on another fact.",
            )


def _citations(entry: Article) -> Iterator[tuple[Path, Sequence[str]]]:
    for index, sentence in enumerate(entry.background):
        yield ("background", index, "facts"), sentence.facts
    for index, point in enumerate(entry.timeline):
        yield ("timeline", index, "facts"), point.facts


def _no_such_fact(path: Path, name: str) -> Finding:
    return path, f"there is no fact “{name}”.", "Look its id up in seeds/facts.yaml."
