"""One exercise: the learner's actions go in, the state for the page comes out.

Decision 4 of the architecture: the page never writes marks. It sends one action; here, under
one lock for the task, the action is checked, appended to the log and on disk, published to
every view, and then answered.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Mapping
from typing import Any

from helpers import anchoring
from helpers.anchoring import Excerpt, Span
from helpers.answers import Log, Mark, NotSaved, Op, OpRefused, State
from helpers.classroom import cards
from helpers.classroom.compared import Material, result_payload
from helpers.content import Stake
from helpers.errors import FiveLensesError
from helpers.segments import segment
from helpers.widgets.annotator import Annotator, Answer
from helpers.words import ANNOTATOR, PAGE, STAKES, fill

Plain = dict[str, Any]
Payload = Mapping[str, object]

MOST_LABELS = 2  # on one word
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
SURE = ("", "low", "middle", "high")
STAKE = tuple(STAKES)  # unlike the table, it can be asked for any value that a page may send


class Refused(FiveLensesError):
    """The action cannot be done; the message tells the learner why."""


class Walk:
    """A learner's walk through one article with one lens.

    All widgets of this process that show the same task share one walk, and with it one lock.
    """

    def __init__(self, log: Log, material: Material, task_id: str) -> None:
        self.material = material
        self._log = log
        self._task_id = task_id
        self._lock = threading.RLock()
        self._widgets: weakref.WeakSet[Annotator] = weakref.WeakSet()

    def state(self) -> State:
        """Return the learner's state, with what other processes have saved since."""
        with self._lock:
            return self._log.state()

    def widget(self) -> Annotator:
        """Make one more view of this exercise; it holds nothing of the key before commit."""
        with self._lock:
            state = self._log.state()
            widget = Annotator(
                on_action=self.act,
                on_fault=_say_fault,
                asleep=PAGE["here"],
                task=self._task_id,
                ui=dict(ANNOTATOR),
                article=_article(self.material),
                lens=_lens(self.material),
                absences=_absences(self.material),
                state=self._seen(state),
                result=cards.result(state, self.material),
            )
            self._widgets.add(widget)
            return widget

    def act(self, op_id: str, kind: str, payload: Payload) -> Answer:
        """Do one action of the page.

        Args:
            op_id: made by the page; doing it twice does it once.
            kind: see `helpers.answers.payloads`; "hello" only asks for an answer.
            payload: as sent; nothing in it is trusted.

        Returns:
            The answer for the page. It is given only after the action is on disk.
        """
        with self._lock:
            if kind == "hello":
                self._publish(self._log.state())
                return Answer("ack")
            return self._do(op_id, kind, payload)

    def _do(self, op_id: str, kind: str, payload: Payload) -> Answer:
        before = self._log.state()
        if op_id in before.op_ids:
            return Answer("ack")
        try:
            op = Op(op_id, kind, self._translated(kind, payload, before))
            self._publish(self._log.append(op))
        except NotSaved as why:
            return Answer("failed", str(why))
        except (Refused, OpRefused, anchoring.AnchorError) as why:
            self._publish(before)
            return Answer("refused", str(why))
        return Answer("ack", self._said(kind, before))

    def _said(self, kind: str, before: State) -> str:
        if kind == "undo":
            return fill(PAGE["undone"], what=self._named(before.undo, before))
        if kind == "redo":
            return fill(PAGE["redone"], what=self._named(before.redo, before))
        return ""

    def _publish(self, state: State) -> None:
        seen, result = self._seen(state), cards.result(state, self.material)
        for widget in list(self._widgets):
            widget.publish(seen, result)

    # ------------------------------------------------------------ from the page

    def _translated(self, kind: str, payload: Payload, state: State) -> Payload:
        translate: dict[str, Callable[[Payload, State], Payload]] = {
            "mark.add": self._add,
            "mark.change": self._change,
            "tick.set": self._tick,
            "kind.set": self._kind,
            "undo": lambda _payload, state: _target(state.undo, "nothing_to_undo"),
            "redo": lambda _payload, state: _target(state.redo, "nothing_to_redo"),
            "commit": self._commit,
            "done": self._result,
            "revise": lambda _payload, _state: {},
        }
        return translate[kind](payload, state) if kind in translate else payload

    def _add(self, payload: Payload, state: State) -> Payload:
        label = self._known_label(payload.get("label"))
        excerpt = self._excerpt(payload, state, label)
        return {"mark": payload.get("mark"), "excerpt": excerpt, "label": label}

    def _change(self, payload: Payload, state: State) -> Payload:
        mark = next((mark for mark in state.marks if mark.id == payload.get("mark")), None)
        field, value = payload.get("field"), payload.get("value")
        if mark is None:
            raise Refused(PAGE["refused_gone"])
        if field == "excerpt":
            value = self._excerpt(value, state, mark.label, besides=mark.id)
        elif field == "label":
            value = self._new_label(value, mark, state)
        elif (field == "sure" and value not in SURE) or (field == "stake" and value not in STAKE):
            raise Refused(PAGE["refused_shape"])
        return {"mark": mark.id, "field": field, "value": value}

    def _known_label(self, label: object) -> str:
        if not isinstance(label, str) or self.material.lens.label(label) is None:
            raise Refused(PAGE["refused_shape"])
        return label

    def _new_label(self, label: object, mark: Mark, state: State) -> str:
        known, span = self._known_label(label), self._found(mark.excerpt)
        if span and (span, known) in self._places(state, besides=mark.id):
            raise Refused(PAGE["refused_same"])
        return known

    def _places(self, state: State, besides: str) -> list[tuple[Span, str]]:
        """Give place and label of the other marks that fit the article."""
        others = [mark for mark in state.marks if mark.id != besides]
        places = [(self._found(mark.excerpt), mark.label) for mark in others]
        return [(span, label) for span, label in places if span]

    def _excerpt(self, place: object, state: State, label: str, besides: str = "") -> Payload:
        span = self._span(place)
        places = self._places(state, besides)
        if (span, label) in places:
            raise Refused(PAGE["refused_same"])
        self._hold_to_two_labels(span, [other for other, _ in places])
        excerpt = anchoring.excerpt_of(span, self.material.article.text)
        return {"exact": excerpt.exact, "before": excerpt.before, "after": excerpt.after}

    def _span(self, place: object) -> Span:
        if not isinstance(place, Mapping):
            raise Refused(PAGE["refused_shape"])
        start, end, quote = place.get("start"), place.get("end"), place.get("quote")
        if type(start) is not int or type(end) is not int or not 0 <= start < end:
            raise Refused(PAGE["refused_shape"])
        text = self.material.article.text
        if (
            end > len(text)
            or text[start:end] != quote
            or not segment(text).words_in(Span(start, end))
        ):
            raise Refused(PAGE["refused_offset"])
        return Span(start, end)

    def _hold_to_two_labels(self, span: Span, others: list[Span]) -> None:
        segments = segment(self.material.article.text)
        words = [segments.words[index] for index in segments.words_in(span)]
        if any(sum(1 for o in others if o.overlap(word)) >= MOST_LABELS for word in words):
            raise Refused(PAGE["refused_two"])

    def _found(self, excerpt: Excerpt) -> Span | None:
        try:
            return anchoring.find(excerpt, self.material.article.text)
        except anchoring.AnchorError:
            return None

    def _tick(self, payload: Payload, _state: State) -> Payload:
        places = dict(_absence_places(self.material))
        absence = places.get(str(payload.get("absence")))
        if absence is None:
            raise Refused(PAGE["refused_shape"])
        return {"absence": absence, "value": payload.get("value")}

    def _kind(self, payload: Payload, _state: State) -> Payload:
        known = [None, *(kind.id for kind in self.material.lens.kinds)]
        if payload.get("value") not in known:
            raise Refused(PAGE["refused_shape"])
        return {"value": payload.get("value")}

    def _commit(self, payload: Payload, state: State) -> Payload:
        if not state.marks and not state.nothing:
            raise Refused(PAGE["refused_empty"])
        return self._result(payload, state)

    def _result(self, _payload: Payload, state: State) -> Payload:
        return result_payload(state.marks, state.ticks, self.material)

    # ------------------------------------------------------------ to the page

    def _seen(self, state: State) -> Plain:
        marks = [self._seen_mark(mark) for mark in state.marks]
        fitting = [mark for mark in marks if mark]
        notices = list(state.notices)
        if len(fitting) < len(marks):
            notices.append(fill(PAGE["lost_marks"], n=len(marks) - len(fitting)))
        place_of = {absence_id: place for place, absence_id in _absence_places(self.material)}
        return {
            "marks": fitting,
            "ticks": sorted(place_of[tick] for tick in state.ticks if tick in place_of),
            "nothing": state.nothing,
            "count": state.count,
            "kind": state.kind or "",
            "stage": state.stage,
            "undo": self._named(state.undo, state),
            "redo": self._named(state.redo, state),
            "saved": state.saved_at.astimezone().strftime("%H:%M") if state.saved_at else "",
            "notices": notices,
        }

    def _seen_mark(self, mark: Mark) -> Plain | None:
        span = self._found(mark.excerpt)
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

    def _named(self, op: Op | None, state: State) -> str:
        if op is None:
            return ""
        return fill(PAGE[f"undo_{op.kind}"], words=_short(_words_of(op, state)))


