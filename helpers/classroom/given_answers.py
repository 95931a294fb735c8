"""Answers to questions, held against the question: whether they fit, and in words."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.answers import Value
from helpers.content import Question, QuestionKind


def fitting(question: Question, value: object) -> Value:
    """Return what of an answer still fits its question, in the shape of the question's kind.

    Args:
        question: the question as it is now.
        value: as a page sent it or as it was saved; nothing in it is trusted.
    """
    ids = [option.id for option in question.options]
    groups = [group.id for group in question.groups]
    match question.kind, value:
        case QuestionKind.TEXT, str():
            return value
        case QuestionKind.ONE, str():
            return value if value in ids else ""
        case QuestionKind.SEVERAL, list() | tuple():
            return tuple(each for each in ids if each in value)
        case QuestionKind.SORT, Mapping():
            return {each: value[each] for each in ids if value.get(each) in groups}
    return _nothing(question.kind)


def _nothing(kind: QuestionKind) -> Value:
    nothing: dict[QuestionKind, Value] = {QuestionKind.SEVERAL: (), QuestionKind.SORT: {}}
    return nothing.get(kind, "")


def complete(question: Question, value: Value) -> bool:
    """Tell whether an answer is enough to open the reasons: written, chosen, all sorted."""
    if question.kind is QuestionKind.SORT:
        return len(value) == len(question.options)
    return bool(value.strip() if isinstance(value, str) else value)


def in_words(question: Question, value: Value) -> str:
    """Say an answer that fits its question in the words of its options; empty for none."""
    if question.kind is QuestionKind.TEXT:
        return str(value).strip()
    text_of = {option.id: option.text for option in question.options}
    if isinstance(value, str):
        return text_of.get(value, "")
    if not isinstance(value, Mapping):
        return "; ".join(text_of[each] for each in value)
    name_of = {group.id: group.name for group in question.groups}
    return "; ".join(f"{text_of[each]}: {name_of[group]}" for each, group in value.items())
