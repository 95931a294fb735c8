"""Counting words, and finding the words that are peculiar to one text beside others."""

from __future__ import annotations

from helpers.analysis.word_comparison import Peculiarity, compare_words
from helpers.analysis.word_counts import per_thousand, small_words, words_of

__all__ = ["Peculiarity", "compare_words", "per_thousand", "small_words", "words_of"]
