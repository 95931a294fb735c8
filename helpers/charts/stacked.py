"""Stacked bars: how a total is made up, told apart by pattern and number as well as colour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from helpers.charts.canvas import INK, WIDTH, draw, rows_axes
from helpers.charts.picture import Caption, Picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Fill and pattern. In grey the fills differ too, and no two neighbours look alike.
STYLES = (
    ("#0072b2", ""),
    ("#f0e442", "////"),
    ("#ffffff", "...."),
    ("#cc79a7", "xxxx"),
    ("#5a5a5a", ""),
)
_ROW = 40  # pixels of the page
_FOOT = 60
_LEGEND_LINE = 24
_LONG = 14  # letters; of longer names only three fit in a line


def stacked(rows: Mapping[str, Mapping[str, float]], caption: Caption, *, axis: str) -> Picture:
    """Draw one lying bar for each row, made up of the same parts.

    Args:
        rows: name of each row, with its parts by name; at most five, in one order for all.
        caption: what is said of the picture.
        axis: what the numbers count.
    """
    parts = list(next(iter(rows.values())))
    if len(parts) > len(STYLES):
        raise ValueError(f"{len(parts)} parts cannot be told apart; at most {len(STYLES)} can.")
    in_line = 3 if max(map(len, parts)) > _LONG else 4
    head = _LEGEND_LINE * -(-len(parts) // in_line) + 12
    height = _ROW * len(rows) + _FOOT + head

    def paint(figure: Figure) -> None:
        axes = rows_axes(figure, list(rows), left=0.3, top=1 - head / height)
        for at, part in enumerate(parts):
            before = [sum(list(row.values())[:at]) for row in rows.values()]
            _part(axes, part, [row[part] for row in rows.values()], before, STYLES[at])
        axes.set_xlabel(axis)
        figure.legend(loc="upper center", ncols=in_line, frameon=False, handlelength=2.4)

    return Picture(caption, draw(WIDTH, height, paint), WIDTH, height)


def _part(
    axes: Axes, name: str, numbers: list[float], before: list[float], style: tuple[str, str]
) -> None:
    fill, pattern = style
    axes.barh(
        range(len(numbers)),
        numbers,
        left=before,
        height=0.62,
        color=fill,
        hatch=pattern,
        edgecolor=INK,
        linewidth=0.8,
        label=name,
    )
    for row, number in enumerate(numbers):
        if number:
            axes.text(
                before[row] + number / 2,
                row,
                f"{number:g}",
                ha="center",
                va="center",
                bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.2},
            )
