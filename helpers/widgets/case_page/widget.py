"""The box's Python side: what the page would hold, and the name of its file."""

from __future__ import annotations

from pathlib import Path

import traitlets

from helpers.widgets.action_widget import ActionWidget
from helpers.widgets.page_source import joined, styles

HERE = Path(__file__).parent


class CasePage(ActionWidget):
    """What goes on the page, a name for it, and two buttons."""

    _esm = joined(HERE / "case_page.js")
    _css = styles(HERE.parent / "page" / "page.css", HERE / "case_page.css")

    # What stays the same while the box lives
    file = traitlets.Unicode().tag(sync=True)
    longest = traitlets.Int().tag(sync=True)

    # What Python publishes
    contents = traitlets.List(traitlets.Unicode()).tag(sync=True)
