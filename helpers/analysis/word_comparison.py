"""Which words are peculiar to one text beside others: a weighted comparison.

Raw counts put the commonest words first, and plain ratios the rarest ones. Monroe, Colaresi and
Quinn (2008), “Fightin’ Words”, Political Analysis 16(4), 372–403, doi:10.1093/pan/mpn018, weigh
both: the log-odds of a word in one text against the others, drawn towards a prior, divided by
its standard error. The prior here is their informative one: each word's share in all texts
together, with the weight of `prior_words` words.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log, sqrt

import attrs

from helpers.analysis.word_counts import per_thousand

PRIOR_WORDS = 500.0  # about the length of the shorter texts


@attrs.frozen
class Peculiarity:
    """How peculiar a word is to one text.

    Attributes:
        word: the word.
        count: how often it occurs in the text.
        others: how often it occurs in the other texts.
        per_thousand: in the text.
        others_per_thousand: in the other texts.
        z: above 0 where the text uses it more than the others do. Beyond 1.96 either way, chance
            alone would rarely give as much for one word; among many words some still reach it.
    """

    word: str
    count: int
    others: int
    per_thousand: float
    others_per_thousand: float
    z: float


def compare_words(
    counts: Mapping[str, int], others: Mapping[str, int], prior_words: float = PRIOR_WORDS
) -> tuple[Peculiarity, ...]:
    """Compare the words of one text with those of others.

    Args:
        counts: words of the text, with how often each occurs; words, not letters, are the unit.
        others: the same for all other texts together.
        prior_words: weight of the prior; more draws rare words further towards 0.

    Returns:
        Every word of either side, the most peculiar to the text first; equals by alphabet.
        Words are taken as drawn one by one, so a name that comes in bursts looks surer than
        it is.

    Raises:
        ValueError: the weight is not above 0, or one side has fewer than two different words.
    """
    if prior_words <= 0:
        raise ValueError("The weight of the prior must be above 0.")
    words = sorted({*counts, *others})
    here, there = sum(counts.values()), sum(others.values())
    if min(here, there) < 1 or len(words) < 2:  # noqa: PLR2004
        raise ValueError("Both sides need words, and two different ones at least.")
    found = []
    for word in words:
        n, m = counts.get(word, 0), others.get(word, 0)
        prior = prior_words * (n + m) / (here + there)
        odds = _log_odds(n + prior, here + prior_words) - _log_odds(m + prior, there + prior_words)
        z = odds / sqrt(1 / (n + prior) + 1 / (m + prior))
        rates = per_thousand(n, here), per_thousand(m, there)
        found.append(Peculiarity(word, n, m, *rates, z))
    return tuple(sorted(found, key=lambda each: (-each.z, each.word)))


def _log_odds(part: float, whole: float) -> float:
    return log(part / (whole - part))
