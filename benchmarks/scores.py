"""What a calibration measured, walk by walk, and the bounds it is held to."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from helpers.feedback import Comparison

MOST_FOR_A_STRATEGY = 0.15
LEAST_FOR_THE_ESSENTIALS = 0.70


@attrs.frozen
class Play:
    """What one strategy earned in one walk, with the labels that served it best.

    Attributes:
        strategy: its name.
        figure: hits − false alarms; for random marks the mean of the draws.
        luckiest: the highest single draw; the figure itself where nothing is drawn.
    """

    strategy: str
    figure: float
    luckiest: float


@attrs.frozen
class Measured:
    """What was measured in one walk.

    Attributes:
        article: slug.
        lens: lens id.
        own_key: False where the first reading stands for the key.
        plain: the comparison of no marks at all, for its totals.
        plays: one a strategy; none where the walk has no essential mark.
        key: what the key earns against itself; None without an essential mark, as below.
        essentials: what the essential marks alone earn.
        readings: what each reading earns.
    """

    article: str
    lens: str
    own_key: bool
    plain: Comparison
    plays: tuple[Play, ...]
    key: float | None
    essentials: float | None
    readings: tuple[float | None, ...]

    @property
    def name(self) -> str:
        """Name the walk as "article · lens"."""
        return f"{self.article} · {self.lens}"

    @property
    def shown(self) -> bool:
        """Tell whether learners are shown a headline here; only then the bounds hold."""
        return self.plain.headline is not None

    @property
    def best(self) -> Play | None:
        """The strategy that earns most, or None."""
        return max(self.plays, key=lambda play: play.figure, default=None)


@attrs.frozen
class Crossing:
    """A bound that is crossed."""

    walk: str
    who: str
    figure: float
    bound: str

    def __str__(self) -> str:
        return f"{self.walk}: {self.who} earns {self.figure:+.2f}; the bound is {self.bound}."


def figure(comparison: Comparison) -> float | None:
    """Take hits − false alarms, also where too few items are there to show it."""
    return None if comparison.hits is None else comparison.hits - comparison.false_alarms


def crossings(measured: Iterable[Measured]) -> list[Crossing]:
    """List every bound that is crossed where a headline is shown."""
    return [crossing for walk in measured if walk.shown for crossing in _crossings_of(walk)]


def _crossings_of(walk: Measured) -> list[Crossing]:
    found = [
        Crossing(walk.name, f"“{play.strategy}”", play.figure, f"at most +{MOST_FOR_A_STRATEGY}")
        for play in walk.plays
        if play.figure > MOST_FOR_A_STRATEGY
    ]
    if walk.key is not None and walk.key != 1.0:
        found.append(Crossing(walk.name, "the key against itself", walk.key, "+1.00"))
    if walk.essentials is not None and walk.essentials < LEAST_FOR_THE_ESSENTIALS:
        bound = f"at least +{LEAST_FOR_THE_ESSENTIALS:.2f}"
        found.append(Crossing(walk.name, "only the essentials", walk.essentials, bound))
    return found
