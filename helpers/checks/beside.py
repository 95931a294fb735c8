"""Rules about lessons/side-by-side.yaml: each article's own words, and the dates in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from helpers.anchoring import AnchorError, Span
from helpers.checks.cases import Finding
from helpers.checks.excerpts import excerpt_fault
from helpers.checks.knowledge import cited_well
from helpers.content import Article, Beside, Fact, moment


@attrs.frozen
class BesideCase:
    """The file, with the articles and facts it speaks about; None where these cannot be read."""

    besides: Mapping[str, Beside]
    entries: Mapping[str, Article] | None
    texts: Mapping[str, str]
    facts: Mapping[str, Fact] | None


def every_article_is_there(case: BesideCase) -> Iterator[Finding]:
    """The articles are those of the catalogue, and no name is given twice."""
    if case.entries is not None:
        for slug in case.entries:
            if slug not in case.besides:
                cure = "Add it: the pages put all articles side by side."
                yield ("articles",), f"the article “{slug}” is missing.", cure
    names = [beside.name for beside in case.besides.values()]
    for index, slug in enumerate(case.besides):
        if case.entries is not None and slug not in case.entries:
            cure = f"The articles are: {', '.join(case.entries)}."
            yield ("articles", index, "slug"), f"there is no article “{slug}”.", cure
        if names[index] in names[:index]:
            cure = "Name them apart."
            yield ("articles", index, "name"), f"“{names[index]}” stands here twice.", cure


def own_words_are_found(case: BesideCase) -> Iterator[Finding]:
    """Each stretch of own words is there; they run forward and follow each other."""
    for index, beside in enumerate(case.besides.values()):
        text = case.texts.get(beside.slug)
        if not beside.body:
            yield ("articles", index, "body"), "no words are its own.", "Add a first and a last."
        if text is not None:
            yield from _stretches(index, beside, text)


def _stretches(index: int, beside: Beside, text: str) -> Iterator[Finding]:
    end = 0
    for position, stretch in enumerate(beside.body):
        path = ("articles", index, "body", position)
        faults = [
            *excerpt_fault((*path, "first", "exact"), stretch.first, text),
            *excerpt_fault((*path, "last", "exact"), stretch.last, text),
        ]
        window = None if faults else _window(beside, position, text)
        if not faults and (window is None or window.start < end):
            cure = "Put the stretches in the order of the text, first before last."
            faults = [((*path, "last"), "this stretch does not run forward.", cure)]
        end = window.end if window else end
        yield from faults


def _window(beside: Beside, position: int, text: str) -> Span | None:
    try:
        return beside.body[position].window(text)
    except AnchorError:
        return None


def dates_are_found(case: BesideCase) -> Iterator[Finding]:
    """Each date stands once in its article, and can be put on a line of years."""
    for index, beside in enumerate(case.besides.values()):
        text = case.texts.get(beside.slug)
        for position, told in enumerate(beside.dates):
            path = ("articles", index, "dates", position)
            if text is not None:
                yield from excerpt_fault((*path, "exact"), told.excerpt, text)
            if moment(told.when) is None:
                cure = "Write it out, such as 1 May 2013, May 2013 or 2013."
                yield (*path, "when"), f"“{told.when}” is no date.", cure
            if case.facts is not None:
                yield from cited_well((*path, "facts"), told.facts, case.facts)
