"""The box with which learners take their work along, bring it back, and delete it."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping

from IPython.display import HTML, display

from helpers.answers import (
    LARGEST_FILE,
    AnswersError,
    NotSaved,
    State,
    Task,
    all_tasks,
    forget,
    pack,
    read_pack,
    unpack,
)
from helpers.classroom import learner, static_copy
from helpers.classroom.code_form import clear_pages_here
from helpers.classroom.refused import Refused
from helpers.classroom.task_desk import Payload, TaskDesk, desk_of
from helpers.classroom.work_page import page_of, write_page
from helpers.errors import FiveLensesError
from helpers.widgets.action_widget import Action, Answer
from helpers.widgets.work_box import WorkBox
from helpers.words import PAGE, WORK, counted, fill

# Nothing is ever saved in it; it stands for the box where other desks have an exercise.
_TASK = Task("00-start-here", "work", "my-work")


def my_work(*, folded: bool = False) -> None:
    """Show the box "My work": who works here, download, load, delete.

    Args:
        folded: show who works here, and the rest on demand.
    """
    display(HTML(static_copy.work_box()))
    display(desk_of(_TASK, WorkDesk).widget(folded=folded))


class WorkDesk(TaskDesk[WorkBox]):
    """The box. Its actions leave no line in a log."""

    def __init__(self) -> None:
        super().__init__(_TASK, "")

    def widget(self, *, folded: bool = False) -> WorkBox:
        """Make one more view of the box."""
        return self.show(WorkBox, ui=dict(WORK), limit=LARGEST_FILE, folded=folded)

    def turn(self, kind: str, payload: Payload, state: State) -> Payload:  # noqa: ARG002
        """Refuse every action that would leave a line."""
        raise Refused(PAGE["refused_shape"])

    def traits(self, state: State) -> Mapping[str, object]:  # noqa: ARG002
        """Give how many tasks have answers."""
        code = learner.current()
        return {"done": counted(WORK, "tasks", len(all_tasks(code)) if code else 0)}

    def aside(self, action: Action) -> Answer | None:
        """Pack, load, delete, or show the page."""
        do = _DO.get(action.kind)
        if do is None:
            return None
        try:
            return Answer("ack", do(action.learner, action.payload))
        except NotSaved as why:
            return Answer("failed", str(why))
        except FiveLensesError as why:
            return Answer("refused", str(why))


def _download(code: str, _payload: Payload) -> str:
    return base64.b64encode(pack(code, _page_or_none(code))).decode()


def _page(code: str, _payload: Payload) -> str:
    return page_of(code)


def _load(code: str, payload: Payload) -> str:
    content = _content(payload.get("file"))
    packed = read_pack(content)
    moves = packed.code != code and not all_tasks(code)
    if moves:  # a fresh code was only needed to get this far
        code = packed.code
    added = unpack(content, code)
    if moves:
        learner.choose(code)
    _rewrite(code)
    says = [counted(WORK, "loaded", added)]
    return " ".join(says + [fill(WORK["loaded_as"], code=code)] * moves)


def _content(file: object) -> bytes:
    if not isinstance(file, str) or len(file) > LARGEST_FILE * 4 // 3 + 4:
        raise AnswersError(WORK["too_large"])
    try:
        return base64.b64decode(file, validate=True)
    except (binascii.Error, ValueError) as why:
        raise Refused(PAGE["refused_shape"]) from why


def _page_or_none(code: str) -> str:
    """Make the page; where a file of the course is broken, the work itself can still go along."""
    try:
        return page_of(code)
    except FiveLensesError:
        return ""


def _rewrite(code: str) -> None:
    """Bring the page up to date; it is written again at the next commit at the latest."""
    try:
        write_page(code)
    except FiveLensesError:
        return


def _delete(code: str, _payload: Payload) -> str:
    # First nobody works here, so that no page saves anything more; then the files go.
    learner.leave()
    pages = clear_pages_here()
    deleted = forget(code)
    says = [counted(WORK, "deleted", deleted)]
    says.append(
        WORK["deleted_pages"] if not pages else fill(WORK["deleted_not"], pages=", ".join(pages))
    )
    return " ".join([*says, WORK["deleted_left"]])


_DO: dict[str, Callable[[str, Payload], str]] = {
    "work.download": _download,
    "work.page": _page,
    "work.load": _load,
    "work.delete": _delete,
}
