"""The quiz's Python side: what is asked, what was answered, and what was opened."""

from __future__ import annotations

from pathlib import Path

import traitlets

from helpers.widgets.action_widget import ActionWidget
from helpers.widgets.page_source import joined, styles

HERE = Path(__file__).parent


class Quiz(ActionWidget):
    """A set of questions."""

    _esm = joined(HERE / "quiz.js")
    _css = styles(HERE.parent / "page" / "page.css", HERE / "quiz.css")

    # What stays the same while the exercise lives
    questions = traitlets.Dict().tag(sync=True)

    # What Python publishes after each action
    state = traitlets.Dict().tag(sync=True)
    reasons = traitlets.Dict().tag(sync=True)
