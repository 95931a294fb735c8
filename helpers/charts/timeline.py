"""A line of years for each row, with marks of a few kinds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from helpers.charts.canvas import INK, WIDTH, draw, folded
from helpers.charts.picture import Caption, Picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Shape and fill: kinds are told apart by shape, never by colour alone.
_SHAPES = (("o", "#0072b2"), ("o", "#ffffff"), ("D", "#ffffff"), ("*", "#1a1a1a"))
_LEFT = 0.26
_FOOT = 40
_HEAD = 60
_SIDE = 0.25  # years left free at both ends
_LEVEL = 15  # pixels of the page between marks that would touch
_CLEAR = 14  # pixels of the page between marks on one level


@attrs.frozen
class Point:
    """One mark.

    Attributes:
        row: name of its row.
        kind: name of its kind.
        years: where it stands, such as 2021.5 for the middle of 2021.
    """

    row: str
    kind: str
    years: float


def timeline(points: Sequence[Point], caption: Caption, *, kinds: Sequence[str]) -> Picture:
    """Draw the marks of each row on a line of years; marks that would touch stand above others.

    Args:
        points: at least one, in any order; rows stand in the order of their first point.
        caption: what is said of the picture.
        kinds: the kinds in the order of the legend; at most four.
    """
    first = int(min(point.years for point in points))
    last = int(max(point.years for point in points)) + 1
    per_pixel = (last - first) / (WIDTH * (0.96 - _LEFT))
    rows = {name: _levels(points, name, _CLEAR * per_pixel) for name in _names(points)}
    heights = {name: _LEVEL * (max(level for _, level in row) + 2) for name, row in rows.items()}
    height = sum(heights.values()) + _FOOT + _HEAD

    def paint(figure: Figure) -> None:
        axes = figure.add_axes((_LEFT, _FOOT / height, 0.96 - _LEFT, 1 - (_FOOT + _HEAD) / height))
        _lines(axes, heights)
        for at, kind in enumerate(kinds):
            _marks(axes, kind, _SHAPES[at], _places(rows, heights, kind))
        axes.set_xlim(first - _SIDE, last + _SIDE)
        axes.set_xticks(range(first, last + 1, 2))
        figure.legend(loc="upper center", ncols=2, frameon=False)

    return Picture(caption, draw(WIDTH, height, paint), WIDTH, height)


def _names(points: Sequence[Point]) -> list[str]:
    return list(dict.fromkeys(point.row for point in points))


def _levels(points: Sequence[Point], row: str, clear: float) -> list[tuple[Point, int]]:
    """Give each mark of a row the lowest level on which it touches no other."""
    ends: list[float] = []
    placed = []
    for point in sorted((each for each in points if each.row == row), key=lambda each: each.years):
        free = (level for level, end in enumerate(ends) if point.years - end >= clear)
        level = next(free, len(ends))
        ends[level : level + 1] = [point.years]
        placed.append((point, level))
    return placed


def _places(
    rows: dict[str, list[tuple[Point, int]]], heights: dict[str, int], kind: str
) -> list[tuple[float, float]]:
    places: list[tuple[float, float]] = []
    top = 0
    for name, row in rows.items():
        base = top + heights[name] - _LEVEL
        places += [(point.years, base - _LEVEL * at) for point, at in row if point.kind == kind]
        top += heights[name]
    return places


def _lines(axes: Axes, heights: dict[str, int]) -> None:
    bottoms = [sum(list(heights.values())[: at + 1]) for at in range(len(heights))]
    middles = [end - height / 2 for end, height in zip(bottoms, heights.values(), strict=True)]
    axes.set_ylim(bottoms[-1], 0)
    axes.set_yticks(middles, [folded(name, 20) for name in heights])
    axes.tick_params(length=0)
    for end in bottoms[:-1]:
        axes.axhline(end, color=INK, linewidth=0.5)
    axes.grid(axis="x", color="#c8c8c8", linewidth=0.6)
    axes.set_axisbelow(True)


def _marks(
    axes: Axes, kind: str, shape: tuple[str, str], places: list[tuple[float, float]]
) -> None:
    marker, fill = shape
    axes.scatter(
        [across for across, _ in places],
        [down for _, down in places],
        s=90 if marker == "*" else 42,
        marker=marker,
        facecolor=fill,
        edgecolor=INK,
        linewidth=1.0,
        label=kind,
        zorder=3,
    )
