"""The annotator's Python side: traits for the page, actions from it, an answer to each action."""

from __future__ import annotations

from pathlib import Path

import traitlets

from helpers.widgets.action_widget import ActionWidget, Plain
from helpers.widgets.page_source import joined, styles

HERE = Path(__file__).parent


class Annotator(ActionWidget):
    """One article to mark, through one lens."""

    _esm = joined(HERE / "annotator.js")
    _css = styles(HERE.parent / "page" / "page.css", HERE / "annotator.css")

    # What stays the same while the exercise lives
    article = traitlets.Dict().tag(sync=True)
    lens = traitlets.Dict().tag(sync=True)
    absences: traitlets.List[Plain] = traitlets.List().tag(sync=True)
    given: traitlets.List[Plain] = traitlets.List().tag(sync=True)

    # What Python publishes after each action
    state = traitlets.Dict().tag(sync=True)
    result = traitlets.Dict().tag(sync=True)
