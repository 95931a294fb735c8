"""Every rule about a lesson's plan, shown to speak on a broken one."""

from __future__ import annotations

import pytest

from helpers.checks import check_course
from helpers.course_files import Problem
from tests.course_files.small_course import CARDS, ITEMS, KEY, LESSON, PLAN, SmallCourse

LONG_SENTENCE = "It " + "is so " * 10 + "here."
HARD = " ".join(["Institutional accountability necessitates comprehensive documentation."] * 25)


def the_one(small: SmallCourse) -> Problem:
    problems = check_course(small.root).problems
    assert len(problems) == 1, [str(problem) for problem in problems]
    assert problems[0].cure.endswith((".", "?", "”"))
    return problems[0]


@pytest.mark.parametrize(
    ("old", "new", "words", "said"),
    [
        ("# Who says so?: plan", "# Plan", "# Plan", "does not begin with its title"),
        ("## Homework", "### Homework tasks", "### Homework tasks", "is no heading of a plan"),
        ("| 3 | Start |", "| 2 | Start |", "## Minute by minute", "add up to 42 minutes"),
        ("| 3 | Start |", "| 6 | Start |", "## Minute by minute", "add up to 46 minutes"),
        ("| 3 | Start |", "| 0–3 | Start |", "| 0–3 | Start |", "“0–3” is no number"),
        ("| 3 | Start |", "||", "||", "“” is no number of minutes"),
        ("| minutes | what |", "| time | what |", "## Minute by minute", "no table of minutes"),
        ("Open `cards.yaml`", "Open `no-such-card`", "no-such-card", "is called “no-such-card”"),
        ("Open `cards.yaml`", "Open `school-garden/nine-ten`", "/nine-ten", "“nine-ten”"),
        ("Read it aloud.", LONG_SENTENCE, LONG_SENTENCE, "has 22 words"),
        ("| strong | Finds it. |", f"| strong | {LONG_SENTENCE} |", LONG_SENTENCE, "22 words"),
        ("- **Support:** Look", f"- **Support:** {LONG_SENTENCE} Look", LONG_SENTENCE, "23 words"),
    ],
)
def test_a_broken_plan(small: SmallCourse, old: str, new: str, words: str, said: str) -> None:
    small.replace(PLAN, old, new)
    problems = check_course(small.root).problems
    matching = [each for each in problems if said in each.message]
    assert [each.line for each in matching] == [small.line(PLAN, words)]
    assert {each.file for each in problems} == {PLAN}
    missing = "the heading “Homework” is missing."
    assert [each.message for each in problems if each not in matching] in ([], [missing])


def test_a_missing_heading(small: SmallCourse) -> None:
    small.replace(PLAN, "## Letter home\n", "")
    assert the_one(small).message == "the heading “Letter home” is missing."


def test_headings_in_another_order(small: SmallCourse) -> None:
    small.replace(PLAN, "## Homework", "## Curriculum!")
    small.replace(PLAN, "## Curriculum\n", "## Homework\n")
    small.replace(PLAN, "## Curriculum!", "## Curriculum")
    assert the_one(small).message == "the headings do not stand in their order, each once."


def test_a_heading_twice(small: SmallCourse) -> None:
    small.write(PLAN, small.read(PLAN) + "\n## Letter home\n")
    assert the_one(small).message == "the headings do not stand in their order, each once."


def test_a_remark_after_a_heading(small: SmallCourse) -> None:
    small.replace(PLAN, "## Minute by minute", "## Minute by minute (targets)")
    assert check_course(small.root).problems == ()


def test_a_plan_of_more_than_a_page(small: SmallCourse) -> None:
    lines = small.read(PLAN).count("\n")
    small.write(PLAN, small.read(PLAN) + "Yes.\n" * (90 - lines))
    assert check_course(small.root).problems == ()
    small.write(PLAN, small.read(PLAN) + "Yes.\n")
    assert the_one(small).message == "the plan has 91 lines."


def test_a_plan_names_three_passages(small: SmallCourse) -> None:
    small.replace(PLAN, "`notice-ten`", "`phrase-1`")
    assert the_one(small).message == "it names 2 passages or notices of this lesson."


@pytest.mark.parametrize(
    "name", ["owner-line", "no-link", "barrel-decoy", "opening", "named-person", "recall-two"]
)
def test_a_plan_may_point_to(small: SmallCourse, name: str) -> None:
    small.replace(PLAN, "Open `cards.yaml`", f"Open `{name}` in `who-writes`, `x`, `2 3`")
    assert check_course(small.root).problems == ()


@pytest.mark.parametrize("broken", [CARDS, ITEMS, KEY, LESSON])
def test_names_wait_for_the_files_that_hold_them(small: SmallCourse, broken: str) -> None:
    small.replace(PLAN, "Open `cards.yaml`", "Open `no-such-card`")
    small.write(broken, "{}")
    assert PLAN not in {each.file for each in check_course(small.root).problems}


def test_a_hard_plan(small: SmallCourse) -> None:
    small.replace(PLAN, "Read it aloud.", HARD)
    problem = the_one(small)
    assert (problem.file, problem.line) == (PLAN, None)
    assert "reading grade" in problem.message
