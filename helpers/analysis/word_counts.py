"""The words of a text, ready to be counted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from helpers.anchoring import Span
from helpers.segments import segment

_OWNER = re.compile(r"['’´]s$|['’´]$")


def words_of(text: str, windows: Iterable[Span] | None = None) -> tuple[str, ...]:
    """List the words of a text in reading order, in small letters.

    Numbers are left out, and so is the 's of an owner: “Kazakhstan’s” counts as “kazakhstan”.
    Nothing else is cut: “right” and “rights” stay two words.

    Args:
        text: any text.
        windows: only words that lie in one of these count; all where left out.
    """
    segments = segment(text)
    inside = segments.words
    if windows is not None:
        wanted = tuple(windows)
        inside = tuple(word for word in inside if any(each.covers(word) for each in wanted))
    plain = (_OWNER.sub("", word.of(text).lower()) for word in inside)
    return tuple(word for word in plain if any(letter.isalpha() for letter in word))


def per_thousand(count: float, words: int) -> float:
    """Return how many there would be in a thousand words; 0 where there are no words."""
    return 1000 * count / words if words else 0.0


@cache
def small_words() -> frozenset[str]:
    """Return the short list of words that every English text is full of.

    It is our own and holds no judgement words. It can be read and changed: a line a word.
    """
    listed = files(__package__).joinpath("small_words.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in listed if line and not line.startswith("#"))
