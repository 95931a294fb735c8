"""One attempt with all that is needed to tell a learner about it."""

from __future__ import annotations

import attrs

from helpers import feedback
from helpers.answers import Attempt, Mark, State
from helpers.classroom.compared import Material, same_key
from helpers.classroom.key_in_words import label_name
from helpers.content import Key


@attrs.frozen
class View:
    """An attempt beside the key.

    Attributes:
        state: of the task.
        attempt: the attempt that is shown.
        material: article, lens, key.
        comparison: of the attempt's marks with today's key.
        marks: the attempt's marks by id.
    """

    state: State
    attempt: Attempt
    material: Material
    comparison: feedback.Comparison
    marks: dict[str, Mark]

    @property
    def key(self) -> Key:
        """The key of today."""
        return self.material.key

    def outcome(self, key_id: str) -> feedback.Outcome | None:
        """How the attempt met a key mark; None where it was compared with another key."""
        if not same_key(self.attempt, self.key):
            return None
        return next(each for each in self.comparison.outcomes if each.key == key_id)

    def label(self, label_id: str) -> str:
        """Return the words on a label's button, or its id where the lens has none such."""
        return label_name(label_id, self.material.lens)