def _target(op: Op | None, message: str) -> Payload:
    if op is None:
        raise Refused(ANNOTATOR[message])
    return {"target": op.id}


def _words_of(op: Op, state: State) -> str:
    excerpt = op.payload.get("excerpt")
    if isinstance(excerpt, Mapping):
        return str(excerpt["exact"])
    marked = (mark.excerpt.exact for mark in state.marks if mark.id == op.payload.get("mark"))
    return next(marked, "…")


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= SHORT else words[: SHORT - 1] + "…"


def _article(material: Material) -> Plain:
    article = material.article
    segments = segment(article.text)

    def pairs(spans: tuple[Span, ...]) -> list[list[int]]:
        return [[span.start, span.end] for span in spans]

    return {
        "title": article.title.value,
        "text": article.text,
        "paragraphs": pairs(segments.paragraphs),
        "sentences": pairs(segments.sentences),
        "words": pairs(segments.words),
    }


def _lens(material: Material) -> Plain:
    lens = material.lens
    labels = [label for label in lens.labels if label.layer == 1]
    return {
        "id": lens.id,
        "name": lens.name,
        "question": lens.question,
        "labels": [{name: getattr(label, name) for name in LABEL_FIELDS} for label in labels],
        "asks_stake": lens.asks_stake,
        "asks_count": lens.asks_count,
        "asks_kind": lens.asks_kind,
        "kinds": [[kind.id, f"{kind.name}: {kind.meaning}"] for kind in lens.kinds],
        "stakes": [[stake.value, STAKES[stake.value]] for stake in Stake],
    }


def _absence_places(material: Material) -> list[tuple[str, str]]:
    """Pair places in the list with the key's ids.

    The page gets places and texts in the order of the alphabet: neither the ids nor the order of
    the key file may tell which of them are missing.
    """
    ordered = sorted(material.key.absences, key=lambda absence: absence.text)
    return [(f"a{number}", absence.id) for number, absence in enumerate(ordered, 1)]


def _absences(material: Material) -> list[Plain]:
    text_of = {absence.id: absence.text for absence in material.key.absences}
    return [{"id": place, "text": text_of[each]} for place, each in _absence_places(material)]


def _say_fault(fault: Exception) -> str:
    return fill(PAGE["unexpected"], what=f"{type(fault).__name__}: {fault}.")
