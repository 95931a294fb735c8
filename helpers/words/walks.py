"""The words of the list of walks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WALKS: Final[Mapping[str, str]] = {
    "good": "{lesson} · {article}: can be walked; {marks} marks in the key, {essential} essential",
    "trouble": "{lesson} · {article}: cannot be walked. {trouble}",
    "no_cell": "The notebook has no cell {cell}",
    "sum": "{good} of {total} walks can be walked.",
}
