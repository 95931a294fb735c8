"""The verbs of the check-in and the look-back: two forms, what changed, a booster."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from helpers.classroom import check_in_copies, everyday, learner
from helpers.classroom.check_in_work import CheckInWork
from helpers.classroom.sheet import Sheet
from helpers.classroom.slots import Drawn, Slots
from helpers.course_files import Course, open_course


class CheckInRoom:
    """The forms as they are open in this process. A cell calls one of the verbs.

    Which form a learner meets first depends on the code: so nothing is shown before there is
    one, and all is drawn anew when another learner sits down.

    Attributes:
        course: the course files; opened anew by each cell.
    """

    def __init__(self) -> None:
        self.course = open_course()
        self._slots = Slots()
        learner.listen(self._follow)

    def use(self, course: Course) -> None:
        """Go on with files that may have been put right since."""
        self.course = course

    def before(self) -> None:
        """Ask the form before the course; its reasons stay shut."""
        self._place("before", lambda work: _asked(work.before()))

    def after(self) -> None:
        """Ask the other form; its reasons open together, after the last answer."""
        self._place("after", self._after)

    def changed(self) -> None:
        """Say what changed, once the second form is handed in."""
        self._later("changed", lambda work: (check_in_copies.changed(work), None))

    def texts_before(self) -> None:
        """Show the texts of the first form with all the reasons, from then on."""
        self._later("texts before", lambda work: (check_in_copies.texts_before(work), None))

    def booster(self) -> None:
        """Ask five more texts, from then on; they are meant for some weeks later."""
        self._later("booster", lambda work: _asked(work.booster()))

    def _after(self, work: CheckInWork) -> Drawn:
        sheet = work.after()
        sheet.told = lambda: self._slots.redraw("changed", "texts before", "booster")
        return _asked(sheet)

    def _later(self, name: str, draw: Callable[[CheckInWork], Drawn]) -> None:
        def drawn(work: CheckInWork) -> Drawn:
            return draw(work) if work.handed_in else (check_in_copies.not_yet(), None)

        self._place(name, drawn)

    def _place(self, name: str, draw: Callable[[CheckInWork], Drawn]) -> None:
        self._slots.show(name, lambda: self._drawn(draw))

    def _drawn(self, draw: Callable[[CheckInWork], Drawn]) -> Drawn:
        code = learner.current()
        if not code:
            return check_in_copies.code_first(), None
        return draw(CheckInWork(self.course, code))

    def _follow(self, _code: str) -> None:
        self._slots.redraw()


def _asked(sheet: Sheet) -> Drawn:
    return everyday.questions(sheet.questions, sheet.state()), sheet.widget()


@cache
def _room() -> CheckInRoom:
    return CheckInRoom()


def check_in() -> CheckInRoom:
    """Open the check-in and the look-back.

    Returns:
        Their verbs.
    """
    room = _room()
    room.use(open_course())
    return room
