"""Measured figures side by side: the same work done in turns, medians, ratios, a table."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import median
from time import perf_counter

import attrs

WIDTH = 58  # of a row's name
HIGH = 0.95


@attrs.frozen
class Row:
    """One figure beside the one it is compared with.

    Attributes:
        name: what was measured.
        figures: in the unit of the table, one a repetition.
        base: name of the row that this one is divided by; empty where it stands alone.
    """

    name: str
    figures: tuple[float, ...]
    base: str = ""


@attrs.frozen
class Table:
    """Rows measured in one run.

    Attributes:
        title: the command's word and what it measures.
        unit: of all figures.
        rows: at least one.
        notes: what must be known to read them.
    """

    title: str
    unit: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        """Write the table: median, 95th percentile, number, ratio of medians."""
        yield f"## {self.title}"
        yield f"{f'in {self.unit}':<{WIDTH}}{'median':>9}{'95 %':>9}{'n':>5}{'ratio':>8}"
        medians = {row.name: median(row.figures) for row in self.rows}
        for row in self.rows:
            ratio = f"{medians[row.name] / medians[row.base]:.2f}" if row.base else ""
            yield (
                f"{row.name:<{WIDTH}}{medians[row.name]:>9,.1f}"
                f"{high(row.figures):>9,.1f}{len(row.figures):>5}{ratio:>8}"
            )
        yield from self.notes


def high(figures: Sequence[float]) -> float:
    """Return the 95th percentile, by the nearest rank."""
    ranked = sorted(figures)
    return ranked[min(len(ranked) - 1, int(len(ranked) * HIGH))]


def in_turns(
    times: int, work: Mapping[str, Callable[[], Mapping[str, float]]]
) -> dict[str, tuple[float, ...]]:
    """Do several pieces of work one after the other, again and again.

    What else the machine does then falls on all of them alike.

    Args:
        times: how often each is done.
        work: by name; each returns its figures by name.

    Returns:
        For "name, figure" all figures in order.
    """
    found: dict[str, list[float]] = {}
    for _ in range(times):
        for name, do in work.items():
            for figure, value in do().items():
                found.setdefault(f"{name}, {figure}", []).append(value)
    return {name: tuple(values) for name, values in found.items()}


class Watch:
    """Tells the seconds since it was made, and since it was last asked."""

    def __init__(self) -> None:
        self._begun = self._last = perf_counter()

    def lap(self) -> float:
        """Return the seconds since the last lap."""
        now = perf_counter()
        lap, self._last = now - self._last, now
        return lap

    def all(self) -> float:
        """Return the seconds since the beginning."""
        return perf_counter() - self._begun


def machine() -> list[str]:
    """Say what the figures were measured on; no names and no folders."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "not known here"
    system = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} cores"
    return [
        f"{system}; Python {platform.python_version()}; {_browser_version()}",
        f"Load before: {load} (work that waited for a core, mean of the last minute)",
    ]


def _browser_version() -> str:
    from tests.browser.finding import find_browser

    path = find_browser()
    if path is None:
        return "no browser"
    try:
        return subprocess.check_output([path, "--version"], text=True, timeout=60).strip()
    except (OSError, subprocess.SubprocessError):
        return "a browser that does not tell its version"
