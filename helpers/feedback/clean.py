"""Which clean items a learner's marks touch: the false alarms."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from helpers.feedback.matching import LONGEST, Drawn, Sheet
from helpers.feedback.values import CleanItem


def touches(
    items: Iterable[CleanItem], sheet: Sheet, meeting: Collection[str], found: Collection[str]
) -> list[tuple[CleanItem, list[str]]]:
    """List the touched clean items with the own marks that touch them.

    Args:
        items: clean sentences and decoys.
        sheet: the marks as drawn.
        meeting: ids of the own marks that meet a key mark.
        found: ids of the own marks that meet a key mark or come nearest to one.

    Returns:
        Each touched item with the ids of its marks in order of marking.
    """
    touched = []
    for item in items:
        words = sheet.segments.words_in(item.span)
        marks = [
            drawn.mark.id
            for drawn, shared in sheet.shared(words)
            if (
                _takes_decoy(drawn, shared, len(words), found)
                if item.kind == "decoy"
                else _touches_sentence(drawn, shared, len(words), meeting)
            )
        ]
        if marks:
            touched.append((item, marks))
    return touched


def _touches_sentence(drawn: Drawn, shared: int, words: int, meeting: Collection[str]) -> bool:
    """A single word touches, unless the mark meets the key and only runs over a little."""
    return drawn.mark.id not in meeting or 2 * shared >= words


def _takes_decoy(drawn: Drawn, shared: int, words: int, found: Collection[str]) -> bool:
    """A decoy is taken as a key mark is met: half of its words, by a mark not too long."""
    if drawn.mark.id in found:
        return False
    return 2 * shared >= words and drawn.length <= LONGEST * words
