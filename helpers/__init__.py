"""Shared helper modules of the Five Lenses course.

A notebook imports the verbs of a lesson from here. They are loaded when they are asked for, so
that `import helpers` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helpers.classroom import (
        case_file,
        check_in,
        my_work,
        open_lesson,
        progress,
        self_check,
        side_by_side,
    )

__all__ = [
    "case_file",
    "check_in",
    "my_work",
    "open_lesson",
    "progress",
    "self_check",
    "side_by_side",
]


def __getattr__(name: str) -> object:
    """Load a verb on first use (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("helpers.classroom"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
