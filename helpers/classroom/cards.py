"""The result of a walk as the page shows it: counts in plain words, then cards with reasons.

Everything here is text for people, made from an attempt and the key; it exists only after a
commit.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from helpers import anchoring, feedback
from helpers.answers import State
from helpers.classroom.attempt_view import View
from helpers.classroom.compared import (
    GIVEN,
    OPEN,
    SEEN,
    THERE,
    Material,
    compared,
    own_marks,
    same_key,
)
from helpers.classroom.counts_in_words import in_words
from helpers.classroom.key_in_words import key_says, reason_lines
from helpers.content import Absence, Key, KeyMark
from helpers.words import ANNOTATOR, RESULT, fill

Plain = dict[str, Any]

ESSENTIAL, GOOD = 3, 2
LATER_TABS = ("good", "fine", "differ", "outside", "more", "given")


def result(state: State, material: Material) -> Plain:
    """Build what the page shows after a commit.

    Args:
        state: of the task; its latest attempt is shown.
        material: article, lens, key.

    Returns:
        Plain values: heading, summary, counts, tabs of cards, places of the key, and who
        drafted it. Empty before the first commit.
    """
    attempt = state.last
    if attempt is None:
        return {}
    marks = {mark.id: mark for mark in attempt.marks}
    view = View(state, attempt, material, compared(attempt.marks, material), marks)
    return {
        "heading": RESULT["heading"],
        "summary": material.key.summary,
        "counts": in_words(view),
        "tabs": [tab for tab in _tabs(view) if tab["cards"]],
        "key": _places(material),
        "drafted": _drafted(material.key),
    }


def _drafted(key: Key) -> str:
    if not key.reviewed_by:
        return key.drafted_by
    return f"{key.drafted_by} {fill(RESULT['reviewed_by'], names=', '.join(key.reviewed_by))}"


def _places(material: Material) -> list[Plain]:
    places = []
    for mark in material.key.marks:
        span = anchoring.find(mark.excerpt, material.article.text)
        label = material.lens.label(mark.label)
        code = label.code if label else ""
        places.append({"id": mark.id, "start": span.start, "end": span.end, "code": code})
    return places


def _tabs(view: View) -> list[Plain]:
    groups: dict[str, list[Plain]] = defaultdict(list)
    for mark in view.key.marks:
        groups[_group(mark, view)].append(_key_card(mark, view))
    tabs = [
        ("essential", groups["essential"]),
        ("alone", _own_cards(view)),
        ("absences", _absence_cards(view)),
        *((name, groups[name]) for name in LATER_TABS),
    ]
    return [{"name": RESULT[f"tab_{name}"], "cards": cards} for name, cards in tabs]


def _group(mark: KeyMark, view: View) -> str:
    label = view.material.lens.label(mark.label)
    if mark in view.material.given:
        return "given"
    if mark.needs_outside:
        return "outside"
    if label is not None and label.layer > 1:
        return "more"
    if mark.importance == ESSENTIAL:
        return "essential"
    if 2 * mark.agreement <= view.key.readings:
        return "differ"
    return "good" if mark.importance == GOOD else "fine"


def _key_card(mark: KeyMark, view: View) -> Plain:
    outcome = view.outcome(mark.id)
    verdict = view.attempt.verdicts.get(mark.id, "missed")
    own = outcome.mark if outcome and verdict not in ("met", GIVEN) else None
    return {
        "id": mark.id,
        "words": mark.excerpt.exact,
        "verdict": RESULT[f"verdict_{verdict}"],
        "lines": _lines(mark, view, outcome),
        "reason": reason_lines(mark),
        "small": _small(mark, view.key),
        **_argument(view, own),
    }


def _lines(mark: KeyMark, view: View, outcome: feedback.Outcome | None) -> list[list[str]]:
    key_line = [ANNOTATOR["key"], key_says(mark, view.material.lens)]
    # Which own mark met it under another key was not kept; a given mark is nobody's to find.
    if outcome is None or mark in view.material.given:
        return [key_line]
    return [[ANNOTATOR["mine"], _mine(view, outcome)], key_line]


def _mine(view: View, outcome: feedback.Outcome) -> str:
    if outcome.mark is None:
        return RESULT["not_marked"]
    mark = view.marks[outcome.mark]
    said = fill(RESULT["your_mark"], label=view.label(mark.label), words=mark.excerpt.exact)
    why = RESULT[f"near_{outcome.why}"] if outcome.why else ""
    return f"{said} {why}".strip()


def _small(mark: KeyMark, key: Key) -> str:
    notes = [RESULT["outside"]] if mark.needs_outside else []
    if mark.in_quotation:
        notes.append(RESULT["in_quotation"])
    notes.append(fill(RESULT["agreement"], n=mark.agreement, total=key.readings))
    return " ".join(notes)


def _argument(view: View, own: str | None) -> Plain:
    case = view.state.cases.get(own, "") if own else ""
    return {"own": own, "may_argue": own is not None, "case": case}


def _own_cards(view: View) -> list[Plain]:
    if not same_key(view.attempt, view.key):
        return []
    met = {outcome.mark for outcome in view.comparison.outcomes if outcome.mark}
    alone = [(own, _alone_text) for own in view.comparison.yours_alone]
    clean = [(own, _clean_text) for own in view.comparison.spilled if own not in met]
    return [_own_card(own, text(own, view), view) for own, text in alone + clean]


def _alone_text(_own: str, _view: View) -> tuple[str, str]:
    return RESULT["verdict_alone"], RESULT["alone_text"]


def _clean_text(own: str, view: View) -> tuple[str, str]:
    span = next(iter(own_marks([view.marks[own]], view.material.article.text))).span
    for decoy in view.key.decoys:
        if anchoring.find(decoy.excerpt, view.material.article.text).overlap(span):
            return RESULT["verdict_clean"], decoy.explanation
    return RESULT["verdict_clean"], RESULT["clean_text"]


def _own_card(own: str, verdict_and_text: tuple[str, str], view: View) -> Plain:
    verdict, text = verdict_and_text
    mark = view.marks[own]
    return {
        "id": own,
        "words": mark.excerpt.exact,
        "verdict": verdict,
        "lines": [[ANNOTATOR["mine"], view.label(mark.label)]],
        "reason": [[ANNOTATOR["key"], text]],
        "small": "",
        **_argument(view, own),
    }


def _absence_cards(view: View) -> list[Plain]:
    cards = []
    for absence in view.key.absences:
        verdict = view.attempt.verdicts.get(absence.id)
        if verdict in (SEEN, OPEN, THERE):
            cards.append(_absence_card(absence, str(verdict)))
    return cards


def _absence_card(absence: Absence, verdict: str) -> Plain:
    named = {SEEN: "verdict_right", OPEN: "verdict_open", THERE: "verdict_there"}[verdict]
    says = RESULT["absence_there" if verdict == THERE else "absence_missing"]
    return {
        "id": "",
        "words": "",
        "verdict": RESULT[named],
        "lines": [[ANNOTATOR["absence"], absence.text]],
        "reason": [[ANNOTATOR["key"], says], [ANNOTATOR["reason_why"], absence.reason]],
        "small": "",
        "own": None,
        "may_argue": False,
        "case": "",
    }
