"""From a set of questions and the learner's answers to plain values for the page, and back.

The page gets neither reasons nor right answers, and no id that a writer has given to a question
or an option: such an id may tell which one is right. It gets names made from the ids, which no
change of order or wording touches.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from helpers.answers import GivenAnswer, State, Value
from helpers.classroom.given_answers import fitting
from helpers.classroom.question_sets import mixed
from helpers.classroom.reasons import opened, summary
from helpers.content import ModelKind, Opening, Question, QuestionKind, QuestionSet

Plain = dict[str, Any]


def page_name(*ids: str) -> str:
    """Name a question, or an option of it, on the page."""
    return hashlib.sha256("/".join(ids).encode()).hexdigest()[:12]


def question_named(asked: QuestionSet, name: object) -> Question | None:
    """Return a question by its name on the page; None where the set has none such."""
    return next((each for each in asked.questions if page_name(each.id) == name), None)


def from_page(question: Question, value: object) -> object:
    """Put the ids of options for their names on the page, and None for unknown names."""
    ids = {page_name(question.id, each.id): each.id for each in question.options}
    if question.kind is QuestionKind.TEXT or value == "":
        return value
    if isinstance(value, Mapping):
        return {ids.get(str(name)): group for name, group in value.items()}
    if isinstance(value, list):
        return [ids.get(str(name)) for name in value]
    return ids.get(str(value))


def to_page(question: Question, value: Value) -> object:
    """Put the names on the page for the ids of an answer that fits its question."""
    if question.kind is QuestionKind.TEXT or not value:
        return list(value) if isinstance(value, tuple) else value
    if isinstance(value, Mapping):
        return {page_name(question.id, each): group for each, group in value.items()}
    if isinstance(value, tuple):
        return [page_name(question.id, each) for each in value]
    return page_name(question.id, value)


def opens_early(asked: QuestionSet, question: Question) -> bool:
    """Tell whether what opens may be read before anything is answered."""
    return question.kind is QuestionKind.TEXT and asked.model_kind is not ModelKind.MODEL


def asked_on_page(asked: QuestionSet) -> Plain:
    """Give all that is asked; nothing of the reasons, models and right answers."""
    return {
        "title": asked.title,
        "intro": asked.intro,
        "text": asked.text,
        "points": list(asked.points),
        "opens_together": asked.opening is Opening.ALL,
        "questions": [_question(asked, each) for each in asked.questions],
    }


def answers_on_page(asked: QuestionSet, state: State) -> Plain:
    """Give what the learner answered, and when it was saved."""
    return {
        "answers": {page_name(each.id): _answer(each, state) for each in asked.questions},
        "summary": summary(asked, state),
        "saved": state.saved_at.astimezone().strftime("%H:%M") if state.saved_at else "",
        "notices": list(state.notices),
    }


def reasons_on_page(asked: QuestionSet, state: State) -> Plain:
    """Give what the learner has opened; nothing of all the rest."""
    return {page_name(question): parts for question, parts in opened(asked, state).items()}


def _question(asked: QuestionSet, question: Question) -> Plain:
    is_text = question.kind is QuestionKind.TEXT
    may_open = question.opens and asked.opening is not Opening.NEVER
    opens = (asked.model_kind.value if is_text else "reasons") if may_open else ""
    options = [
        {"id": page_name(question.id, each.id), "text": each.text} for each in mixed(question)
    ]
    return {
        "id": page_name(question.id),
        "kind": question.kind.value,
        "prompt": question.prompt,
        "passage": question.passage,
        "options": options,
        "groups": [{"id": each.id, "name": each.name} for each in question.groups],
        "opens": opens,
        "opens_early": opens_early(asked, question),
        "asks_confidence": question.asks_confidence,
    }


def _answer(question: Question, state: State) -> Plain:
    given = state.answers.get(question.id, GivenAnswer())
    return {
        "value": to_page(question, fitting(question, given.value)),
        "sure": given.sure,
        "level": given.level,
        "shown": given.shown,
    }
