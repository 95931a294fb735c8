"""All articles side by side: counts, pictures and tables across the five texts."""

from __future__ import annotations

from helpers.classroom.together.room import SideBySide, side_by_side

__all__ = ["SideBySide", "side_by_side"]
