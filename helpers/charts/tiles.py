"""Tiles: a table of numbers in which dark means much; each number stands in its tile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from helpers.charts.canvas import INK, SMALL, WIDTH, draw, folded
from helpers.charts.picture import Caption, Picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_ROW = 36  # pixels of the page
_HEAD = 52
_HEAD_LETTERS = 13
_LEFT = 0.32
_DARKEST = 0.6  # of the scale of blues, so that dark numbers stay readable on all of it


def tiles(rows: Mapping[str, Mapping[str, float]], caption: Caption) -> Picture:
    """Draw a tile for each number.

    Args:
        rows: name of each row, with its numbers by column; the same columns in all.
        caption: what is said of the picture.
    """
    columns = list(next(iter(rows.values())))
    height = _ROW * len(rows) + _HEAD
    top = 1 - _HEAD / height

    def paint(figure: Figure) -> None:
        axes = figure.add_axes((_LEFT, 0.02, 0.98 - _LEFT, top))
        _fill(axes, [list(row.values()) for row in rows.values()])
        heads = [folded(name, _HEAD_LETTERS) for name in columns]
        axes.set_xticks(range(len(columns)), heads, fontsize=SMALL - 1)
        axes.set_yticks(range(len(rows)), [folded(name) for name in rows])
        axes.xaxis.tick_top()
        axes.tick_params(length=0)
        for side in axes.spines.values():
            side.set_visible(False)

    return Picture(caption, draw(WIDTH, height, paint), WIDTH, height)


def _fill(axes: Axes, numbers: list[list[float]]) -> None:
    from matplotlib import colormaps
    from matplotlib.patches import Rectangle

    most = max(max(row) for row in numbers) or 1
    blues = colormaps["Blues"]
    for down, row in enumerate(numbers):
        for across, number in enumerate(row):
            share = number / most
            at = (across - 0.48, down - 0.46)
            fill = blues(share * _DARKEST)
            axes.add_patch(Rectangle(at, 0.96, 0.92, facecolor=fill, edgecolor=INK))
            axes.text(across, down, f"{number:.1f}", ha="center", va="center")
    axes.set_xlim(-0.5, len(numbers[0]) - 0.5)
    axes.set_ylim(len(numbers) - 0.5, -0.5)
