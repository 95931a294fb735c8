"""The verbs of the case file: one article through all five lenses, a control, a label, a page."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from IPython.display import HTML, display

from helpers.classroom import case_copies, case_work, everyday, learner, static_copy
from helpers.classroom.case_desk import CaseDesk
from helpers.classroom.case_work import CaseWork, case_task
from helpers.classroom.sheet import Sheet
from helpers.classroom.slots import Drawn, Slots
from helpers.classroom.task_desk import desk_of
from helpers.course_files import Course, open_course


class CaseRoom:
    """The page of the case file in this process. A cell calls one of its verbs.

    Parts that belong to an article are drawn anew when the learner chooses another article, and
    when another learner sits down.

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

    def choose(self) -> None:
        """Ask which article is opened."""
        choice = case_work.choice(self.course)
        choice.told = self._slots.redraw
        _show(choice)

    def progress(self) -> None:
        """Say how far the walks of the article are."""
        self._place("progress", lambda work: (case_copies.progress(work), None))

    def who_is_this(self) -> None:
        """Ask for a look outside before the article is read."""
        self._place("who", lambda work: _asked(work.who_is_this()))

    def get_ready(self) -> None:
        """Show background, dates and words for the article."""
        self._place("ready", lambda work: (static_copy.get_ready(work.article), None))

    def walk(self, lens: str) -> None:
        """Show the walk of the article through one lens; it is the one of that lens's lesson.

        Args:
            lens: lens id.

        Raises:
            CourseFileError: a file of the article or its key has a mistake.
            KeyError: there is no such lens.
        """
        self._place(f"walk {lens}", lambda work: self._walk(work, lens))

    def control(self) -> None:
        """Ask of a sound report whether anything is wrong."""
        _show(case_work.control(self.course))

    def label_guide(self) -> None:
        """Show what a label looks like, and what makes it strong."""
        guide, report = self.course.case_guide(), self.course.control_report()
        display(HTML(case_copies.label_guide(guide.label, report.title)))

    def label(self) -> None:
        """Ask for the learner's own label of the article."""
        self._place("label", lambda work: _asked(work.label()))

    def reasons(self) -> None:
        """Ask which reasons of the key go on the page."""
        self._place("reasons", _reasons)

    def page(self) -> None:
        """Show the box that makes the learner's page."""
        self._place("page", _page)

    def _place(self, name: str, draw: Callable[[CaseWork], Drawn]) -> None:
        self._slots.show(name, lambda: self._drawn(draw))

    def _drawn(self, draw: Callable[[CaseWork], Drawn]) -> Drawn:
        slug = case_work.chosen(self.course)
        return draw(CaseWork(self.course, slug)) if slug else (case_copies.choose_first(), None)

    def _walk(self, work: CaseWork, lens: str) -> Drawn:
        walk = work.walk(lens)
        walk.told = lambda: self._slots.redraw("progress", "reasons")
        return static_copy.exercise(walk.material, walk.state()), walk.widget()

    def _follow(self, _code: str) -> None:
        self._slots.redraw()


def _show(sheet: Sheet) -> None:
    copy, alive = _asked(sheet)
    display(HTML(copy))
    display(alive)


def _asked(sheet: Sheet) -> Drawn:
    return everyday.questions(sheet.questions, sheet.state()), sheet.widget()


def _reasons(work: CaseWork) -> Drawn:
    sheet = work.reasons()
    return _asked(sheet) if sheet else (case_copies.reasons_later(), None)


def _page(work: CaseWork) -> Drawn:
    task = case_task(work.slug, "page")
    desk = desk_of(task, lambda: CaseDesk(task, work))
    desk.use(work)
    return case_copies.page_box(), desk.widget()


@cache
def _room() -> CaseRoom:
    return CaseRoom()


def case_file() -> CaseRoom:
    """Open the page of the case file.

    Returns:
        Its verbs.
    """
    room = _room()
    room.use(open_course())
    return room
