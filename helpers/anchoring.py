"""Where words stand in a text: spans in code points, and excerpts that survive them.

A `Span` is a place; it is only true of one exact text. An `Excerpt` is words with as
much context as makes them unique, so it can be stored, read by people, and found again.
This is the quote-and-context selector of the W3C Web Annotation model (section 4.2.4),
without its fuzzy search: words that do not occur exactly once are an error.
"""

from __future__ import annotations

from functools import lru_cache

import attrs

from helpers.errors import FiveLensesError


class AnchorError(FiveLensesError):
    """An excerpt that does not stand exactly once in its text."""


class ExcerptMissing(AnchorError):
    """The words (with their context) do not occur in the text."""


class ExcerptAmbiguous(AnchorError):
    """The words (with their context) occur more than once in the text."""


@attrs.frozen(order=True)
class Span:
    """A stretch of text, counted in Unicode code points like Python's own strings.

    Attributes:
        start: first code point, from 0.
        end: one past the last code point; always greater than `start`.
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise AnchorError(
                f"A span must hold at least one character: {self.start} to {self.end}."
            )

    def overlap(self, other: Span) -> int:
        """Count the code points that both spans hold; 0 where they do not meet."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def covers(self, other: Span) -> bool:
        """Tell whether every code point of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Return the words that stand here in `text`."""
        return text[self.start : self.end]


@attrs.frozen
class Excerpt:
    """Words quoted from a text, with context where the words alone are not unique.

    Attributes:
        exact: the words themselves, byte for byte as in the text.
        before: what stands directly before them; may be empty.
        after: what stands directly after them; may be empty.
    """

    exact: str
    before: str = ""
    after: str = ""


def find(excerpt: Excerpt, text: str) -> Span:
    """Find the one place of an excerpt in a text.

    Args:
        excerpt: words and context; `exact` must not be empty.
        text: the text as received, newlines untouched.

    Returns:
        The span of `excerpt.exact`, without its context.

    Raises:
        ExcerptMissing: the words with their context are not in the text.
        ExcerptAmbiguous: they occur more than once.
    """
    if not excerpt.exact:
        raise ExcerptMissing("The excerpt is empty. Copy the words from the article.")
    needle = excerpt.before + excerpt.exact + excerpt.after
    first, second = _first_two(needle, text)
    if first < 0:
        raise ExcerptMissing(_missing(excerpt, text))
    if second >= 0:
        raise ExcerptAmbiguous(
            f"The words “{_short(needle)}” occur more than once. "
            "Add the words that stand before or after them."
        )
    start = first + len(excerpt.before)
    return Span(start, start + len(excerpt.exact))


def excerpt_of(span: Span, text: str) -> Excerpt:
    """Quote a span with just enough context to be found again.

    Context grows by whole words, first on both sides at once, until the quotation is unique.

    Args:
        span: a place in `text`.
        text: the text as received.

    Returns:
        An excerpt for which `find(excerpt, text) == span`.

    Raises:
        AnchorError: the span reaches past the end of the text.
    """
    if span.end > len(text):
        raise AnchorError(f"The span ends at {span.end}, after the end of the text ({len(text)}).")
    left, right = span.start, span.end
    while not _occurs_once(text[left:right], text):
        left, right = _word_before(left, text), _word_after(right, text)
    return Excerpt(span.of(text), text[left : span.start], text[span.end : right])


def _occurs_once(words: str, text: str) -> bool:
    return _first_two(words, text)[1] < 0


@lru_cache(maxsize=8192)
def _first_two(words: str, text: str) -> tuple[int, int]:
    """Find where words stand first and second; -1 for never.

    Remembered: each action of a learner asks for all marks again, and a search goes through the
    whole text. Asking again costs the same whatever the text's length, as long as the text is
    the same object.
    """
    first = text.find(words)
    return first, text.find(words, first + 1) if first >= 0 else -1


def _word_before(offset: int, text: str) -> int:
    while offset > 0 and text[offset - 1].isspace():
        offset -= 1
    while offset > 0 and not text[offset - 1].isspace():
        offset -= 1
    return offset


def _word_after(offset: int, text: str) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    while offset < len(text) and not text[offset].isspace():
        offset += 1
    return offset


def _missing(excerpt: Excerpt, text: str) -> str:
    if excerpt.exact in text and (excerpt.before or excerpt.after):
        return (
            f"The words “{_short(excerpt.exact)}” are in the article, but not with this "
            "`before` and `after`. Copy the context again, letter by letter."
        )
    return (
        f"The words “{_short(excerpt.exact)}” are not in the article. "
        "Copy them again, with the same quotation marks and dashes."
    )


def _short(words: str, limit: int = 60) -> str:
    words = " ".join(words.split())
    return words if len(words) <= limit else words[: limit - 1] + "…"
