"""The one base of every error that this course raises on purpose."""

from __future__ import annotations


class FiveLensesError(Exception):
    """Something a person can put right; the message says what and how."""

    def _render_traceback_(self) -> list[str]:
        """Show only the message in a notebook: a learner has no use for a traceback."""
        return [str(self)]
