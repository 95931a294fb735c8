"""Tables to go on working with: pandas, shown on the page as a plain table with headers.

pandas' own HTML carries a style sheet, which an untrusted page drops, and headers without
scope. In a notebook with this module at work, every DataFrame is shown plainly.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from IPython import get_ipython

from helpers.charts import FIRST_LINE, Cell, Table, cell_text
from helpers.words import CHARTS, fill

if TYPE_CHECKING:
    from pandas import DataFrame, Series

MOST_ROWS = 40
_CAPTION = "caption"


def frame(caption: str, head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> DataFrame:
    """Make a DataFrame that knows its caption.

    Args:
        caption: what it holds.
        head: names of the columns.
        rows: as many cells each.
    """
    from pandas import DataFrame

    made = DataFrame([list(row) for row in rows], columns=list(head))
    made.attrs[_CAPTION] = caption
    return made


def show_frames_plainly() -> None:
    """Have this kernel show pandas' values as plain tables; outside a notebook nothing happens."""
    shell = get_ipython()
    if shell is None:
        return
    from pandas import DataFrame, Series

    formatters = shell.display_formatter.formatters
    for kind in (DataFrame, Series):
        formatters["text/html"].for_type(kind, plain_html)
        formatters["text/plain"].for_type(kind, lambda made, page, _: page.text(plain_text(made)))


def plain_html(made: DataFrame | Series) -> str:
    """Write pandas' value as a table with caption and headers; at most `MOST_ROWS` rows."""
    return FIRST_LINE + _table(made).html()


def plain_text(made: DataFrame | Series) -> str:
    """Write pandas' value as lines of text, the same on every machine."""
    table = _table(made)
    lines = [table.head, *(map(cell_text, row) for row in table.rows)]
    return "\n".join(" | ".join(line) for line in lines)


def _table(made: DataFrame | Series) -> Table:
    whole = made.to_frame() if made.ndim == 1 else made
    counted = whole.reset_index() if _names_rows(whole) else whole
    head = tuple(_name(column) for column in counted.columns)
    rows = [tuple(_cell(value) for value in row) for row in counted.itertuples(index=False)]
    shown = rows[:MOST_ROWS]
    if len(rows) > MOST_ROWS:
        left = fill(CHARTS["more_rows"], n=len(rows) - MOST_ROWS)
        shown.append((left, *("" for _ in head[1:])))
    return Table(str(made.attrs.get(_CAPTION, "")), head, tuple(shown))


def _names_rows(made: DataFrame) -> bool:
    """Tell whether the index says more than the number of the row."""
    from pandas.api.types import is_integer_dtype

    named = made.index.name is not None or made.index.nlevels > 1
    return bool(named or not is_integer_dtype(made.index))


def _name(column: object) -> str:
    return " ".join(map(str, column)) if isinstance(column, tuple) else str(column)


def _cell(value: object) -> Cell:
    plain = getattr(value, "item", lambda: value)()  # NumPy's numbers as Python's own
    if isinstance(plain, bool):
        return CHARTS["yes" if plain else "no"]
    return plain if isinstance(plain, int | float) else str(plain)
