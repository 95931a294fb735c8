"""From the everyday side of a lesson to sets of questions."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from helpers.content import (
    Card,
    ExitTicket,
    FairItem,
    Hook,
    ModelKind,
    Note,
    Notice,
    Option,
    Question,
    QuestionKind,
    QuestionSet,
    Recall,
)
from helpers.words import EVERYDAY, SURE, fill

FAIR, NOT_FAIR = "fair", "not-fair"  # ids of the two answers to a fair / not fair question


def hook(item: Hook) -> QuestionSet:
    """Ask about the text that opens a lesson; what there is to find stands with the last one."""
    last = len(item.questions)
    asked = tuple(
        Question(
            id=f"q{number}",
            kind=QuestionKind.TEXT,
            prompt=prompt,
            model=item.look_for if number == last else "",
        )
        for number, prompt in enumerate(item.questions, 1)
    )
    intro = EVERYDAY["hook_intro"]
    return QuestionSet("hook", item.title, asked, intro, item.text, model_kind=ModelKind.FOUND)


def notices(items: Iterable[Notice]) -> QuestionSet:
    """Ask of each short notice or post whether it does well."""
    asked = tuple(_notice(item) for item in items)
    return QuestionSet("notices", EVERYDAY["notices_title"], asked, EVERYDAY["notices"])


def _notice(item: Notice) -> Question:
    reason = "\n".join(_noted(note) for note in item.notes)
    return Question(
        id=item.id,
        kind=QuestionKind.ONE,
        prompt=fill(EVERYDAY["notice_prompt"], title=item.title),
        passage=item.text,
        options=(
            Option("well", EVERYDAY["notice_well"], reason, right=item.done_well),
            Option("badly", EVERYDAY["notice_badly"], reason, right=not item.done_well),
        ),
        keeps_order=True,
    )


def _noted(note: Note) -> str:
    return f"“{note.exact}” {note.why}"


def fair_or_not(items: Iterable[FairItem]) -> QuestionSet:
    """Ask for one decision on each phrase: fair, or not fair."""
    asked = tuple(_fair_item(item) for item in items)
    return QuestionSet("fair", EVERYDAY["fair_title"], asked, EVERYDAY["fair_intro"])


def _fair_item(item: FairItem) -> Question:
    return Question(
        id=item.id,
        kind=QuestionKind.ONE,
        prompt=item.phrase,
        options=(
            Option(FAIR, EVERYDAY["fair"], item.reason, right=item.fair),
            Option(NOT_FAIR, EVERYDAY["not_fair"], item.reason, right=not item.fair),
        ),
        keeps_order=True,
    )


def recall(items: Iterable[Recall]) -> QuestionSet:
    """Ask what is still known of a lesson on a later day."""
    asked = tuple(_recalled(item) for item in items)
    return QuestionSet("recall", EVERYDAY["recall_title"], asked, EVERYDAY["recall_intro"])


def _recalled(item: Recall) -> Question:
    options = tuple(
        Option(_id_of(text), text, reason, right=text == item.answer)
        for text, reason in zip(item.options, item.reasons, strict=True)
    )
    return Question(item.id, QuestionKind.ONE, item.question, options=options)


def _id_of(text: str) -> str:
    """Name an option by its text: the file gives it none, and its place may change."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def exit_ticket(item: ExitTicket) -> QuestionSet:
    """Ask for the task that closes a lesson, beside a model answer and a rubric."""
    asked = Question("task", QuestionKind.TEXT, item.task, model=item.model, rubric=item.rubric)
    title = fill(EVERYDAY["exit_ticket"], title=item.title)
    return QuestionSet("exit-ticket", title, (asked,), text=item.text)


def look_outside(card: Card) -> QuestionSet:
    """Ask what a learner found outside an article; the card is for a class offline."""
    sure = fill(EVERYDAY["how_sure"], sure=SURE[card.sure], confidence=card.confidence)
    asked = Question(card.id, QuestionKind.TEXT, card.question, model=f"{card.card}\n{sure}")
    return QuestionSet(
        id="outside",
        title=EVERYDAY["outside_title"],
        questions=(asked,),
        intro=f"{EVERYDAY['look_outside']}\n{card.task}\n{EVERYDAY['where']}",
        points=card.where,
        model_kind=ModelKind.CARD,
    )


def digest(asked: QuestionSet) -> str:
    """Return the SHA-256 of what a set asks, by ids: it changes when answers lose their sense."""
    parts = [asked.id]
    for question in asked.questions:
        ids = sorted(each.id for each in question.options)
        ids += sorted(each.id for each in question.groups)
        parts.append(" ".join((question.id, question.kind, *ids)))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def mixed(question: Question) -> tuple[Option, ...]:
    """Put a question's options into the order of the page, the same for all learners."""
    if question.keeps_order:
        return question.options
    return tuple(sorted(question.options, key=lambda each: _lot(question, each)))


def _lot(question: Question, option: Option) -> str:
    """Draw a lot that only the ids decide."""
    return hashlib.sha256(f"{option.id} {question.id}".encode()).hexdigest()
