"""Which own mark meets which mark of the key: one to one, largest overlap in words first.

Cost: in proportion to the words of the text plus the words marked, each mark counted with
its own words; sorting the pairs adds a logarithm.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import attrs

from helpers.feedback.values import KeySpan, OwnMark, Why
from helpers.segments import Segments

LABELS_PER_WORD = 2
LONGEST = 3  # a mark may have this many times the words of the key mark
_NEAREST: tuple[Why, ...] = ("shared", "too-long", "other-label", "too-little")


@attrs.frozen
class Drawn:
    """An own mark with the words it holds.

    Attributes:
        mark: as the learner drew it.
        words: numbers of the words left to it, rising; never empty.
        length: how many words it was drawn over. Length is judged by this, so that nobody
            can shorten a mark by filling its words with other labels first.
    """

    mark: OwnMark
    words: tuple[int, ...]
    length: int


@attrs.frozen
class Pair:
    """An own mark and a key mark that share words."""

    key: KeySpan
    drawn: Drawn
    overlap: int
    accepted: bool
    enough: bool
    too_long: bool

    @property
    def meets(self) -> bool:
        """Tell whether the mark would meet the key mark if both are still free."""
        return self.accepted and self.enough and not self.too_long

    @property
    def rank(self) -> tuple[object, ...]:
        """Order of matching; ties never depend on the order of the key's file."""
        return (
            not self.key.counts,
            -self.overlap,
            self.drawn.mark.label != self.key.accepted[0],
            self.drawn.length,
            self.key.span,
            self.key.id,
        )

    @property
    def near(self) -> Why:
        """Name the one thing that is off; empty where two things are."""
        if self.meets:
            return "shared"
        if self.accepted and self.enough:
            return "too-long"
        if self.enough and not self.too_long:
            return "other-label"
        return "too-little" if self.accepted and not self.too_long else ""


@attrs.frozen
class Sheet:
    """All marks that count as drawn, and which of them stand on which word.

    Attributes:
        segments: the text and its words.
        drawn: the marks that hold words, in order of marking.
        on_word: for each marked word, the numbers of its marks in `drawn`.
    """

    segments: Segments
    drawn: tuple[Drawn, ...]
    on_word: Mapping[int, Sequence[int]]

    def shared(self, words: range) -> list[tuple[Drawn, int]]:
        """List the marks that hold some of these words, and how many, in order of marking."""
        numbers = Counter(number for word in words for number in self.on_word.get(word, ()))
        return [(self.drawn[number], count) for number, count in sorted(numbers.items())]


def draw(marks: Iterable[OwnMark], segments: Segments) -> Sheet:
    """Give each mark its words, in order of marking.

    A word carries two labels at most: a later mark loses the words that carry two others.
    A mark left without words, and one on the same words with the same label as an earlier
    one, is left out.
    """
    labels: defaultdict[int, set[str]] = defaultdict(set)
    on_word: defaultdict[int, list[int]] = defaultdict(list)
    drawn: dict[tuple[range, str], Drawn] = {}
    for mark in marks:
        whole = segments.words_in(mark.span)
        words = tuple(word for word in whole if _has_room(labels[word], mark.label))
        if words and (whole, mark.label) not in drawn:
            for word in words:
                labels[word].add(mark.label)
                on_word[word].append(len(drawn))
            drawn[whole, mark.label] = Drawn(mark, words, len(whole))
    return Sheet(segments, tuple(drawn.values()), on_word)


def _has_room(labels: set[str], label: str) -> bool:
    return label in labels or len(labels) < LABELS_PER_WORD


def pairs_of(key_spans: Iterable[KeySpan], sheet: Sheet) -> list[Pair]:
    """Pair every key mark with every own mark that shares a word with it."""
    return [pair for key in key_spans for pair in _pairs_of_key(key, sheet)]


def _pairs_of_key(key: KeySpan, sheet: Sheet) -> list[Pair]:
    words = sheet.segments.words_in(key.span)
    core = sheet.segments.words_in(key.core) if key.core else range(0)
    with_core = {drawn.mark.id for drawn, count in sheet.shared(core) if count == len(core)}
    return [
        Pair(
            key=key,
            drawn=drawn,
            overlap=overlap,
            accepted=drawn.mark.label in key.accepted,
            enough=2 * overlap >= len(words) or drawn.mark.id in with_core,
            too_long=drawn.length > LONGEST * len(words),
        )
        for drawn, overlap in sheet.shared(words)
    ]


def match(pairs: Iterable[Pair]) -> dict[str, Pair]:
    """Match one to one, largest overlap first.

    What counts is matched before what is only *more to see*. Ties: the key's own label
    before one it also accepts, the shorter mark, reading order, order of marking.

    Args:
        pairs: in order of marking for each key mark.

    Returns:
        The pair that meets, by id of the key mark.
    """
    met: dict[str, Pair] = {}
    used: set[str] = set()
    for pair in sorted((pair for pair in pairs if pair.meets), key=lambda pair: pair.rank):
        if pair.key.id not in met and pair.drawn.mark.id not in used:
            met[pair.key.id] = pair
            used.add(pair.drawn.mark.id)
    return met


def nearest(pairs: Iterable[Pair], met: Mapping[str, Pair]) -> dict[str, Pair]:
    """Find the own mark that comes nearest to each key mark that is not met.

    Near has one thing off. The nearest is told first: shared, too long, other label, too
    little; then the larger overlap; then order of marking.
    """
    still_open = [pair for pair in pairs if pair.near and pair.key.id not in met]
    found: dict[str, Pair] = {}
    for pair in sorted(still_open, key=lambda each: (_NEAREST.index(each.near), -each.overlap)):
        found.setdefault(pair.key.id, pair)
    return found
