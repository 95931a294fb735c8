"""From an action of the page to what is written into the log; nothing in it is trusted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import attrs

from helpers import anchoring
from helpers.anchoring import Span
from helpers.answers import Mark, Op, State
from helpers.classroom.compared import Material, result_payload
from helpers.classroom.for_page import LAYER_IN_USE, absence_places, place
from helpers.classroom.refused import Refused
from helpers.content import KeyMark
from helpers.words import ANNOTATOR, PAGE, STAKES

Payload = Mapping[str, object]

MOST_LABELS = 2  # on one word
SURE = ("", "low", "middle", "high")
STAKE = tuple(STAKES)  # unlike the table, it can be asked for any value that a page may send


def log_payload(kind: str, payload: Payload, state: State, material: Material) -> Payload:
    """Turn the payload of an action into the log's.

    Args:
        kind: of the action; kinds that need no turning pass as they are.
        payload: as the page sent it: places in code points with the words that stand there.
        state: the learner's state before the action.
        material: article, lens, key.

    Raises:
        Refused: the action does not fit the article, the lens or the state.
    """
    turn = _TURNS.get(kind)
    return turn(_Desk(state, material), payload) if turn else payload


@attrs.frozen
class _Desk:
    state: State
    material: Material

    def add(self, payload: Payload) -> Payload:
        label = self._known_label(payload.get("label"))
        excerpt = self._excerpt(payload, label)
        return {"mark": payload.get("mark"), "excerpt": excerpt, "label": label}

    def change(self, payload: Payload) -> Payload:
        mark = next((mark for mark in self.state.marks if mark.id == payload.get("mark")), None)
        field, value = payload.get("field"), payload.get("value")
        if mark is None:
            raise Refused(PAGE["refused_gone"])
        if field == "excerpt":
            value = self._excerpt(value, mark.label, besides=mark.id)
        elif field == "label":
            value = self._new_label(value, mark)
        elif (field == "sure" and value not in SURE) or (field == "stake" and value not in STAKE):
            raise Refused(PAGE["refused_shape"])
        return {"mark": mark.id, "field": field, "value": value}

    def tick(self, payload: Payload) -> Payload:
        absence = dict(absence_places(self.material)).get(str(payload.get("absence")))
        if absence is None:
            raise Refused(PAGE["refused_shape"])
        return {"absence": absence, "value": payload.get("value")}

    def kind(self, payload: Payload) -> Payload:
        known = [None, *(kind.id for kind in self.material.lens.kinds)]
        if payload.get("value") not in known:
            raise Refused(PAGE["refused_shape"])
        return {"value": payload.get("value")}

    def undo(self, _payload: Payload) -> Payload:
        return _target(self.state.undo, "nothing_to_undo")

    def redo(self, _payload: Payload) -> Payload:
        return _target(self.state.redo, "nothing_to_redo")

    def commit(self, payload: Payload) -> Payload:
        if not self.state.marks and not self.state.nothing:
            raise Refused(PAGE["refused_empty"])
        return self.done(payload)

    def done(self, _payload: Payload) -> Payload:
        return result_payload(self.state.marks, self.state.ticks, self.material)

    def revise(self, _payload: Payload) -> Payload:
        return {}

    def _known_label(self, label_id: object) -> str:
        label = self.material.lens.label(label_id) if isinstance(label_id, str) else None
        if label is None or label.layer != LAYER_IN_USE:
            raise Refused(PAGE["refused_shape"])
        return label.id

    def _new_label(self, label: object, mark: Mark) -> str:
        known, span = self._known_label(label), place(mark.excerpt, self.material)
        if span and (span, known) in self._others(besides=mark.id):
            raise Refused(PAGE["refused_same"])
        return known

    def _others(self, besides: str) -> list[tuple[Span, str]]:
        """Give place and label of the other marks that fit the article, the given ones too."""
        own = (mark for mark in self.state.marks if mark.id != besides)
        marks: list[Mark | KeyMark] = [*own, *self.material.given]
        places = [(place(mark.excerpt, self.material), mark.label) for mark in marks]
        return [(span, label) for span, label in places if span]

    def _excerpt(self, given: object, label: str, besides: str = "") -> Payload:
        span, others = self._span(given), self._others(besides)
        if (span, label) in others:
            raise Refused(PAGE["refused_same"])
        self._hold_to_two_labels(span, [other for other, _ in others])
        excerpt = anchoring.excerpt_of(span, self.material.article.text)
        return {"exact": excerpt.exact, "before": excerpt.before, "after": excerpt.after}

    def _span(self, given: object) -> Span:
        if not isinstance(given, Mapping):
            raise Refused(PAGE["refused_shape"])
        start, end, quote = given.get("start"), given.get("end"), given.get("quote")
        if type(start) is not int or type(end) is not int or not 0 <= start < end:
            raise Refused(PAGE["refused_shape"])
        text, span = self.material.article.text, Span(start, end)
        fits = self.material.place.covers(span) and span.of(text) == quote
        if not fits or not self.material.segments.words_in(span):
            raise Refused(PAGE["refused_offset"])
        return span

    def _hold_to_two_labels(self, span: Span, others: list[Span]) -> None:
        segments = self.material.segments
        words = [segments.words[index] for index in segments.words_in(span)]
        if any(sum(1 for o in others if o.overlap(word)) >= MOST_LABELS for word in words):
            raise Refused(PAGE["refused_two"])


def _target(op: Op | None, message: str) -> Payload:
    if op is None:
        raise Refused(ANNOTATOR[message])
    return {"target": op.id}


_TURNS: dict[str, Callable[[_Desk, Payload], Payload]] = {
    "mark.add": _Desk.add,
    "mark.change": _Desk.change,
    "tick.set": _Desk.tick,
    "kind.set": _Desk.kind,
    "undo": _Desk.undo,
    "redo": _Desk.redo,
    "commit": _Desk.commit,
    "revise": _Desk.revise,
    "done": _Desk.done,
}
