"""From plain data to values: cattrs, with every silent conversion refused.

Left alone, cattrs turns `no` and `"false"` into True, an empty value into the text 'None',
2.7 into 2 and a text into a list of letters. Here each value has to be what the field wants.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import (
    BaseValidationError,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from cattrs.gen import make_dict_structure_fn

from helpers.course_files.problems import Problem, short
from helpers.course_files.reading import Oddity
from helpers.course_files.sources import Path, Source

Value = TypeVar("Value")
Hook = Callable[[Any, Any], Any]
Fault = tuple[Path, str, str]


class UnfitError(ValueError):
    """A value that is not what its field wants."""

    def __init__(self, message: str, cure: str) -> None:
        super().__init__(message)
        self.message, self.cure = message, cure


def structure(source: Source, kind: type[Value]) -> tuple[Value | None, list[tuple[Path, Problem]]]:
    """Turn the data of a file into a value, or say everything that is wrong with it.

    Args:
        source: a file as read.
        kind: an attrs class, or a tuple of one, whose fields are those of the file.

    Returns:
        The value and no problems, or None and each problem with its path.
    """
    try:
        return _converter().structure(source.data, kind), []
    except (BaseValidationError, UnfitError) as error:
        return None, [
            (path, source.problem(path, message, cure)) for path, message, cure in _faults(error)
        ]


@cache
def _converter() -> Converter:
    converter = Converter(detailed_validation=True, forbid_extra_keys=True)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(int, _whole)
    converter.register_structure_hook(float, _decimal)
    converter.register_structure_hook(bool, _truth)
    converter.register_structure_hook(StrEnum, _choice)
    converter.register_structure_hook_factory(attrs.has, lambda kind: _fields(kind, converter))
    converter.register_structure_hook_factory(_is_list, lambda kind: _entries(kind, converter))
    converter.register_structure_hook_factory(_is_optional, lambda kind: _given(kind, converter))
    return converter


def _text(value: object, _: object) -> str:
    if isinstance(value, str) and value.strip():
        return _whole_characters(value)
    if value is None or isinstance(value, str):
        raise UnfitError("nothing stands here.", "Write the words, or leave the whole line out.")
    if isinstance(value, list | dict):
        raise UnfitError(f"text is wanted here, not {_what(value)}.", "Write one text.")
    written = value.written if isinstance(value, Oddity) else _written(value)
    raise UnfitError(
        f"text is wanted here, and `{written}` reads as {_kind(value)}.",
        f'Put it in quotation marks: "{written}".',
    )


def _whole_characters(text: str) -> str:
    """Refuse half of a surrogate pair: it can be written as an escape and saved nowhere."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UnfitError(
            "one character is only half there.", "Write the character itself, not its code."
        ) from error
    return text


def _whole(value: object, _: object) -> int:
    if type(value) is int:
        return value
    raise UnfitError(
        f"a whole number is wanted here, not {_what(value)}.",
        "Write it in digits only, such as 3, without quotation marks.",
    )


def _decimal(value: object, _: object) -> float:
    if type(value) is float or type(value) is int:
        return float(value)
    raise UnfitError(
        f"a number is wanted here, not {_what(value)}.",
        "Write it in digits, such as 2.5, without quotation marks.",
    )


def _truth(value: object, _: object) -> bool:
    if isinstance(value, bool):
        return value
    raise UnfitError(
        f"true or false is wanted here, not {_what(value)}.",
        "Write true or false, without quotation marks.",
    )


def _choice(value: object, kind: type[StrEnum]) -> StrEnum:
    choices = [choice.value for choice in kind]
    if isinstance(value, str) and value in choices:
        return kind(value)
    raise UnfitError(
        f"{_what(value)} is none of the words that can stand here.",
        f"Write one of: {', '.join(choices)}.",
    )


def _fields(kind: type[Any], converter: Converter) -> Hook:
    inner = make_dict_structure_fn(
        kind, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True
    )

    def hook(value: object, _: object) -> object:
        if not isinstance(value, dict):
            names = ", ".join(field.name for field in attrs.fields(kind))
            raise UnfitError(
                f"a group of named fields is wanted here, not {_what(value)}.",
                f"The fields are: {names}.",
            )
        return inner(value, kind)

    return hook


def _is_list(kind: object) -> bool:
    return get_origin(kind) is tuple


def _entries(kind: type[Any], converter: Converter) -> Hook:
    inner = homogenous_tuple_structure_factory(kind, converter)

    def hook(value: object, _: object) -> object:
        if not isinstance(value, list):
            raise UnfitError(
                f"a list is wanted here, not {_what(value)}.",
                "Begin each entry with `- `, or write [] for an empty list.",
            )
        return inner(value, kind)

    return hook


def _is_optional(kind: object) -> bool:
    return get_origin(kind) in (UnionType, Union) and NoneType in get_args(kind)


def _given(kind: object, converter: Converter) -> Hook:
    wanted = next(each for each in get_args(kind) if each is not NoneType)
    inner = converter.get_structure_hook(wanted)

    def hook(value: object, _: object) -> object:
        if value is None:
            raise UnfitError("nothing stands here.", "Fill it in, or leave the whole line out.")
        return inner(value, wanted)

    return hook


def _what(value: object) -> str:
    if value is None:
        return "an empty place"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, str):
        return f"the text “{short(value)}”"
    return f"`{value.written if isinstance(value, Oddity) else _written(value)}`"


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _kind(value: object) -> str:
    if isinstance(value, Oddity):
        return value.kind
    return "true or false" if isinstance(value, bool) else "a number"


def _faults(error: Exception, path: Path = ()) -> Iterator[Fault]:
    """Walk the tree of cattrs' errors, which carry the field or the number of the entry."""
    if isinstance(error, BaseValidationError):
        for inner, step in _children(error):
            yield from _faults(inner, (*path, *step))
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from _unknown_fields(error, path)
    elif isinstance(error, KeyError):
        yield path, "this field is missing.", f"Add a line that begins with `{path[-1]}:`."
    elif isinstance(error, UnfitError):
        yield path, error.message, error.cure
    else:  # no hook of ours: better loud than lost
        raise error


def _children(error: BaseValidationError) -> Iterator[tuple[Exception, Path]]:
    if isinstance(error, ClassValidationError):
        named, others = error.group_exceptions()
        yield from ((inner, (note.name,)) for inner, note in named)
        yield from ((inner, ()) for inner in others)
    elif isinstance(error, IterableValidationError):
        places, _ = error.group_exceptions()
        yield from ((inner, (int(place.index),)) for inner, place in places)


def _unknown_fields(error: ForbiddenExtraKeysError, path: Path) -> Iterator[Fault]:
    known = [field.name for field in attrs.fields(error.cl)]
    for name in sorted(error.extra_fields):
        close = get_close_matches(name, known, n=1)
        cure = f"Did you mean `{close[0]}`?" if close else f"Known fields: {', '.join(known)}."
        yield (*path, name), "there is no field of this name.", cure
