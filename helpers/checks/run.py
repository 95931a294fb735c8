"""Run every rule over every file, and gather all problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import attrs

from helpers.checks import (
    beside,
    cards,
    case_file,
    everyday,
    excerpts,
    form_options,
    form_texts,
    forms,
    ids,
    knowledge,
    labels,
    leads,
    lessons,
    passages,
    plans,
    questions,
    reading_level,
    scores,
    standard,
)
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
    ReadingCase,
)
from helpers.checks.gather import Cases
from helpers.course_files import Course, Problem, open_course
from helpers.course_files.course import (
    CASE_FILE,
    CATALOGUE,
    CONTROL,
    FACTS,
    FORMS,
    SIDE_BY_SIDE,
    lesson_file,
)

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
BESIDE_RULES: Sequence[Rule[BesideCase]] = (
    beside.every_article_is_there,
    beside.own_words_are_found,
    beside.dates_are_found,
    reading_level.besides_are_plain,
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
    labels.kinds_are_a_choice,
    lessons.folder_fits_lens,
    lessons.aims_are_told,
    lessons.articles_have_a_key,
    passages.passages_are_there,
    passages.roles_fade,
    passages.passages_have_their_length,
    passages.passages_are_whole,
    passages.given_marks_lie_in_the_passage,
    passages.given_marks_leave_some,
    reading_level.lesson_is_plain,
)
CARD_RULES: Sequence[Rule[CardsCase]] = (
    ids.card_ids,
    cards.one_card_an_article,
    cards.cards_rest_on_facts,
    cards.cards_say_how_sure,
    cards.places_are_few,
    reading_level.cards_are_plain,
)
ITEM_RULES: Sequence[Rule[ItemsCase]] = (
    ids.item_ids,
    everyday.texts_have_their_length,
    everyday.questions_and_notes_are_few,
    everyday.notices_are_there,
    everyday.notes_quote_once,
    everyday.subject_is_everyday,
    questions.fair_is_six_and_six,
    questions.fair_is_mixed,
    questions.phrases_are_short,
    questions.practice_is_balanced,
    questions.recall_is_short,
    questions.recall_has_its_answer,
    questions.length_of_recall_tells_nothing,
    reading_level.items_are_plain,
)
FORM_RULES: Sequence[Rule[FormsCase]] = (
    ids.form_ids,
    forms.there_are_two_forms,
    forms.each_lens_has_its_items,
    forms.the_booster_has_each_lens,
    forms.labels_are_those_of_the_lens,
    forms.each_item_has_its_pair,
    forms.pairs_are_alike,
    forms.the_scale_has_steps,
    form_options.one_option_is_right,
    form_options.nothing_wrong_is_always_offered,
    form_options.options_are_told_apart,
    form_options.lengths_are_alike,
    form_options.place_and_length_tell_nothing,
    form_texts.passages_have_their_length,
    form_texts.subjects_are_everyday,
    form_texts.passages_are_new,
    reading_level.forms_are_plain,
)
CONTROL_RULES: Sequence[Rule[ControlCase]] = (
    form_texts.the_report_has_its_length,
    form_texts.the_report_shows_each_lens,
    form_texts.report_notes_quote_once,
    form_texts.the_report_says_what_it_is,
    reading_level.control_is_plain,
)
CASE_FILE_RULES: Sequence[Rule[CaseGuideCase]] = (
    case_file.each_lens_is_asked_once,
    case_file.nothing_wrong_is_offered,
    case_file.place_and_length_tell_nothing,
    case_file.the_label_has_its_lines,
    case_file.case_ids,
    reading_level.case_guide_is_plain,
)
PLAN_RULES: Sequence[Rule[PlanCase]] = (
    plans.plan_has_its_title,
    plans.plan_has_its_parts,
    plans.minutes_add_up,
    plans.plan_is_one_page,
    plans.names_lead_somewhere,
    plans.passages_are_named,
    plans.passages_are_the_lessons,
    reading_level.plan_is_plain,
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
    labels.kind_is_answered,
    ids.speaker_ids,
    leads.attributions_lead_somewhere,
    leads.speakers_are_led_to,
    leads.one_name_a_speaker,
    reading_level.key_is_plain,
    standard.belongs_where_it_lies,
    standard.importance_is_1_to_3,
    standard.agreement_is_possible,
    standard.says_who_drafted_it,
    standard.reasons_are_short,
    standard.strengths_and_faults_are_told,
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
    if beside_case := cases.beside_case():
        yield from _apply(cases.course, SIDE_BY_SIDE, beside_case, BESIDE_RULES)
    for file, lesson in cases.lesson_cases():
        yield from _apply(cases.course, file, lesson, LESSON_RULES)
    yield from _handout_problems(cases)
    yield from _form_problems(cases)
    for file, reading in cases.reading_cases():
        yield from _apply(cases.course, file, reading, READING_RULES)


def _handout_problems(cases: Cases) -> Iterator[Problem]:
    for file, of_cards in cases.cards_cases():
        yield from _apply(cases.course, file, of_cards, CARD_RULES)
    for file, of_items in cases.items_cases():
        yield from _apply(cases.course, file, of_items, ITEM_RULES)
    for file, of_plan in cases.plan_cases():
        yield from _apply(cases.course, file, of_plan, PLAN_RULES)


def _form_problems(cases: Cases) -> Iterator[Problem]:
    if of_forms := cases.forms_case():
        yield from _apply(cases.course, FORMS, of_forms, FORM_RULES)
    if of_report := cases.control_case():
        yield from _apply(cases.course, CONTROL, of_report, CONTROL_RULES)
    if of_guide := cases.case_guide_case():
        yield from _apply(cases.course, CASE_FILE, of_guide, CASE_FILE_RULES)


def _apply(course: Course, file: str, case: Case, rules: Sequence[Rule[Case]]) -> list[Problem]:
    source = course.source(file)
    return [source.problem(*finding) for rule in rules for finding in rule(case)]
