"""What a desk says to an action that cannot be done."""

from __future__ import annotations

from helpers.errors import FiveLensesError


class Refused(FiveLensesError):
    """The action cannot be done; the message tells the learner why."""
