"""From the learner's state to plain values for the page; nothing of the key but its absences.

Of the absences the page gets texts and places in an order of their own. Neither the key's ids
nor the order of the key file may tell which of them are missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from helpers import anchoring
from helpers.anchoring import Excerpt, Span
from helpers.answers import Mark, Op, State
from helpers.classroom.compared import Material
from helpers.content import Article, Lens, Stake
from helpers.segments import segment
from helpers.words import PAGE, STAKES, counted, fill

Plain = dict[str, Any]

LAYER_IN_USE = 1
SHORT = 40  # characters of a mark's words in a message
LABEL_FIELDS = (
    "id",
    "name",
    "code",
    "meaning",
    "example",
    "example_why",
    "counter_example",
    "counter_example_why",
)


def article(shown: Article) -> Plain:
    """Give an article's text with the places of its paragraphs, sentences and words."""
    segments = segment(shown.text)

    def pairs(spans: tuple[Span, ...]) -> list[list[int]]:
        return [[span.start, span.end] for span in spans]

    return {
        "title": shown.title.value,
        "text": shown.text,
        "paragraphs": pairs(segments.paragraphs),
        "sentences": pairs(segments.sentences),
        "words": pairs(segments.words),
    }


def lens(shown: Lens) -> Plain:
    """Give a lens's questions and the labels in use."""
    labels = [label for label in shown.labels if label.layer == LAYER_IN_USE]
    return {
        "id": shown.id,
        "name": shown.name,
        "question": shown.question,
        "labels": [{name: getattr(label, name) for name in LABEL_FIELDS} for label in labels],
        "asks_stake": shown.asks_stake,
        "asks_count": shown.asks_count,
        "asks_kind": shown.asks_kind,
        "kinds": [[kind.id, f"{kind.name}: {kind.meaning}"] for kind in shown.kinds],
        "stakes": [[stake.value, STAKES[stake.value]] for stake in Stake],
    }


def absences(material: Material) -> list[Plain]:
    """Give the list of things that the article may lack, by place."""
    text_of = {absence.id: absence.text for absence in material.key.absences}
    return [{"id": place, "text": text_of[each]} for place, each in absence_places(material)]


def absence_places(material: Material) -> list[tuple[str, str]]:
    """Pair places in the list, in the order of the alphabet, with the key's ids."""
    ordered = sorted(material.key.absences, key=lambda absence: absence.text)
    return [(f"a{number}", absence.id) for number, absence in enumerate(ordered, 1)]


def state(learner: State, material: Material) -> Plain:
    """Give all that the page draws of a learner's work."""
    marks = [_mark(mark, material) for mark in learner.marks]
    fitting = [mark for mark in marks if mark]
    notices = list(learner.notices)
    if len(fitting) < len(marks):
        notices.append(counted(PAGE, "lost_marks", len(marks) - len(fitting)))
    place_of = {absence_id: place for place, absence_id in absence_places(material)}
    return {
        "marks": fitting,
        "ticks": sorted(place_of[tick] for tick in learner.ticks if tick in place_of),
        "nothing": learner.nothing,
        "count": learner.count,
        "kind": learner.kind or "",
        "stage": learner.stage,
        "undo": named(learner.undo, learner),
        "redo": named(learner.redo, learner),
        "saved": learner.saved_at.astimezone().strftime("%H:%M") if learner.saved_at else "",
        "notices": notices,
    }


def place(excerpt: Excerpt, material: Material) -> Span | None:
    """Find an excerpt in the article; None where it no longer fits."""
    try:
        return anchoring.find(excerpt, material.article.text)
    except anchoring.AnchorError:
        return None


def named(op: Op | None, learner: State) -> str:
    """Name an action for the undo and redo buttons; empty where there is none."""
    if op is None:
        return ""
    return fill(PAGE[f"undo_{op.kind}"], words=_short(_words_of(op, learner)))


def _mark(mark: Mark, material: Material) -> Plain | None:
    span = place(mark.excerpt, material)
    if span is None:
        return None
    return {
        "id": mark.id,
        "start": span.start,
        "end": span.end,
        "label": mark.label,
        "sure": mark.sure or "",
        "stake": mark.stake or "",
        "in_quotation": mark.in_quotation,
        "note": mark.note,
    }


def _words_of(op: Op, learner: State) -> str:
    excerpt = op.payload.get("excerpt")
    if isinstance(excerpt, Mapping):
        return str(excerpt["exact"])
    marked = (mark.excerpt.exact for mark in learner.marks if mark.id == op.payload.get("mark"))
    return next(marked, "…")


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= SHORT else words[: SHORT - 1] + "…"
