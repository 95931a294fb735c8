"""What a comparison is made from, and what it says."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

import attrs

from helpers.anchoring import Span
from helpers.segments import Segments

Verdict = Literal["met", "near", "missed"]
Why = Literal["", "shared", "too-long", "other-label", "too-little"]


@attrs.frozen
class OwnMark:
    """One mark of a learner, in the order of marking wherever several stand together.

    Attributes:
        id: unique among the learner's marks of this walk.
        span: where the words stand.
        label: id of the label the learner chose.
    """

    id: str
    span: Span
    label: str


@attrs.frozen
class KeySpan:
    """One mark of the key, found in the text.

    Attributes:
        id: the key mark's id.
        span: where its words stand.
        accepted: labels that count as right, the key's own first.
        importance: 3 essential, 2 good, 1 a fine point.
        core: words inside the span that are enough to meet it, or None.
        counts: False where the mark is only *more to see*: its label is of a layer not in
            use, it needs outside facts, or it holds no word.
    """

    id: str
    span: Span
    accepted: tuple[str, ...]
    importance: int
    core: Span | None
    counts: bool


@attrs.frozen
class CleanItem:
    """A place where there is nothing to mark in this lens.

    Attributes:
        kind: a clean sentence, or a decoy of the key.
        id: the decoy's id, or "sentence-7" for the seventh sentence of the text.
        span: where it stands.
    """

    kind: Literal["sentence", "decoy"]
    id: str
    span: Span


@attrs.frozen
class Ground:
    """All that one article and one lens lay down before a learner's marks are compared.

    Attributes:
        segments: the text and its words and sentences.
        key_spans: every mark of the key, in reading order.
        clean: the clean items, sentences first, each kind in reading order.
    """

    segments: Segments
    key_spans: tuple[KeySpan, ...]
    clean: tuple[CleanItem, ...]

    def within(self, window: Span) -> Ground:
        """Limit the ground to a stretch of the text: what it cuts in two is left out."""
        return attrs.evolve(
            self,
            key_spans=tuple(each for each in self.key_spans if window.covers(each.span)),
            clean=tuple(each for each in self.clean if window.covers(each.span)),
        )

    def with_given(self, given: Collection[str]) -> Ground:
        """Let marks of the key that were shown beforehand no longer count.

        They can still be met: whoever marks their words again has not marked a clean place.

        Args:
            given: ids of marks of the key.
        """
        spans = (
            attrs.evolve(each, counts=False) if each.id in given else each
            for each in self.key_spans
        )
        return attrs.evolve(self, key_spans=tuple(spans))


@attrs.frozen
class Outcome:
    """What became of one mark of the key.

    Attributes:
        key: the key mark's id.
        verdict: met, near or missed.
        mark: id of the learner's mark that met it or came nearest; None where missed.
        why: what keeps a near mark from meeting; empty for met and missed. "shared": the
            learner's mark has met another mark of the key already; "too-long": shorter
            would be sharper; "other-label": the right words under another label;
            "too-little": the right label on too few of the words.
    """

    key: str
    verdict: Verdict
    mark: str | None = None
    why: Why = ""


@attrs.frozen
class Comparison:
    """A learner's marks compared with the key; every list of ids is in order of marking.

    Attributes:
        outcomes: one for each mark of the key, in reading order.
        yours_alone: own marks that meet nothing, are near nothing, repeat nothing and touch
            no clean item. Never called wrong.
        repeated: own marks with a right label on words that another own mark has met.
        ignored: own marks without words, drawn twice, or on words that had two labels.
        spilled: own marks that touch a clean item.
        touched: ids of the clean items touched, in the order of the ground.
        essential_met: and essential_total: key marks of importance 3 that count.
        good_met: and good_total: of importance 2.
        fine_met: and fine_total: of importance 1.
        clean_total: how many clean items there are.
        hits: share of the essential marks met, 0 to 1; None where there is none.
        false_alarms: share of the clean items touched, 0 to 1; 0 where there is none.
        headline: hits − false alarms, −1 to 1; None where there are too few items.
    """

    outcomes: tuple[Outcome, ...]
    yours_alone: tuple[str, ...]
    repeated: tuple[str, ...]
    ignored: tuple[str, ...]
    spilled: tuple[str, ...]
    touched: tuple[str, ...]
    essential_met: int
    essential_total: int
    good_met: int
    good_total: int
    fine_met: int
    fine_total: int
    clean_total: int
    hits: float | None
    false_alarms: float
    headline: float | None
