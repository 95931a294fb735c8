"""From the learner's state to plain values for the page.

Of the key they hold the marks that are given and the list of absences, and nothing else. Of the
absences the page gets texts and places in an order of their own: neither the key's ids nor the
order of the key file may tell which of them are missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from helpers import anchoring
from helpers.anchoring import Excerpt, Span
from helpers.answers import Mark, Op, State
from helpers.classroom.compared import Material
from helpers.classroom.key_in_words import key_says, reason_lines
from helpers.content import KeyMark, Lens, Stake
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


def article(material: Material) -> Plain:
    """Give the text to mark with the places of its paragraphs, sentences and words.

    All places are code points of the whole article, also where only a passage of it is sent:
    `start` is the place of the text's first letter.
    """
    segments = material.segments
    return {
        "title": material.title,
        "start": material.place.start,
        "text": material.place.of(material.article.text),
        "paragraphs": steps(segments.paragraphs),
        "sentences": steps(segments.sentences),
        "words": steps(segments.words),
    }


def steps(spans: Iterable[Span]) -> str:
    """Write places as steps: from the end of one to the start of the next, then its length.

    A long text has a hundred thousand words. One text of numbers is a quarter of what pairs
    would take, and is sent without being gone through number by number.

    Args:
        spans: in reading order, not overlapping.

    Returns:
        Whole numbers with a space between two; empty for no places.
    """
    numbers, at = [], 0
    for span in spans:
        numbers += [span.start - at, span.end - span.start]
        at = span.end
    return " ".join(map(str, numbers))


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


def given(material: Material) -> list[Plain]:
    """Give the marks of the key that are shown from the start, with their reasons."""
    return [_given(mark, material) for mark in material.given]


def _given(mark: KeyMark, material: Material) -> Plain:
    span = anchoring.find(mark.excerpt, material.article.text)
    return {
        "id": mark.id,
        "start": span.start,
        "end": span.end,
        "label": mark.label,
        "says": key_says(mark, material.lens),
        "reason": reason_lines(mark),
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
