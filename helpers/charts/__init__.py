"""Pictures from plain counts, each with words that tell the same, and a table beside it.

The room knows no article and no lesson: labels, titles and alternative texts come from the
caller. Pictures are PNG inside an `<img>` of their own HTML: in JupyterLab 4.6 that is the only
way by which an alternative text reaches the page, and it shows without a kernel and untrusted.
"""

from __future__ import annotations

from helpers.charts.bars import bars, panels
from helpers.charts.cloud import cloud, clouds_can_be_drawn
from helpers.charts.picture import FIRST_LINE, Caption, Cell, Picture, Table, cell_text
from helpers.charts.stacked import stacked
from helpers.charts.tiles import tiles
from helpers.charts.timeline import Point, timeline

__all__ = [
    "FIRST_LINE",
    "Caption",
    "Cell",
    "Picture",
    "Point",
    "Table",
    "bars",
    "cell_text",
    "cloud",
    "clouds_can_be_drawn",
    "panels",
    "stacked",
    "tiles",
    "timeline",
]
