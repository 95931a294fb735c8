"""The box that makes the learner's page of a case. Its actions leave no line in a log."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from helpers.answers import NotSaved, State, Task
from helpers.classroom.case_page import contents, file_name, page_of, write_page
from helpers.classroom.case_work import CaseWork
from helpers.classroom.refused import Refused
from helpers.classroom.task_desk import Payload, TaskDesk
from helpers.errors import FiveLensesError
from helpers.widgets.action_widget import Action, Answer
from helpers.widgets.case_page import CasePage
from helpers.words import CASE_PAGE, PAGE, fill

LONGEST_NAME = 60  # letters


class CaseDesk(TaskDesk[CasePage]):
    """The box of one article.

    Attributes:
        work: the learner's work on the article.
    """

    def __init__(self, task: Task, work: CaseWork) -> None:
        super().__init__(task, "")
        self.work = work

    def use(self, work: CaseWork) -> None:
        """Go on with files that may have been put right since."""
        self.work = work

    def widget(self) -> CasePage:
        """Make one more view of the box."""
        file = file_name(self.work)
        return self.show(CasePage, ui=dict(CASE_PAGE), file=file, longest=LONGEST_NAME)

    def turn(self, kind: str, payload: Payload, state: State) -> Payload:  # noqa: ARG002
        """Refuse every action that would leave a line."""
        raise Refused(PAGE["refused_shape"])

    def traits(self, state: State) -> Mapping[str, object]:  # noqa: ARG002
        """Give what the page would hold now."""
        return {"contents": contents(self.work)}

    def aside(self, action: Action) -> Answer | None:
        """Make the page, and write it where that is asked for."""
        do = _DO.get(action.kind)
        if do is None:
            return None
        try:
            return Answer("ack", do(action.learner, self.work, _name(action.payload)))
        except NotSaved as why:
            return Answer("failed", str(why))
        except FiveLensesError as why:
            return Answer("refused", str(why))


def _name(payload: Payload) -> str:
    """Read the name with patience: one line, as it is, and not too long."""
    typed = str(payload.get("name", "")).encode(errors="replace").decode()
    name = " ".join(typed.split())
    if len(name) > LONGEST_NAME:
        raise Refused(fill(CASE_PAGE["name_long"], n=LONGEST_NAME))
    return name


def _look(_code: str, work: CaseWork, by: str) -> str:
    return page_of(work, by)


_DO: dict[str, Callable[[str, CaseWork, str], str]] = {
    "case.make": write_page,
    "case.look": _look,
}
