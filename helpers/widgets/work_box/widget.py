"""The box's Python side: what it says, and how large a file may be."""

from __future__ import annotations

from pathlib import Path

import traitlets

from helpers.widgets.action_widget import ActionWidget
from helpers.widgets.page_source import joined, styles

HERE = Path(__file__).parent


class WorkBox(ActionWidget):
    """Who works here, and what can be done with their work."""

    _esm = joined(HERE / "work_box.js")
    _css = styles(HERE.parent / "page" / "page.css", HERE / "work_box.css")

    folded = traitlets.Bool().tag(sync=True)
    limit = traitlets.Int().tag(sync=True)
    done = traitlets.Unicode().tag(sync=True)
