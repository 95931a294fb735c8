"""The rules about the passages of the class part, each shown to speak on a broken lesson."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import pytest

from helpers.anchoring import Excerpt
from helpers.checks import check_course, passages, plans
from helpers.checks.cases import Finding, LessonCase, PlanCase
from helpers.checks.run import LESSON_RULES
from helpers.content import ClassPassage, Key, Passage, Role
from helpers.course_files import course_root, open_course

COURSE = open_course()
LESSON = COURSE.lesson("01-sourcing")
WORKED, HALF, SOLO = LESSON.passages
KEYS = {slug: COURSE.key("01-sourcing", slug) for slug in LESSON.articles}
TEXTS = {slug: COURSE.article(slug).text for slug in LESSON.articles}
CASE = LessonCase(LESSON, None, LESSON.articles, KEYS, TEXTS)
RULES = [rule for rule in LESSON_RULES if rule.__module__ == passages.__name__]


def with_passages(*entries: ClassPassage) -> LessonCase:
    return attrs.evolve(CASE, lesson=attrs.evolve(LESSON, passages=entries))


def with_window(first: str, last: str) -> LessonCase:
    """Let the worked passage of the lesson begin and end elsewhere in its article."""
    key = KEYS[WORKED.article]
    moved = Passage(WORKED.passage, "Moved", Excerpt(first), Excerpt(last))
    kept = [moved if each.id == moved.id else each for each in key.passages]
    return with_key(attrs.evolve(key, passages=tuple(kept)))


def with_key(key: Key) -> LessonCase:
    return attrs.evolve(CASE, keys={**KEYS, key.article: key})


def found(case: LessonCase) -> list[Finding]:
    return [finding for rule in RULES for finding in rule(case)]


def half(*given: str) -> LessonCase:
    return with_passages(WORKED, attrs.evolve(HALF, given=given), SOLO)


def test_all_six_rules_are_in_the_check() -> None:
    assert len(RULES) == 6


def test_the_lesson_as_it_is_has_no_problem() -> None:
    assert found(CASE) == []


def test_a_lesson_may_have_no_passages() -> None:
    assert found(with_passages()) == []


@pytest.mark.parametrize(
    ("case", "path", "said"),
    [
        (
            with_passages(attrs.evolve(WORKED, article="other"), HALF, SOLO),
            ("passages", 0, "article"),
            "“other” is no article of this lesson.",
        ),
        (
            with_passages(WORKED, HALF, attrs.evolve(SOLO, passage="no-such")),
            ("passages", 2, "passage"),
            "the key of lobbying-before-vote has no passage “no-such”.",
        ),
        (with_passages(HALF, WORKED, SOLO), ("passages",), "the roles are not worked, half, solo."),
        (with_passages(WORKED, HALF), ("passages",), "the roles are not worked, half, solo."),
        (
            with_passages(WORKED, HALF, SOLO, SOLO),
            ("passages",),
            "the roles are not worked, half, solo.",
        ),
        (
            with_passages(ClassPassage(HALF.article, "one-politician", Role.WORKED), HALF, SOLO),
            ("passages",),
            "the passages come from 1 article.",
        ),
        (
            with_passages(
                WORKED, HALF, ClassPassage("must-not-ignore", "we-they-and-i", Role.SOLO)
            ),
            ("passages",),
            "the passages come from 3 articles.",
        ),
        (
            with_window("Baretzky described", "cutting all diplomatic ties."),
            ("passages", 0, "passage"),
            "“one-speaker” has 50 words.",
        ),
        (
            with_window(
                "The European Centre for Information Policy and Security (ECIPS)",
                "collective security,” he stated.",
            ),
            ("passages", 0, "passage"),
            "“one-speaker” has",
        ),
        (
            with_window(
                "Centre for Information Policy and Security (ECIPS) has issued",
                "intellectual property protection.",
            ),
            ("passages", 0, "passage"),
            "“one-speaker” cuts a sentence in two.",
        ),
        (
            with_window(
                "Centre for Information Policy and Security (ECIPS) has issued",
                "intellectual property protection.",
            ),
            ("passages", 0, "passage"),
            "“one-speaker” cuts the mark warning-issued in two.",
        ),
        (half(), ("passages", 1, "given"), "“emails-and-a-website” is half."),
        (
            with_passages(attrs.evolve(WORKED, given=("baretzky-described",)), HALF, SOLO),
            ("passages", 0, "given"),
            "“one-speaker” is worked.",
        ),
        (
            with_passages(WORKED, HALF, attrs.evolve(SOLO, given=("dam-said",))),
            ("passages", 2, "given"),
            "“researcher-and-union” is solo.",
        ),
        (
            half("mission-said", "dam-said"),
            ("passages", 1, "given", 1),
            "no mark “dam-said” stands in the passage.",
        ),
        (
            half("mission-said", "mission-said"),
            ("passages", 1, "given", 1),
            "“mission-said” stands here twice.",
        ),
        (
            half("deputy-head", "seen-by-website"),
            ("passages", 1, "given"),
            "too little is left to find in “emails-and-a-website”.",
        ),
        (
            half("mission-emails", "mission-said", "mission-claims", "deputy-head"),
            ("passages", 1, "given"),
            "too little is left to find in “emails-and-a-website”.",
        ),
    ],
)
def test_a_broken_class_part(case: LessonCase, path: tuple[str | int, ...], said: str) -> None:
    said_there = [message for place, message, _ in found(case) if place == path]
    assert [message for message in said_there if message.startswith(said)], found(case)
    assert all(cure.endswith(".") for _, _, cure in found(case))


def test_what_is_broken_elsewhere_is_told_there() -> None:
    """An excerpt that is not in its article is a problem of the key, not of the lesson."""
    key = KEYS[HALF.article]
    gone = attrs.evolve(key.marks[-1], excerpt=Excerpt("not there"))
    assert found(with_key(attrs.evolve(key, marks=(*key.marks[:-1], gone)))) == []
    assert found(with_window("Not there", "property protection.")) == []
    assert found(attrs.evolve(CASE, keys={}, texts={})) == []


def test_marks_for_later_and_of_another_layer_are_not_left_to_find() -> None:
    lesson = COURSE.lesson("04-loaded-language")
    entry = lesson.passages[1]
    first_layer = {label.id for label in lesson.lens.labels if label.layer == 1}
    key = COURSE.key(lesson.folder, entry.article)
    window = next(each for each in key.passages if each.id == entry.passage).window(
        TEXTS[entry.article]
    )
    inside = [m for m in key.marks if window.of(TEXTS[entry.article]).count(m.excerpt.exact)]
    given = tuple(mark.id for mark in inside if mark.label in first_layer)
    broken = attrs.evolve(entry, given=given)
    assert len(given) < len(inside)

    passages_here = (lesson.passages[0], broken, lesson.passages[2])
    case = LessonCase(
        attrs.evolve(lesson, passages=passages_here),
        None,
        lesson.articles,
        {entry.article: key},
        TEXTS,
    )

    assert [message for _, message, _ in found(case)] == [
        f"too little is left to find in “{entry.passage}”."
    ]


# ---------------------------------------------------------------- the plan and the lesson


def plan_case(text: str) -> PlanCase:
    return PlanCase(text, LESSON, None, None, None, None)


def about_roles(text: str) -> Iterator[Finding]:
    return plans.passages_are_the_lessons(plan_case(text))


def test_the_plan_as_it_is_gives_the_lessons_roles() -> None:
    assert list(about_roles(COURSE.plan("01-sourcing"))) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("`emails-and-a-website`.", "`one-politician`."),
        lambda text: text.replace(
            "- Half-marked, in pairs: `lobbying-before-vote`",
            "- Half-marked, in pairs: `must-not-ignore`",
        ),
        lambda text: text.replace("- Half-marked", "- In pairs"),
        lambda text: text.replace(
            "`lobbying-before-vote`, `emails-and-a-website`",
            "`emails-and-a-website`, `lobbying-before-vote`",
        ),
    ],
    ids=["passage", "article", "role", "order"],
)
def test_a_plan_that_says_something_else(change: Callable[[str], str]) -> None:
    text = COURSE.plan("01-sourcing")
    broken = change(text)
    assert broken != text
    ((path, message, _),) = about_roles(broken)
    assert "## Before the lesson" in broken.split("\n")[int(path[0])]
    assert message == "lesson.yaml calls “emails-and-a-website” of lobbying-before-vote half."


def test_a_plan_may_say_it_in_a_table() -> None:
    text = COURSE.plan("01-sourcing").replace("- Solo: `", "| solo | `").replace("`, `", "` | `")
    assert list(about_roles(text)) == []


def test_the_check_reports_file_and_line(tmp_path: Path) -> None:
    """The whole way, on a copy of this course."""
    for folder in ("lessons", "seeds"):
        shutil.copytree(course_root() / folder, tmp_path / folder)
    file = tmp_path / "lessons/01-sourcing/lesson.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("passage: one-speaker", "passage: named-and-nameless"), "utf-8")

    (problem,) = check_course(tmp_path).problems

    assert problem.file == "lessons/01-sourcing/plan.md"
    assert "calls “named-and-nameless” of ecips-warns worked." in problem.message


# ---------------------------------------------------------------- over all lessons


def roles_by_lesson() -> list[list[tuple[str, Role]]]:
    return [
        [(each.article, each.role) for each in lesson.passages]
        for lesson in COURSE.lessons().values()
    ]


def test_each_lesson_has_its_three_passages() -> None:
    for roles in roles_by_lesson():
        assert [role for _, role in roles] == [Role.WORKED, Role.HALF, Role.SOLO]


def test_roles_rotate_over_articles_and_lessons() -> None:
    by_lesson = [tuple(roles) for roles in roles_by_lesson()]
    assert {slug for roles in by_lesson for slug, _ in roles} == set(COURSE.slugs())
    assert len(set(by_lesson)) == len(by_lesson)
