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
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

import attrs

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
STEPS = frozenset({"commit", "revise", "done"})

_ID_LENGTH = 200
_LARGEST_COUNT = 9_999
_LARGEST_NUMBER = 2**53  # beyond it, JavaScript and Python no longer read the same number


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
    return Op(_field(op.kind, "id", op.id, _name), op.kind, MappingProxyType(payload))


def _new_value(payload: Mapping[str, object]) -> object:
    name = str(payload["field"])
    return _field("mark.change", name, payload["value"], _MARK_FIELDS[name])


def _fields(where: str, value: object, shape: _Shape) -> dict[str, object]:
    given = _mapping(value)
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


def _mapping(value: object) -> Mapping[str, object]:
    if isinstance(value, Mapping):
        return value
    raise ValueError("this is not a set of fields")


def _anything(value: object) -> object:
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("this is not a text")
    try:
        value.encode()
    except UnicodeEncodeError:
        # Half of an emoji: a page that cuts text at UTF-16 units sends such.
        raise ValueError("this holds half of a character") from None
    return value


def _name(value: object) -> str:
    text = _text(value)
    if not text or len(text) > _ID_LENGTH:
        raise ValueError(f"this must have 1 to {_ID_LENGTH} characters")
    return text


def _name_or_none(value: object) -> str | None:
    return None if value is None else _name(value)


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError("this is neither true nor false")


def _count(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST_COUNT:
        return value
    raise ValueError(f"this is not a whole number from 0 to {_LARGEST_COUNT:,}")


def _number(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("this is not a number")
    if not abs(value) <= _LARGEST_NUMBER:  # "not a number" compares as False
        raise ValueError("this number is too large")
    return value


def _excerpt(value: object) -> Mapping[str, object]:
    fields = _fields("excerpt", value, _EXCERPT)
    if not fields["exact"]:
        raise ValueError("there are no words in it")
    return MappingProxyType(fields)


def _verdicts(value: object) -> Mapping[str, str]:
    given = _mapping(value)
    return MappingProxyType({_name(key): _text(verdict) for key, verdict in given.items()})


def _counts(value: object) -> Mapping[str, float | None]:
    given = _mapping(value)
    return MappingProxyType({_name(key): _number(number) for key, number in given.items()})


def _mark_field(value: object) -> str:
    name = _text(value)
    if name not in _MARK_FIELDS:
        raise ValueError(f"a mark has no “{name:.40}”")
    return name


def _shape(required: _Checks, optional: _Checks = MappingProxyType({})) -> _Shape:
    return _Shape(frozenset(required), {**required, **optional})


_MARK_CORE: _Checks = {"excerpt": _excerpt, "label": _name}
_MARK_EXTRA: _Checks = {
    "sure": _text_or_none,
    "stake": _text_or_none,
    "in_quotation": _flag,
    "note": _text,
}
_MARK_FIELDS: _Checks = {**_MARK_CORE, **_MARK_EXTRA}
_EXCERPT = _shape({"exact": _text}, {"before": _text, "after": _text})
_RESULT = _shape({"key_digest": _name, "verdicts": _verdicts, "counts": _counts})
_TURN = _shape({"target": _name})

_PAYLOADS = {
    "mark.add": _shape({"mark": _name, **_MARK_CORE}, _MARK_EXTRA),
    "mark.change": _shape({"mark": _name, "field": _mark_field, "value": _anything}),
    "mark.delete": _shape({"mark": _name}),
    "tick.set": _shape({"absence": _name, "value": _flag}),
    "nothing.set": _shape({"value": _flag}),
    "count.set": _shape({"value": _count}),
    "kind.set": _shape({"value": _name_or_none}),
    "undo": _TURN,
    "redo": _TURN,
    "commit": _RESULT,
    "revise": _shape({}),
    "done": _RESULT,
    "case.make": _shape({"mark": _name, "text": _text}),
}

KINDS = tuple(_PAYLOADS)
