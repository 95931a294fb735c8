"""A lens: its question and its labels."""

from __future__ import annotations

from enum import StrEnum

import attrs


class Stake(StrEnum):
    """On whose side a source stands in the matter it speaks about."""

    OWN_SIDE = "own-side"
    OTHER_SIDE = "other-side"
    OUTSIDE = "outside"
    CANNOT_TELL = "cannot-tell"


@attrs.frozen
class Label:
    """One label of a lens.

    Attributes:
        id: the field's term.
        name: the words on the button.
        code: two letters shown after a marked span.
        meaning: one line.
        example: words that carry the label, from outside the five articles.
        example_why: why they do.
        counter_example: words that look like it and do not carry it.
        counter_example_why: why they do not.
        layer: 1, or 2 for the second layer of loaded language.
    """

    id: str
    name: str
    code: str
    meaning: str
    example: str
    example_why: str
    counter_example: str
    counter_example_why: str
    layer: int = 1


@attrs.frozen
class Choice:
    """One answer to a lens's question about the text as a whole."""

    id: str
    name: str
    meaning: str


@attrs.frozen
class Lens:
    """One of the five plain questions.

    Attributes:
        id: "sourcing", "disclaimers", "sponsored-content", "loaded-language" or
            "missing-evidence".
        question: in plain words.
        labels: in the order of their keys on the keyboard.
        asks_stake: whether a mark carries a stake (sourcing).
        asks_count: a question with a number as its answer, once a walk; may be empty.
        asks_kind: a question about the text as a whole, with one of `kinds` as its answer;
            may be empty.
        kinds: the answers to it.
    """

    id: str
    name: str
    question: str
    labels: tuple[Label, ...]
    asks_stake: bool = False
    asks_count: str = ""
    asks_kind: str = ""
    kinds: tuple[Choice, ...] = ()

    def label(self, label_id: str) -> Label | None:
        """Return the label with this id, or None."""
        return next((label for label in self.labels if label.id == label_id), None)
