"""Rules about quoted words: each stands exactly once in its article."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.anchoring import AnchorError, Excerpt, ExcerptAmbiguous, Span, find
from helpers.checks.cases import Finding, KeyCase, ReadingCase
from helpers.content import Key, ReadingMark
from helpers.course_files.problems import short
from helpers.course_files.sources import Path


def excerpts_stand_once(case: KeyCase) -> Iterator[Finding]:
    """Find every excerpt of marks, decoys and passages in the article."""
    if case.text is not None:
        for path, excerpt in _excerpts(case.key):
            yield from excerpt_fault(path, excerpt, case.text)


def core_words_inside(case: KeyCase) -> Iterator[Finding]:
    """The core words of a mark stand exactly once inside its excerpt."""
    for index, mark in enumerate(case.key.marks):
        times = mark.excerpt.exact.count(mark.core) if mark.core else 1
        if times != 1:
            wrong = "are not in" if times == 0 else "occur more than once in"
            yield (
                ("marks", index, "core"),
                f"the core words “{short(mark.core)}” {wrong} the words of the mark.",
                "Copy some words out of `exact`, letter by letter.",
            )


def passages_run_forward(case: KeyCase) -> Iterator[Finding]:
    """A passage ends after its beginning."""
    for index, passage in enumerate(case.key.passages):
        first, last = _place(passage.first, case.text), _place(passage.last, case.text)
        if first and last and (last.start < first.start or last.end < first.end):
            yield (
                ("passages", index, "last"),
                "the passage ends before it begins.",
                "Exchange `first` and `last`.",
            )


def decoys_are_unmarked(case: KeyCase) -> Iterator[Finding]:
    """Words cannot be a case for the lens and only look like one."""
    marks = [(mark.id, _place(mark.excerpt, case.text)) for mark in case.key.marks]
    for index, decoy in enumerate(case.key.decoys):
        place = _place(decoy.excerpt, case.text)
        held = [name for name, span in marks if place and span and span.overlap(place)]
        if held:
            yield (
                ("decoys", index, "exact"),
                f"the mark {held[0]} holds these words too.",
                "Take the decoy out, or choose words that no mark holds.",
            )


def readings_quote_the_article(case: ReadingCase) -> Iterator[Finding]:
    """The numbers of a reading's mark lead to the words it quotes."""
    for index, mark in enumerate(case.marks):
        if case.entries is not None and mark.article not in case.entries:
            yield (
                (index, "article"),
                f"there is no article “{short(mark.article)}”.",
                f"The articles are: {', '.join(case.entries)}.",
            )
        elif _misquotes(mark, case.texts.get(mark.article)):
            yield (
                (index, "quote"),
                f"the words “{short(mark.quote)}” do not stand at {mark.start} to {mark.end}.",
                "Correct the numbers: they count the characters of the file from 0.",
            )


def _misquotes(mark: ReadingMark, text: str | None) -> bool:
    if text is None:
        return False
    return not 0 <= mark.start < mark.end or text[mark.start : mark.end] != mark.quote


def _excerpts(key: Key) -> Iterator[tuple[Path, Excerpt]]:
    for index, mark in enumerate(key.marks):
        yield ("marks", index, "exact"), mark.excerpt
    for index, decoy in enumerate(key.decoys):
        yield ("decoys", index, "exact"), decoy.excerpt
    for index, passage in enumerate(key.passages):
        yield ("passages", index, "first", "exact"), passage.first
        yield ("passages", index, "last", "exact"), passage.last


def excerpt_fault(path: Path, excerpt: Excerpt, text: str) -> Iterator[Finding]:
    """Say what is wrong where an excerpt does not stand exactly once in a text.

    Args:
        path: of its words in the file.
        excerpt: the excerpt.
        text: of the article.
    """
    try:
        find(excerpt, text)
    except ExcerptAmbiguous:
        yield (
            path,
            f"the words “{short(excerpt.exact)}” occur more than once.",
            "Add the words that stand before or after them.",
        )
    except AnchorError:
        alone = excerpt.exact in text
        yield (
            path,
            f"the words “{short(excerpt.exact)}” are in the article, but not with this context."
            if alone
            else f"the words “{short(excerpt.exact)}” are not in the article.",
            "Copy `before` and `after` again, spaces and line ends too."
            if alone
            else "Copy them again, with the same quotation marks and dashes.",
        )


def _place(excerpt: Excerpt, text: str | None) -> Span | None:
    try:
        return find(excerpt, text or "")
    except AnchorError:
        return None
