"""What opens after an answer: a reason for each option, or a model answer with its rubric.

Nothing here reaches the page before the learner has opened it and that is on disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from helpers.answers import GivenAnswer, State
from helpers.classroom.given_answers import fitting, in_words
from helpers.classroom.question_sets import FAIR, mixed
from helpers.content import ModelKind, Option, Question, QuestionKind, QuestionSet, Rubric
from helpers.words import QUIZ, fill

Plain = dict[str, Any]
Entry = tuple[str, str]  # what is said of an option, and the reason

LEVELS = ("strong", "middle", "weak")
FEWEST = 2  # questions; a count of one says no more than its reason


def opened(asked: QuestionSet, state: State) -> dict[str, Plain]:
    """Give what the learner has opened, by question id; nothing of all the others."""
    return {
        question.id: _opened(asked, question, state.answers[question.id])
        for question in asked.questions
        if _is_open(question, state)
    }


def _is_open(question: Question, state: State) -> bool:
    return question.opens and state.answers.get(question.id, GivenAnswer()).shown


def _opened(asked: QuestionSet, question: Question, given: GivenAnswer) -> Plain:
    if question.kind is QuestionKind.TEXT:
        again = asked.model_kind is ModelKind.MODEL
        return {"model": question.model, "rubric": _rubric(question.rubric), "again": again}
    entries = _ENTRIES[question.kind](question, mixed(question), given)
    said = {reason for _, reason in entries[0]}
    # Where all options share one reason, as in a fair / not fair set, it is read once.
    others = [entry for entry in entries[1] if entry[1] not in said]
    return {
        "first": _first(question, given),
        "chosen": [list(entry) for entry in entries[0]],
        "others": [list(entry) for entry in others],
        "again": not fits(question, given.value),
    }


def _rubric(rubric: Rubric | None) -> list[list[str]]:
    if rubric is None:
        return []
    return [[each, fill(QUIZ[f"level_{each}"], text=getattr(rubric, each))] for each in LEVELS]


def _first(question: Question, given: GivenAnswer) -> str:
    """Say the first answer, where it is another than the one that stands there now."""
    first = in_words(question, fitting(question, given.first))
    now = in_words(question, fitting(question, given.value))
    return fill(QUIZ["first_answer"], answer=first) if first and first != now else ""


def _of_one(
    question: Question, options: Iterable[Option], given: GivenAnswer
) -> tuple[list[Entry], list[Entry]]:
    chosen, others = [], []
    value = fitting(question, given.value)
    for option in options:
        if option.id == value:
            said = fill(QUIZ["chose_fits" if option.right else "chose_not"], text=_words(option))
            chosen.append((said, option.reason))
        else:
            others.append(_other(option))
    return chosen, others


def _of_several(
    question: Question, options: Iterable[Option], given: GivenAnswer
) -> tuple[list[Entry], list[Entry]]:
    chosen, missed, others = [], [], []
    value = fitting(question, given.value)
    for option in options:
        if option.id in value:
            said = fill(QUIZ["chose_fits" if option.right else "also_not"], text=_words(option))
            chosen.append((said, option.reason))
        elif option.right:
            missed.append((fill(QUIZ["left_out"], text=_words(option)), option.reason))
        else:
            others.append(_other(option))
    return chosen + missed, others


def _of_sort(
    question: Question, options: Iterable[Option], given: GivenAnswer
) -> tuple[list[Entry], list[Entry]]:
    value = fitting(question, given.value)
    placed = value if isinstance(value, Mapping) else {}
    return [(_sorted(question, each, placed.get(each.id, "")), each.reason) for each in options], []


def _sorted(question: Question, option: Option, mine: str) -> str:
    name_of = {group.id: group.name for group in question.groups}
    group = name_of[option.group]
    if mine == option.group:
        return fill(QUIZ["sorted_fits"], text=_words(option), group=group)
    mine_name = name_of.get(mine, "")
    return fill(QUIZ["sorted_not"], text=_words(option), mine=mine_name, group=group)


def _words(option: Option) -> str:
    """Give an option's words to stand inside of a sentence: its own full stop would be a second."""
    return option.text.removesuffix(".")


def _other(option: Option) -> Entry:
    said = fill(QUIZ["other_fits" if option.right else "other_not"], text=_words(option))
    return said, option.reason


_ENTRIES = {
    QuestionKind.ONE: _of_one,
    QuestionKind.SEVERAL: _of_several,
    QuestionKind.SORT: _of_sort,
}


def fits(question: Question, value: object) -> bool:
    """Tell whether an answer is right in full; never for a written one."""
    given = fitting(question, value)
    if question.kind is QuestionKind.SORT:
        return given == {option.id: option.group for option in question.options}
    right = tuple(option.id for option in question.options if option.right)
    return given in (right, *right) if question.kind is QuestionKind.ONE else given == right


def summary(asked: QuestionSet, state: State) -> list[str]:
    """Say how the first answers went, in plain counts, once all reasons of the set are open.

    Where fair phrases stand among others, it also says how many fair ones were called not
    fair: distrust of good things is a fault too.
    """
    judged = [each for each in asked.questions if each.opens and each.options]
    if len(judged) < FEWEST or not all(_is_open(each, state) for each in judged):
        return []
    right = [each for each in judged if fits(each, state.answers[each.id].first)]
    lines = [fill(QUIZ["summary_fits"], n=len(right), total=len(judged))]
    fair = [each for each in judged if any(o.id == FAIR and o.right for o in each.options)]
    if fair:
        doubted = sum(1 for each in fair if each not in right)
        lines.append(fill(QUIZ["summary_fair"], n=doubted, total=len(fair)))
    return lines
