"""What stands on the papers: the key on the teacher's alone, by the same line numbers."""

from __future__ import annotations

import pytest

from helpers.anchoring import find
from helpers.content import Key, Lesson, Role
from helpers.course_files import open_course
from helpers.paper import article_paper, handout, key_paper, pack
from helpers.paper.blocks import NumberedText, Paper, Table
from helpers.paper.numbered import number_lines
from tests.paper.reading import words

COURSE = open_course()
LESSONS = COURSE.lessons()
WALKS = [(lesson, slug) for lesson in LESSONS.values() for slug in lesson.articles]
every_lesson = pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)
every_walk = pytest.mark.parametrize(
    ("lesson", "slug"), WALKS, ids=[f"{lesson.folder}-{slug}" for lesson, slug in WALKS]
)


def reasons(key: Key) -> list[str]:
    parts = [(mark.reason.what, mark.reason.why, mark.reason.better) for mark in key.marks]
    absences = [absence.reason for absence in key.absences]
    decoys = [decoy.explanation for decoy in key.decoys]
    return [*(text for part in parts for text in part), *absences, *decoys, key.summary]


def numbered(paper: Paper) -> list[NumberedText]:
    return [block for block in paper.blocks if isinstance(block, NumberedText)]


@every_lesson
def test_the_hand_out_holds_no_reason_of_any_key_and_no_answer(lesson: Lesson) -> None:
    shown = words(handout(COURSE, lesson))
    items = COURSE.items(lesson.folder)
    secret = [text for slug in lesson.articles for text in reasons(COURSE.key(lesson.folder, slug))]
    secret += [item.reason for item in items.fair]
    secret += [items.hook.look_for, items.exit_ticket.model, items.exit_ticket.rubric.strong]
    assert [text for text in secret if text in shown] == []


@every_walk
def test_the_paper_of_an_article_holds_no_reason_of_its_key(lesson: Lesson, slug: str) -> None:
    shown = words(article_paper(COURSE, lesson, COURSE.article(slug)))
    assert [text for text in reasons(COURSE.key(lesson.folder, slug)) if text in shown] == []


@every_lesson
def test_only_the_given_marks_are_underlined_beforehand(lesson: Lesson) -> None:
    texts = numbered(handout(COURSE, lesson))
    assert len(texts) == len(lesson.passages)
    for passage, text in zip(lesson.passages, texts, strict=True):
        runs = [run for line in text.lines for run in line.runs if run.style == "strong"]
        underlined = " ".join(run.text.strip() for run in runs)
        key = COURSE.key(lesson.folder, passage.article)
        given = [mark.excerpt.exact for mark in key.marks if mark.id in passage.given]
        assert bool(given) == (passage.role is Role.HALF)
        assert sorted(underlined.split()) == sorted(" ".join(given).split())


@every_lesson
def test_the_pack_holds_every_mark_of_the_passages_with_its_reason(lesson: Lesson) -> None:
    shown = words(pack(COURSE, lesson))
    for passage in lesson.passages:
        key, text = COURSE.key(lesson.folder, passage.article), COURSE.article(passage.article).text
        window = next(each for each in key.passages if each.id == passage.passage).window(text)
        inside = [mark for mark in key.marks if window.covers(find(mark.excerpt, text))]
        assert [mark.id for mark in inside if mark.reason.why not in shown] == []


@every_lesson
def test_the_pack_holds_plan_answers_rubric_and_review_form(lesson: Lesson) -> None:
    shown, items = words(pack(COURSE, lesson)), COURSE.items(lesson.folder)
    assert f"{lesson.title}: plan" in shown
    assert "Review form: one lens of one article" in shown
    assert [item.id for item in items.fair if item.reason not in shown] == []
    assert items.exit_ticket.model in shown
    assert items.exit_ticket.rubric.weak in shown


@every_walk
def test_the_key_of_an_article_holds_every_mark_by_its_line(lesson: Lesson, slug: str) -> None:
    article, key = COURSE.article(slug), COURSE.key(lesson.folder, slug)
    numbering = number_lines(article.text)
    tables = [
        block for block in key_paper(COURSE, lesson, article).blocks if isinstance(block, Table)
    ]
    rows = {
        ("".join(r.text for r in row[0]), "".join(r.text for r in row[1]))
        for table in tables
        for row in table.rows
    }
    wanted = {
        (numbering.where(find(mark.excerpt, article.text)), mark.excerpt.exact)
        for mark in key.marks
    }
    assert wanted <= rows


@every_walk
def test_the_list_on_paper_does_not_tell_what_is_missing_by_its_order(
    lesson: Lesson, slug: str
) -> None:
    key = COURSE.key(lesson.folder, slug)
    shown = words(article_paper(COURSE, lesson, COURSE.article(slug))).split("\n")
    texts = [line for line in shown if line in {absence.text for absence in key.absences}]
    assert texts == sorted(absence.text for absence in key.absences)


@every_walk
def test_the_key_says_who_drafted_it(lesson: Lesson, slug: str) -> None:
    key = COURSE.key(lesson.folder, slug)
    assert key.drafted_by in words(key_paper(COURSE, lesson, COURSE.article(slug)))
