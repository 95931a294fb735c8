"""Every rule about the control report, shown to speak on a broken one."""

from __future__ import annotations

import pytest

from helpers.checks import check_course
from tests.course_files.small_course import SmallCourse
from tests.course_files.small_forms import CONTROL, RAIN, Step, control_data, put, write_control

LONG_SENTENCE = "It " + "is so " * 10 + "here."
HARD = "Institutional accountability necessitates comprehensive documentation. " * 20
SAYS = " ".join(f"Kim says word{n}." for n in range(10))


def test_a_sound_report_has_no_problem(small: SmallCourse) -> None:
    write_control(small, control_data())
    assert check_course(small.root).problems == ()


@pytest.mark.parametrize(
    ("path", "value", "field", "said"),
    [
        (("text",), f"{SAYS} {RAIN * 43}", "text", "the report has 245 words"),
        (("text",), f"{SAYS} {RAIN * 65}", "text", "the report has 355 words"),
        (("text",), f"The EU says. {SAYS} {RAIN * 50}", "text", "speaks of “EU”"),
        (("text",), f"{SAYS} Kim says word0. {RAIN * 50}", "note number 1, exact", "more than"),
        (("text",), f"{LONG_SENTENCE} {SAYS} {RAIN * 50}", "text", "has 22 words"),
        (("notes", 0, "exact"), "Tom says.", "note number 1, exact", "are not in the report"),
        (("notes", 0, "lens"), "source", "note number 1, lens", "there is no lens “source”"),
        (("notes", 0, "lens"), "disclaimers", "notes", "sourcing has 1 notes"),
        (("notes",), control_data()["notes"][:9], "notes", "it has 9 notes"),
        (("notes",), control_data()["notes"] * 2, "notes", "it has 20 notes"),
        (("notes", 0, "why"), LONG_SENTENCE, "note number 1, why", "has 22 words"),
        (("notes", 0, "why"), HARD, "", "reading grade"),
        (("written_for",), "A report.", "written_for", "written for the course"),
        (("written_for",), "", "written_for", "nothing stands here"),
        (("author",), "Kim", "author", "no field of this name"),
    ],
)
def test_a_broken_report(
    small: SmallCourse, path: tuple[Step, ...], value: object, field: str, said: str
) -> None:
    data = control_data()
    put(data, path, value)
    write_control(small, data)
    found = check_course(small.root).problems
    assert {each.file for each in found} == {CONTROL}
    assert any(each.field == field and said in each.message for each in found), found


def test_fourteen_notes_are_well(small: SmallCourse) -> None:
    data = control_data()
    more = [{**data["notes"][n], "exact": f"says word{n}"} for n in range(4)]
    write_control(small, {**data, "notes": [*data["notes"], *more]})
    assert check_course(small.root).problems == ()
