"""Forms, booster and control report as values: what is read, and what it says."""

from __future__ import annotations

import pytest

from helpers.content import SOUND, Option, QuestionKind, TrustScale, TrustStep
from helpers.course_files import CourseFileError, open_course
from tests.course_files.small_course import SmallCourse
from tests.course_files.small_forms import (
    control_data,
    forms_data,
    put,
    write_control,
    write_forms,
)


def test_both_forms(small: SmallCourse) -> None:
    write_forms(small, forms_data())
    forms = open_course(small.root).forms()
    assert [(name, form.id, form.title) for name, form in forms.items()] == [
        ("A", "A", "Form A"),
        ("B", "B", "Form B"),
    ]
    assert [item.id for item in forms["A"].questions] == [f"a{n}" for n in range(10)]
    assert forms["A"].trust == forms["B"].trust


def test_an_item(small: SmallCourse) -> None:
    write_forms(small, forms_data())
    item = open_course(small.root).forms()["A"].questions[1]
    assert (item.lens, item.label, item.clean, item.difficulty) == ("sourcing", "unnamed", False, 2)
    assert (item.id, item.pair, item.trust_id) == ("a1", "b1", "a1-trust")
    assert item.question.kind is QuestionKind.ONE
    assert item.question.asks_confidence
    assert item.question.keeps_order
    assert item.right == Option("o1", "It lacks a part, say 11.", "Because of 1.", right=True)
    assert [option.id for option in item.question.options] == ["o0", "o1", SOUND]


def test_an_item_without_a_right_option_can_be_read(small: SmallCourse) -> None:
    data = forms_data()
    put(data, ("forms", 0, "items", 0, "options", 0, "right"), False)
    write_forms(small, data)
    assert open_course(small.root).forms()["A"].questions[0].right is None


def test_trust_is_asked_on_one_scale(small: SmallCourse) -> None:
    write_forms(small, forms_data())
    form = open_course(small.root).forms()["A"]
    question = form.questions[0].trust_question(form.trust)
    assert (question.id, question.prompt, question.passage) == ("a0-trust", "How far?", "")
    assert [option.id for option in question.options] == ["not", "half", "very"]
    assert not any(option.right or option.reason for option in question.options)
    assert question.keeps_order


@pytest.mark.parametrize(("step", "height"), [("low", 0), ("high", 1), ("", None), ("x", None)])
def test_the_height_of_a_step(step: str, height: int | None) -> None:
    scale = TrustScale("How far?", (TrustStep("low", "a little"), TrustStep("high", "fully")))
    assert scale.height(step) == height


def test_the_booster_and_what_is_retired(small: SmallCourse) -> None:
    write_forms(small, forms_data())
    course = open_course(small.root)
    assert [item.id for item in course.booster().questions] == [f"c{n}" for n in range(5)]
    assert course.booster().trust == course.forms()["A"].trust
    assert course.retired_items() == ("old-item",)


def test_two_forms_of_one_name_are_refused(small: SmallCourse) -> None:
    data = forms_data()
    put(data, ("forms", 1, "id"), "A")
    write_forms(small, data)
    with pytest.raises(CourseFileError, match="form A: “A” stands in this file twice"):
        open_course(small.root).forms()


def test_the_control_report(small: SmallCourse) -> None:
    write_control(small, control_data())
    report = open_course(small.root).control_report()
    assert (report.title, report.byline) == ("The roof", "Report by Kim")
    assert report.written_for == "This was written for the course."
    assert (report.notes[1].exact, report.notes[1].lens) == ("Kim says word1.", "disclaimers")


@pytest.mark.parametrize("field", ["byline", "written_for"])
def test_a_report_needs_all_its_fields(small: SmallCourse, field: str) -> None:
    data = control_data()
    del data[field]
    write_control(small, data)
    with pytest.raises(CourseFileError, match=f"{field}: this field is missing"):
        open_course(small.root).control_report()


def test_this_course_has_forms_and_a_report() -> None:
    course = open_course()
    assert {name: len(form.questions) for name, form in course.forms().items()} == {
        "A": 10,
        "B": 10,
    }
    assert len(course.booster().questions) == 5
    assert "made up" in course.control_report().written_for
