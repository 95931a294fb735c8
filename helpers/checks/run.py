"""Run every rule over every file, and gather all problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import attrs

from helpers.checks import (
    excerpts,
    ids,
    knowledge,
    labels,
    lessons,
    reading_level,
    scores,
    standard,
)
from helpers.checks.cases import (
    Cases,
    CatalogueCase,
    FactsCase,
    Finding,
    KeyCase,
    LessonCase,
    ReadingCase,
)
from helpers.course_files import Course, Problem, open_course
from helpers.course_files.course import CATALOGUE, FACTS, lesson_file

Case = TypeVar("Case")
Rule = Callable[[Case], Iterator[Finding]]

CATALOGUE_RULES: Sequence[Rule[CatalogueCase]] = (
    ids.slugs,
    knowledge.unknown_is_said,
    knowledge.every_text_is_listed,
    knowledge.preparation_is_complete,
    knowledge.glossary_words_are_distinct,
    knowledge.statements_rest_on_facts,
    reading_level.catalogue_is_plain,
)
FACT_RULES: Sequence[Rule[FactsCase]] = (
    ids.fact_ids,
    knowledge.facts_belong_to_articles,
    reading_level.facts_are_plain,
)
LESSON_RULES: Sequence[Rule[LessonCase]] = (
    ids.label_ids,
    labels.codes_are_two_capitals,
    labels.layers_fit_the_keyboard,
    lessons.folder_fits_lens,
    lessons.aims_are_told,
    lessons.articles_have_a_key,
    reading_level.lesson_is_plain,
)
READING_RULES: Sequence[Rule[ReadingCase]] = (excerpts.readings_quote_the_article,)
KEY_RULES: Sequence[Rule[KeyCase]] = (
    excerpts.excerpts_stand_once,
    excerpts.core_words_inside,
    excerpts.passages_run_forward,
    excerpts.decoys_are_unmarked,
    ids.key_ids,
    knowledge.tasks_rest_on_facts,
    labels.labels_are_known,
    labels.stakes_are_told,
    labels.count_is_answered,
    reading_level.key_is_plain,
    standard.belongs_where_it_lies,
    standard.importance_is_1_to_3,
    standard.agreement_is_possible,
    standard.says_who_drafted_it,
    standard.reasons_are_short,
    standard.absences_are_a_choice,
)
SCORE_RULES: Sequence[Rule[KeyCase]] = (scores.key_meets_itself, scores.essentials_are_enough)


@attrs.frozen
class Report:
    """What a check of the course found.

    Attributes:
        files: how many files were looked at.
        problems: all that is wrong, file by file and from top to bottom.
    """

    files: int
    problems: tuple[Problem, ...]


def check_course(root: Path | None = None) -> Report:
    """Check every file of a course.

    Args:
        root: the course's root folder; this course where left out.

    Returns:
        All problems at once. A file that cannot be read has its own problems, and the
        others are still checked.
    """
    course = open_course(root)
    cases = Cases(course)
    problems = list(_shared_problems(cases))
    unsound = {problem.file for problem in problems}
    for file, case in cases.key_cases():
        own = _apply(course, file, case, KEY_RULES)
        if not own and unsound.isdisjoint([lesson_file(case.folder), *course.reading_files()]):
            own = _apply(course, file, case, SCORE_RULES)
        problems += own
    problems += cases.problems
    order = {file: number for number, file in enumerate(cases.files)}
    problems.sort(key=lambda each: (order.get(each.file, len(order)), each.line or 0))
    return Report(len(cases.files), tuple(problems))


def _shared_problems(cases: Cases) -> Iterator[Problem]:
    if catalogue := cases.catalogue():
        yield from _apply(cases.course, CATALOGUE, catalogue, CATALOGUE_RULES)
    if fact_sheet := cases.fact_sheet():
        yield from _apply(cases.course, FACTS, fact_sheet, FACT_RULES)
    for file, lesson in cases.lesson_cases():
        yield from _apply(cases.course, file, lesson, LESSON_RULES)
    for file, reading in cases.reading_cases():
        yield from _apply(cases.course, file, reading, READING_RULES)


def _apply(course: Course, file: str, case: Case, rules: Sequence[Rule[Case]]) -> list[Problem]:
    source = course.source(file)
    return [source.problem(*finding) for rule in rules for finding in rule(case)]
