"""One exercise: marking an article through a lens, and comparing with the key."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.answers import State, Task
from helpers.classroom import cards, for_page
from helpers.classroom.compared import Material
from helpers.classroom.from_page import log_payload
from helpers.classroom.task_desk import Payload, TaskDesk
from helpers.errors import FiveLensesError
from helpers.widgets.annotator import Annotator
from helpers.words import ANNOTATOR, PAGE, WORK, fill

_ON_THE_PAGE = ("commit", "done", "case.make")  # after these my-work.html is written anew


class Walk(TaskDesk[Annotator]):
    """The walk through one article with one lens.

    Attributes:
        material: article, lens, key.
    """

    def __init__(self, task: Task, material: Material) -> None:
        super().__init__(task, material.article.sha256)
        self.material = material

    def use(self, material: Material) -> None:
        """Go on with files that may have been put right since."""
        self.material, self.sha256 = material, material.article.sha256

    def widget(self) -> Annotator:
        """Make one more view of this exercise; it holds nothing of the key before commit."""
        return self.show(
            Annotator,
            ui=dict(ANNOTATOR),
            article=for_page.article(self.material),
            lens=for_page.lens(self.material.lens),
            absences=for_page.absences(self.material),
            given=for_page.given(self.material),
        )

    def turn(self, kind: str, payload: Payload, state: State) -> Payload:
        """Turn places of the page into excerpts, and a commit into its result."""
        return log_payload(kind, payload, state, self.material)

    def traits(self, state: State) -> Mapping[str, object]:
        """Give the learner's work, and the key's reasons after a commit."""
        return {
            "state": for_page.state(state, self.material),
            "result": cards.result(state, self.material),
        }

    def after(self, kind: str) -> str:
        """Write the learner's page anew; what was saved stands, whatever comes of this."""
        if kind not in _ON_THE_PAGE:
            return ""
        from helpers.classroom.work_page import write_page

        try:
            write_page(self._code)
        except FiveLensesError as why:
            return fill(WORK["page_failed"], why=why)
        return ""

    def said(self, kind: str, before: State) -> str:
        """Say what was undone or done again."""
        if kind == "undo":
            return fill(PAGE["undone"], what=for_page.named(before.undo, before))
        if kind == "redo":
            return fill(PAGE["redone"], what=for_page.named(before.redo, before))
        return ""
