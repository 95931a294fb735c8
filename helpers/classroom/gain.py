"""What changed for one learner from the first form to the second, and whether it says anything.

The forms are matched item by item, so each pair is a small trial: right only the second time
(won), right only the first time (lost), or no difference. Where nothing was learned and the two
items of a pair are equally hard for this learner, won and lost are equally likely, and the pairs
without a difference say nothing: McNemar's test for matched pairs (1947). Taken is its mid-p
form, which Fagerland, Lydersen and Laake (2013, BMC Medical Research Methodology 13:91)
recommend for few pairs in place of the exact conditional one. With ten pairs it can speak
only from five differences on. Of learners in whom nothing has changed, it calls fewer than
2 in 100 a gain, whatever their share of right answers: a test counts all cases.

Limits. That the pairs are equally hard is our judgement and was not measured. If form B were
easier than form A, a learner who begins with A would seem to gain; over a class, half of whom
begin with B, this cancels out, and for one learner it does not. Most real gains of one learner
are too small to be seen on ten items. Whoever finds nothing wrong in any text has five right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from math import comb

import attrs

from helpers.classroom.sitting import Answered, Sitting

LEVEL = 0.05  # two-sided: a change in either direction is looked for

Pair = tuple[Answered, Answered]


class Finding(StrEnum):
    """What the numbers allow to say."""

    GAIN = "gain"  # larger than chance
    FALL = "fall"  # larger than chance
    MORE = "more"  # more right than before; chance can do that
    FEWER = "fewer"  # fewer right than before; chance can do that
    SAME = "same"  # as many right as before
    NOTHING = "nothing"  # no item was answered both times


@attrs.frozen
class Shift:
    """How something changed over matched pairs.

    Attributes:
        up: pairs in which it is more the second time.
        down: pairs in which it is less.
        same: pairs in which it has not changed.
    """

    up: int
    down: int
    same: int

    @property
    def pairs(self) -> int:
        """Count the pairs that were answered both times."""
        return self.up + self.down + self.same

    @property
    def chance(self) -> float:
        """How likely chance alone brings a change as uneven as this, in either direction."""
        return mid_p(self.up, self.down)


@attrs.frozen
class Gain:
    """What changed from the first sitting to the second.

    Attributes:
        asked: how many pairs of items there are.
        first: before the course; only the items that were answered both times.
        second: after it; likewise.
        right: up is right only the second time, down right only the first time.
        trust_clean: trust in texts that do it well.
        trust_faulty: trust in texts with a fault.
    """

    asked: int
    first: Sitting
    second: Sitting
    right: Shift
    trust_clean: Shift
    trust_faulty: Shift

    @property
    def finding(self) -> Finding:
        """Say what the right answers allow to say; a gain only if larger than chance."""
        shift = self.right
        if not shift.pairs:
            return Finding.NOTHING
        if shift.up == shift.down:
            return Finding.SAME
        large = shift.chance <= LEVEL
        if shift.up > shift.down:
            return Finding.GAIN if large else Finding.MORE
        return Finding.FALL if large else Finding.FEWER

    @property
    def trust_fell(self) -> bool:
        """More good texts are trusted less than are trusted more: a warning to the course.

        A single learner's five good texts prove nothing. The warning asks for no proof, for
        it costs the learner nothing, and a class's warnings together tell the teacher.
        """
        return self.trust_clean.down > self.trust_clean.up


def gain(first: Sitting, second: Sitting) -> Gain:
    """Compare two sittings pair by pair; what was not answered both times is left out.

    Args:
        first: before the course.
        second: after it, with the other form.
    """
    pairs = list(_pairs(first, second))
    both = [(before, after) for before, after in pairs if None not in (before.right, after.right)]
    return Gain(
        asked=len(pairs),
        first=Sitting(first.form, tuple(before for before, _ in both)),
        second=Sitting(second.form, tuple(after for _, after in both)),
        right=_shift(pairs, lambda each: each.right),
        trust_clean=_shift(_only(pairs, clean=True), lambda each: each.trust),
        trust_faulty=_shift(_only(pairs, clean=False), lambda each: each.trust),
    )


def mid_p(up: int, down: int) -> float:
    """Return the two-sided mid-p value of McNemar's test.

    Twice the binomial chance of a split at least as uneven, less the chance of this very split.

    Args:
        up: pairs that differ in one direction.
        down: pairs that differ in the other.

    Returns:
        0 to 1; 1 where both are equal (the paper has a little less, and never a small value).
    """
    differing, larger = up + down, max(up, down)
    if up == down:
        return 1.0
    tail = sum(comb(differing, count) for count in range(larger, differing + 1))
    return (2 * tail - comb(differing, larger)) / (1 << differing)


def _pairs(first: Sitting, second: Sitting) -> Iterable[Pair]:
    partners = {each.item.id: each for each in second.answered}
    for each in first.answered:
        if each.item.pair in partners:
            yield each, partners[each.item.pair]


def _only(pairs: Iterable[Pair], clean: bool) -> list[Pair]:
    return [pair for pair in pairs if pair[0].item.clean is clean]


def _shift(pairs: Iterable[Pair], height: Callable[[Answered], int | None]) -> Shift:
    heights = [(height(before), height(after)) for before, after in pairs]
    said = [after - before for before, after in heights if before is not None and after is not None]
    return Shift(
        up=sum(change > 0 for change in said),
        down=sum(change < 0 for change in said),
        same=said.count(0),
    )
