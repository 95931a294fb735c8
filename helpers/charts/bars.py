"""Bars: one number for each of a few names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from helpers.charts.canvas import FILL, LINE, SMALL, WIDTH, draw, folded, rows_axes
from helpers.charts.picture import Caption, Picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_ROW = 34  # pixels of the page
_FOOT = 60
_PANEL_ROW = 20
_PANEL_HEAD = 46
_PER_LINE = 2


def bars(counts: Mapping[str, float], caption: Caption, *, axis: str) -> Picture:
    """Draw lying bars with their numbers beside them.

    Args:
        counts: names and numbers, from top to bottom; none below 0.
        caption: what is said of the picture.
        axis: what the numbers count.
    """
    names = list(counts)

    def paint(figure: Figure) -> None:
        axes = rows_axes(figure, names, left=0.38)
        _lie(axes, list(counts.values()))
        axes.set_xlim(0, _end(counts.values()))
        axes.locator_params(axis="x", nbins=7, integer=_whole(counts.values()))
        axes.set_xlabel(axis)

    height = _ROW * len(names) + _FOOT
    return Picture(caption, draw(WIDTH, height, paint), WIDTH, height)


def panels(groups: Mapping[str, Mapping[str, float]], caption: Caption, *, axis: str) -> Picture:
    """Draw several small charts of lying bars on one scale, two in a line.

    Args:
        groups: title of each small chart, with names and numbers; all have as many.
        caption: what is said of the picture.
        axis: what the numbers count.
    """
    lines = -(-len(groups) // _PER_LINE)
    rows = max(len(counts) for counts in groups.values())
    line = _PANEL_ROW * rows + _PANEL_HEAD
    height = line * lines + _FOOT
    end = max(_end(counts.values()) for counts in groups.values())

    def paint(figure: Figure) -> None:
        for at, (title, counts) in enumerate(groups.items()):
            left = 0.18 + 0.5 * (at % _PER_LINE)
            bottom = 1 - (line * (at // _PER_LINE + 1)) / height
            axes = figure.add_axes((left, bottom, 0.3, _PANEL_ROW * rows / height))
            _small(axes, folded(title, 34), counts, end)
        figure.text(0.5, 0.25 * _FOOT / height, axis, ha="center")

    return Picture(caption, draw(WIDTH, height, paint), WIDTH, height)


def _small(axes: Axes, title: str, counts: Mapping[str, float], end: float) -> None:
    axes.set_title(title, loc="left", fontsize=SMALL, fontweight="bold")
    axes.set_yticks(range(len(counts)), list(counts))
    axes.set_ylim(len(counts) - 0.5, -0.5)
    axes.tick_params(length=0)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    _lie(axes, list(counts.values()))
    axes.set_xlim(0, end)


def _lie(axes: Axes, numbers: Sequence[float]) -> None:
    shown = axes.barh(range(len(numbers)), numbers, height=0.6, color=FILL, edgecolor=LINE)
    digits = 0 if _whole(numbers) else 1
    axes.bar_label(shown, labels=[f"{number:.{digits}f}" for number in numbers], padding=3)


def _whole(numbers: Iterable[float]) -> bool:
    return all(float(number).is_integer() for number in numbers)


def _end(numbers: Iterable[float]) -> float:
    """Leave room for the number beside the longest bar."""
    return (max(numbers, default=0) or 1) * 1.15
