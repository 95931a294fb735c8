"""Ways of marking without reading: none of them may pay under the comparison rule.

A strategy says where to mark; `labellings` says with which labels. Both know the text, and
`labellings` and `Scattered` know more of the key than any learner would.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from random import Random

from helpers.anchoring import Span
from helpers.feedback import Ground, KeySpan, OwnMark
from helpers.feedback.comparison import ESSENTIAL
from helpers.feedback.matching import LABELS_PER_WORD
from helpers.segments import Segments

Places = Sequence[Span]
Strategy = Callable[[Segments], Places]

WINDOW = 8  # words


def every_word(segments: Segments) -> Places:
    """Mark each word by itself."""
    return segments.words


def whole_text(segments: Segments) -> Places:
    """Mark everything in one stroke."""
    return [_over(segments.words)]


def every_nth_word(step: int) -> Strategy:
    """Mark each second (third, fifth …) word by itself."""
    return lambda segments: segments.words[::step]


def every_sentence(segments: Segments) -> Places:
    """Mark each sentence in one stroke."""
    return segments.sentences


def one_word_a_sentence(choose: Callable[[Sequence[Span]], Span]) -> Strategy:
    """Mark one word in each sentence."""
    return lambda segments: [choose(words) for words in _words_by_sentence(segments)]


def first(words: Sequence[Span]) -> Span:
    """Choose the first word."""
    return words[0]


def middle(words: Sequence[Span]) -> Span:
    """Choose the word in the middle."""
    return words[len(words) // 2]


def last(words: Sequence[Span]) -> Span:
    """Choose the last word."""
    return words[-1]


def longest(words: Sequence[Span]) -> Span:
    """Choose the word with the most letters."""
    return max(words, key=lambda word: word.end - word.start)


def words_like(pattern: str) -> Strategy:
    """Mark each word that begins like a pattern."""
    matches = re.compile(pattern).match
    return lambda segments: [word for word in segments.words if matches(word.of(segments.text))]


def windows(length: int, step: int) -> Strategy:
    """Mark stretches of `length` words, a new one every `step` words."""
    return lambda segments: [
        _over(segments.words[at : at + length]) for at in range(0, len(segments.words), step)
    ]


STRATEGIES: Mapping[str, Strategy] = {
    "every word": every_word,
    "one mark over the whole text": whole_text,
    "every 2nd word": every_nth_word(2),
    "every 3rd word": every_nth_word(3),
    "every 5th word": every_nth_word(5),
    "every 10th word": every_nth_word(10),
    "first word of each sentence": one_word_a_sentence(first),
    "middle word of each sentence": one_word_a_sentence(middle),
    "last word of each sentence": one_word_a_sentence(last),
    "longest word of each sentence": one_word_a_sentence(longest),
    "every sentence": every_sentence,
    "capitalised words": words_like(r"[A-Z]"),
    "words all in capitals": words_like(r"[A-Z]{2,}(?![a-z])"),
    "eight-word windows": windows(WINDOW, WINDOW),
    "eight-word windows, overlapping": windows(WINDOW, WINDOW // 2),
}


def scattered(ground: Ground, seed: str) -> Places:
    """Mark at random, as often as the key and with the lengths of its marks.

    Args:
        ground: the text and its key; each key mark gives one place of as many words.
        seed: fixes the draw.

    Returns:
        Places that stand anywhere in the text with equal chance; they may overlap.
    """
    chance, segments = Random(seed), ground.segments
    lengths = [len(segments.words_in(each.span)) for each in ground.key_spans]
    starts = [chance.randrange(len(segments.words) - length + 1) for length in lengths]
    return [
        _over(segments.words[start : start + length])
        for start, length in zip(starts, lengths, strict=True)
    ]


Labelling = tuple[str, ...]


def labellings(labels: Iterable[str], ground: Ground) -> list[Labelling]:
    """List the choices of labels to try: each label alone, and the two most common at once.

    Args:
        labels: ids of the labels in use.
        ground: the text and its key; the two most common labels are taken once from its
            essential marks and once from all that count.

    Returns:
        One or two labels each; two are both put on every place.
    """
    counting = [each for each in ground.key_spans if each.counts]
    essential = [each for each in counting if each.importance == ESSENTIAL]
    pairs = {_most_common(essential), _most_common(counting)}
    return [*((label,) for label in labels), *sorted(pair for pair in pairs if len(pair) > 1)]


def _most_common(key_spans: Iterable[KeySpan]) -> Labelling:
    counted = Counter(each.accepted[0] for each in key_spans)
    return tuple(label for label, _ in counted.most_common(LABELS_PER_WORD))


def marked(places: Places, labelling: Labelling) -> list[OwnMark]:
    """Put every label of a labelling on every place."""
    return [
        OwnMark(f"{number}-{label}", place, label)
        for number, place in enumerate(places)
        for label in labelling
    ]


def _over(words: Sequence[Span]) -> Span:
    return Span(words[0].start, words[-1].end)


def _words_by_sentence(segments: Segments) -> list[Sequence[Span]]:
    ranges = [segments.words_in(sentence) for sentence in segments.sentences]
    return [segments.words[each.start : each.stop] for each in ranges if each]
