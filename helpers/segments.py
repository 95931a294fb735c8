"""The one splitter of this course: paragraphs, sentences and words of a text.

Everything that counts words or sentences, in Python and on the screen, uses these spans.
Sentence and word boundaries come from nupunkt (Punkt: Kiss and Strunk 2006), run on one
paragraph at a time, so that a headline without a full stop never runs into the next line.

Limits: made for English. A paragraph is a line with something on it. A word is a token with
at least one letter or digit; marks around it (quotation marks, brackets, full stops) are no
part of it, so that “John” and John are the same word.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

import attrs

from helpers.anchoring import Span


@attrs.frozen
class Segments:
    """A text and where its parts stand; all spans are in reading order and never overlap.

    Attributes:
        text: the text as received.
        paragraphs: lines that hold something, without the white space around them.
        sentences: every sentence lies in one paragraph.
        words: every word lies in one sentence.
    """

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    words: tuple[Span, ...]

    def words_in(self, span: Span) -> range:
        """Number the words that a span touches, be it with a single letter."""
        return _touched(self.words, span)

    def sentences_in(self, span: Span) -> range:
        """Number the sentences in which a span touches at least one word."""
        words = self.words_in(span)
        if not words:
            return range(0)
        return _touched(self.sentences, Span(self.words[words[0]].start, self.words[words[-1]].end))

    def within(self, window: Span) -> Segments:
        """Limit the parts to a stretch of the text; places stay those of the whole text.

        What the window cuts is cut: a sentence that begins before it begins with it.
        """
        return Segments(
            self.text,
            _limited(self.paragraphs, window),
            _limited(self.sentences, window),
            _limited(self.words, window),
        )


@lru_cache(maxsize=16)
def segment(text: str) -> Segments:
    """Split a text once into paragraphs, sentences and words.

    Args:
        text: any text; newlines are kept as they are.

    Returns:
        The segments, with spans in code points of `text`. Costs about a millisecond for
        each thousand words; the last 16 texts are remembered.
    """
    paragraphs = tuple(_paragraphs(text))
    sentences = tuple(
        sentence for paragraph in paragraphs for sentence in _sentences(paragraph, text)
    )
    words = tuple(word for sentence in sentences for word in _words(sentence, text))
    return Segments(text, paragraphs, sentences, words)


def _paragraphs(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            at = start + len(line) - len(line.lstrip())
            spans.append(Span(at, at + len(stripped)))
        start += len(line) + 1
    return spans


def _sentences(paragraph: Span, text: str) -> list[Span]:
    from nupunkt import sent_spans

    return _stripped(sent_spans(paragraph.of(text)), paragraph.start, text)


def _stripped(pairs: Sequence[tuple[int, int]], shift: int, text: str) -> list[Span]:
    spans = []
    for start, end in pairs:
        words = text[shift + start : shift + end]
        if words.strip():
            left = shift + start + len(words) - len(words.lstrip())
            spans.append(Span(left, left + len(words.strip())))
    return spans


def _words(sentence: Span, text: str) -> list[Span]:
    from nupunkt import word_spans

    spans = []
    for start, end in word_spans(sentence.of(text)):
        word = _without_marks(sentence.start + start, sentence.start + end, text)
        if word is not None:
            spans.append(word)
    return spans


def _without_marks(start: int, end: int, text: str) -> Span | None:
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not _belongs_to_word(text[end - 1]):
        end -= 1
    return Span(start, end) if start < end else None


def _belongs_to_word(character: str) -> bool:
    """Letters, digits, and the combining marks (accents) that sit on them."""
    return character.isalnum() or unicodedata.category(character).startswith("M")


def _touched(spans: Sequence[Span], span: Span) -> range:
    first = bisect_right(spans, span.start, key=lambda each: each.end)
    last = bisect_left(spans, span.end, key=lambda each: each.start)
    return range(first, max(first, last))


def _limited(spans: Sequence[Span], window: Span) -> tuple[Span, ...]:
    return tuple(
        Span(max(span.start, window.start), min(span.end, window.end))
        for span in (spans[number] for number in _touched(spans, window))
    )
