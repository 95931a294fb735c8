"""Checks of single values as they come from a page or a file; nothing about them is trusted.

Each check returns the value, now known to be right, or raises ValueError with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_ID_LENGTH = 200
_TEXT_LENGTH = 4_000  # characters of a written answer; the page lets nobody write more than 2,000
_MOST_CHOSEN = 100
_LARGEST_COUNT = 9_999
_LARGEST_NUMBER = 2**53  # beyond it, JavaScript and Python no longer read the same number

SURE = ("", "low", "middle", "high")
LEVELS = ("", "strong", "middle", "weak")


def mapping(value: object) -> Mapping[str, object]:
    """Take a set of fields; their names and values are not checked."""
    if isinstance(value, Mapping):
        return value
    raise ValueError("this is not a set of fields")


def anything(value: object) -> object:
    """Take any value: it is checked elsewhere."""
    return value


def text(value: object) -> str:
    """Take a text that can be written to a file."""
    if not isinstance(value, str):
        raise ValueError("this is not a text")
    try:
        value.encode()
    except UnicodeEncodeError:
        # Half of an emoji: a page that cuts text at UTF-16 units sends such.
        raise ValueError("this holds half of a character") from None
    return value


def name(value: object) -> str:
    """Take an id."""
    given = text(value)
    if not given or len(given) > _ID_LENGTH:
        raise ValueError(f"this must have 1 to {_ID_LENGTH} characters")
    return given


def name_or_none(value: object) -> str | None:
    """Take an id, or nothing."""
    return None if value is None else name(value)


def text_or_none(value: object) -> str | None:
    """Take a text, or nothing."""
    return None if value is None else text(value)


def flag(value: object) -> bool:
    """Take true or false."""
    if isinstance(value, bool):
        return value
    raise ValueError("this is neither true nor false")


def count(value: object) -> int | None:
    """Take a whole number, or nothing."""
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST_COUNT:
        return value
    raise ValueError(f"this is not a whole number from 0 to {_LARGEST_COUNT:,}")


def number(value: object) -> float | None:
    """Take a number that JavaScript and Python read alike, or nothing."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("this is not a number")
    if not abs(value) <= _LARGEST_NUMBER:  # "not a number" compares as False
        raise ValueError("this number is too large")
    return value


def sure(value: object) -> str:
    """Take how sure somebody is; empty where not said."""
    return _one_of(SURE, value)


def level(value: object) -> str:
    """Take a level of a rubric; empty where not said."""
    return _one_of(LEVELS, value)


def answer(value: object) -> str | tuple[str, ...] | Mapping[str, str]:
    """Take an answer: a text or an id, a list of ids, or a group's id by option."""
    if isinstance(value, Mapping):
        _hold_to_most(len(value))
        return MappingProxyType({name(key): name(group) for key, group in value.items()})
    if isinstance(value, list | tuple):
        _hold_to_most(len(value))
        return tuple(name(each) for each in value)
    given = text(value)
    if len(given) > _TEXT_LENGTH:
        raise ValueError(f"this has more than {_TEXT_LENGTH:,} characters")
    return given


def _one_of(known: tuple[str, ...], value: object) -> str:
    given = text(value)
    if given not in known:
        raise ValueError(f"“{given:.40}” is none of {', '.join(filter(None, known))}")
    return given


def _hold_to_most(length: int) -> None:
    if length > _MOST_CHOSEN:
        raise ValueError(f"this holds more than {_MOST_CHOSEN} entries")
