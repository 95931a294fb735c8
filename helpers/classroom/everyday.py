"""The everyday side of a lesson as plain HTML: it shows and prints without a kernel.

Of questions it holds what is asked and the learner's own answers, never a reason, a model
answer or a card: those come from the kernel, after a learner has opened them.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from helpers.answers import GivenAnswer, State
from helpers.classroom.given_answers import fitting, in_words
from helpers.classroom.question_sets import mixed
from helpers.content import Exemplary, Note, Question, QuestionKind, QuestionSet
from helpers.words import EVERYDAY, PAGE, QUIZ


def exemplary(item: Exemplary) -> str:
    """Write the passage that does it well, and where."""
    intro = f"<p>{escape(EVERYDAY['exemplary'])}</p>"
    found = _folded(EVERYDAY["done_well"], _notes(item.notes))
    return _joined(_title(item.title), intro, _quoted(item.text), found)


def questions(asked: QuestionSet, state: State) -> str:
    """Write the static copy of a set: how to wake it, what it asks, the own answers.

    Args:
        asked: the set.
        state: the learner's work as of now.

    Returns:
        HTML that says the same on every machine for the same work.
    """
    rows = "\n".join(_question(each, state) for each in asked.questions)
    return _joined(
        '<div class="fl-static">',
        f"<p><strong>{escape(PAGE['asleep'])}</strong> {escape(QUIZ['as_of_run'])}</p>",
        _title(asked.title),
        *(f"<p>{escape(line)}</p>" for line in asked.intro.splitlines()),
        *([_list(asked.points)] if asked.points else []),
        *([_quoted(asked.text)] if asked.text else []),
        f"<ol>\n{rows}\n</ol>",
        "</div>",
    )


def _question(question: Question, state: State) -> str:
    given = state.answers.get(question.id, GivenAnswer())
    parts = [f"<p><strong>{escape(question.prompt)}</strong></p>"]
    if question.passage:
        parts.append(_quoted(question.passage))
    if question.kind is not QuestionKind.TEXT:
        parts.append(_list(option.text for option in mixed(question)))
    said = in_words(question, fitting(question, given.value))
    answer = f"{QUIZ['your_answer']}: {said}" if said else QUIZ["not_answered"]
    return f"<li>{''.join(parts)}<p>{escape(answer)}</p></li>"


def _joined(*parts: str) -> str:
    return "\n".join(parts)


def _title(text: str) -> str:
    return f"<h4>{escape(text)}</h4>"


def _quoted(text: str) -> str:
    return f"<blockquote><p>{escape(text)}</p></blockquote>"


def _list(texts: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>"


def _notes(notes: Iterable[Note]) -> str:
    rows = (f"<li>“{escape(note.exact)}” {escape(note.why)}</li>" for note in notes)
    return f"<ul>{''.join(rows)}</ul>"


def _folded(line: str, inside: str) -> str:
    return f"<details><summary>{escape(line)}</summary>{inside}</details>"
