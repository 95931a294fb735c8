"""How an action changes what a learner said to a question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from helpers.answers.values import GivenAnswer, Op

_Payload = Mapping[str, Any]


def given(before: GivenAnswer, op: Op) -> GivenAnswer:
    """Return the answer after an action.

    Args:
        before: what the learner had said so far.
        op: a checked action of one of the kinds `helpers.answers.payloads.ANSWERS`.
    """
    return _DO[op.kind](before, op.payload)


def _set(before: GivenAnswer, payload: _Payload) -> GivenAnswer:
    return attrs.evolve(before, value=payload["value"])


def _sure(before: GivenAnswer, payload: _Payload) -> GivenAnswer:
    return attrs.evolve(before, sure=payload["value"])


def _level(before: GivenAnswer, payload: _Payload) -> GivenAnswer:
    return attrs.evolve(before, level=payload["value"])


def _show(before: GivenAnswer, _payload: _Payload) -> GivenAnswer:
    if before.shown:  # another tab was faster: the first answer stays the first
        return before
    return attrs.evolve(before, first=before.value, first_sure=before.sure)


_DO: Mapping[str, Callable[[GivenAnswer, _Payload], GivenAnswer]] = {
    "answer.set": _set,
    "answer.sure": _sure,
    "answer.level": _level,
    "answer.show": _show,
}
