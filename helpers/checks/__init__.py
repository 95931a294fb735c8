"""Every rule about course content, checked at once: `python -m helpers.checks`.

A rule is a small function from a case (a file with all that it leans on) to findings; the
rules stand in modules by subject and are listed in `run`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helpers.checks.run import Report, check_course

__all__ = ["Report", "check_course"]


def __getattr__(name: str) -> object:
    """Load all rules when they are asked for (PEP 562): a lesson needs two of them."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("helpers.checks.run"), name)
