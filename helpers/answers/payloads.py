"""The kinds of action and the exact fields of each; everything else is refused.

| kind | fields (those in brackets may be left out) |
|---|---|
| mark.add | mark, excerpt {exact, [before, after]}, label, [sure, stake, in_quotation, note] |
| mark.change | mark, field (one of those of mark.add, not mark), value |
| mark.delete | mark |
| tick.set | absence, value |
| nothing.set | value |
| count.set | value: 0 to 9,999, or null |
| kind.set | value: an id, or null |
| undo, redo | target: id of an action |
| commit, done | key_digest, verdicts, counts |
| revise | none |
| case.make | mark, text; an empty text withdraws the case |
| answer.set | question, value: a text or id, a list of ids, or {option: group} |
| answer.sure | question, value: low, middle, high, or empty |
| answer.level | question, value: strong, middle, weak, or empty |
| answer.show | question |
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

import attrs

from helpers.answers import fields
from helpers.answers.values import Op, OpRefused

_T = TypeVar("_T")
_Checks = Mapping[str, Callable[[object], object]]

EDITS = frozenset(
    {
        "mark.add",
        "mark.change",
        "mark.delete",
        "tick.set",
        "nothing.set",
        "count.set",
        "kind.set",
    }
)
# What comes last of all that was done at one moment: it fixes what was there before.
STEPS = frozenset({"commit", "revise", "done", "answer.show"})
ANSWERS = frozenset({"answer.set", "answer.sure", "answer.level", "answer.show"})


@attrs.frozen
class _Shape:
    """The checks of a set of fields by name, and which of the fields must be there."""

    required: frozenset[str]
    checks: _Checks


def checked(op: Op) -> Op:
    """Return the action with a payload that is known to be right and cannot change.

    Args:
        op: an action as it came from a page or a file; nothing about it is trusted.

    Raises:
        OpRefused: an unknown kind, a missing or unknown field, or a wrong value. The message
            names the kind and the field.
    """
    try:
        return _checked(op)
    except ValueError as why:
        raise OpRefused(f"The page sent an action that is wrong: {why}. Reload the page.") from why


def _checked(op: Op) -> Op:
    if not isinstance(op.kind, str) or op.kind not in _PAYLOADS:
        raise ValueError(f"the kind “{op.kind!s:.40}” is not known")
    payload = _fields(op.kind, op.payload, _PAYLOADS[op.kind])
    if op.kind == "mark.change":
        payload["value"] = _new_value(payload)
    return Op(_field(op.kind, "id", op.id, fields.name), op.kind, MappingProxyType(payload))


def _new_value(payload: Mapping[str, object]) -> object:
    name = str(payload["field"])
    return _field("mark.change", name, payload["value"], _MARK_FIELDS[name])


def _fields(where: str, value: object, shape: _Shape) -> dict[str, object]:
    given = fields.mapping(value)
    if not given.keys() >= shape.required:
        raise ValueError(f"{where} lacks “{min(shape.required - given.keys())}”")
    if not given.keys() <= shape.checks.keys():
        unknown = min(str(name) for name in given.keys() - shape.checks.keys())
        raise ValueError(f"{where} has no “{unknown:.40}”")
    return {name: _field(where, name, item, shape.checks[name]) for name, item in given.items()}


def _field(where: str, name: str, value: object, check: Callable[[object], _T]) -> _T:
    try:
        return check(value)
    except ValueError as why:
        raise ValueError(f"{where}, {name}: {why}") from why


def _excerpt(value: object) -> Mapping[str, object]:
    given = _fields("excerpt", value, _EXCERPT)
    if not given["exact"]:
        raise ValueError("there are no words in it")
    return MappingProxyType(given)


def _verdicts(value: object) -> Mapping[str, str]:
    given = fields.mapping(value)
    return MappingProxyType(
        {fields.name(key): fields.text(verdict) for key, verdict in given.items()}
    )


def _counts(value: object) -> Mapping[str, float | None]:
    given = fields.mapping(value)
    return MappingProxyType(
        {fields.name(key): fields.number(number) for key, number in given.items()}
    )


def _mark_field(value: object) -> str:
    name = fields.text(value)
    if name not in _MARK_FIELDS:
        raise ValueError(f"a mark has no “{name:.40}”")
    return name


def _shape(required: _Checks, optional: _Checks = MappingProxyType({})) -> _Shape:
    return _Shape(frozenset(required), {**required, **optional})


_MARK_CORE: _Checks = {"excerpt": _excerpt, "label": fields.name}
_MARK_EXTRA: _Checks = {
    "sure": fields.text_or_none,
    "stake": fields.text_or_none,
    "in_quotation": fields.flag,
    "note": fields.text,
}
_MARK_FIELDS: _Checks = {**_MARK_CORE, **_MARK_EXTRA}
_EXCERPT = _shape({"exact": fields.text}, {"before": fields.text, "after": fields.text})
_RESULT = _shape({"key_digest": fields.name, "verdicts": _verdicts, "counts": _counts})
_TURN = _shape({"target": fields.name})

_PAYLOADS = {
    "mark.add": _shape({"mark": fields.name, **_MARK_CORE}, _MARK_EXTRA),
    "mark.change": _shape({"mark": fields.name, "field": _mark_field, "value": fields.anything}),
    "mark.delete": _shape({"mark": fields.name}),
    "tick.set": _shape({"absence": fields.name, "value": fields.flag}),
    "nothing.set": _shape({"value": fields.flag}),
    "count.set": _shape({"value": fields.count}),
    "kind.set": _shape({"value": fields.name_or_none}),
    "undo": _TURN,
    "redo": _TURN,
    "commit": _RESULT,
    "revise": _shape({}),
    "done": _RESULT,
    "case.make": _shape({"mark": fields.name, "text": fields.text}),
    "answer.set": _shape({"question": fields.name, "value": fields.answer}),
    "answer.sure": _shape({"question": fields.name, "value": fields.sure}),
    "answer.level": _shape({"question": fields.name, "value": fields.level}),
    "answer.show": _shape({"question": fields.name}),
}

KINDS = tuple(_PAYLOADS)
