"""The course's files as values: what is read, when, and what it says."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

import helpers
from helpers.anchoring import Excerpt
from helpers.content import Known, Note, Quality, Rubric, Stake, Sure, Verdict
from helpers.course_files import CourseFileError, course_root, open_course
from tests.course_files.small_course import (
    ARTICLE,
    CARDS,
    CATALOGUE,
    ITEMS,
    KEY,
    PLAN,
    READING,
    TEXT,
    SmallCourse,
)


def test_the_root_holds_the_helpers() -> None:
    assert Path(str(helpers.__file__)).parents[1] == course_root()
    assert open_course().root == course_root()


def test_an_article_and_what_is_known_about_it(small: SmallCourse) -> None:
    article = open_course(small.root).article("school-garden")
    assert article.text == ARTICLE
    assert article.author == Known("unknown", Sure.UNKNOWN, "No name is given.")
    assert article.background[1].facts == ("garden-1",)
    assert article.timeline[0].when == "May 2024"
    assert len(article.glossary) == 8
    assert article.content_note == ""


def test_newlines_of_an_article_are_untouched(small: SmallCourse) -> None:
    data = b"one\r\ntwo\rthree\n"
    small.write(TEXT, data)
    digest = hashlib.sha256(data).hexdigest()
    small.replace(CATALOGUE, hashlib.sha256(ARTICLE.encode()).hexdigest(), digest)
    assert open_course(small.root).article("school-garden").text == "one\r\ntwo\rthree\n"


def test_an_entry_needs_no_text(small: SmallCourse) -> None:
    (small.root / TEXT).unlink()
    course = open_course(small.root)
    assert course.slugs() == ("school-garden",)
    assert course.entry("school-garden").title.value == "A garden for the school"
    assert course.entry("school-garden").text == ""


def test_facts(small: SmallCourse) -> None:
    facts = open_course(small.root).facts()
    assert list(facts) == ["garden-1", "garden-2", "garden-3"]
    assert facts["garden-1"].references == ("https://example.org/garden",)
    assert facts["garden-2"].verdict is Verdict.OPEN


def test_a_lesson(small: SmallCourse) -> None:
    course = open_course(small.root)
    lesson = course.lesson("01-sourcing")
    assert course.lessons() == {"01-sourcing": lesson}
    assert lesson.folder == "01-sourcing"
    assert [label.code for label in lesson.lens.labels] == ["NP", "UN", "DO"]
    assert lesson.lens.asks_stake
    assert lesson.articles == ("school-garden",)


def test_a_key(small: SmallCourse) -> None:
    course = open_course(small.root)
    assert course.key_files() == (("01-sourcing", "school-garden"),)
    key = course.key("01-sourcing", "school-garden")
    assert key.digest == hashlib.sha256((small.root / KEY).read_bytes()).hexdigest()
    assert [mark.id for mark in key.marks] == ["owner-line", "people-say", "city-report"]
    assert key.marks[0].core == "Ada Reed"
    assert key.marks[1].accepted == ("unnamed", "named-person")
    assert key.marks[1].stake is Stake.CANNOT_TELL
    assert key.marks[2].quality is Quality.GOOD
    assert key.marks[2].needs_outside == "garden-2"
    assert key.marks[2].reason.better == "A link would be better."
    assert key.decoys[0].excerpt == Excerpt("barrel", "The ")
    assert key.passages[0].last == Excerpt("the sum of 900 pounds")
    assert key.count is not None
    assert key.count.accept == (2, 3)
    assert [absence.missing for absence in key.absences] == [True, False]
    assert key.reviewed_by == ()
    assert key.retired == ("old-mark",)


def test_cards(small: SmallCourse) -> None:
    (card,) = open_course(small.root).cards("01-sourcing")
    assert (card.id, card.article, card.facts) == ("who-writes", "school-garden", ("garden-3",))
    assert (card.sure, card.confidence) == (Sure.FOUND, "high")
    assert card.where[0] == "the words “Mill Road News”"


def test_items(small: SmallCourse) -> None:
    items = open_course(small.root).items("01-sourcing")
    assert items.hook.questions == ("Who says so?", "How do they know?")
    assert items.exemplary.notes[1] == Note("Tom fixed it.", "He has a name.")
    assert [item.fair for item in items.fair].count(True) == 6
    assert items.recall[2].options[1] == items.recall[2].answer
    assert items.exit_ticket.rubric == Rubric("Names it.", "Names one.", "Names none.")
    assert [notice.done_well for notice in items.notices] == [True, False, True]


def test_items_need_no_notices(small: SmallCourse) -> None:
    small.write(ITEMS, small.read(ITEMS).partition("notices:")[0])
    assert open_course(small.root).items("01-sourcing").notices == ()


def test_a_plan_and_its_lines(small: SmallCourse) -> None:
    small.write(PLAN, "\ufeff# Über\r\n\r\nEnd\n")
    course = open_course(small.root)
    assert course.plan("01-sourcing") == "# Über\r\n\r\nEnd\n"
    assert course.source(PLAN).line((2,)) == 3
    assert course.source(PLAN).field((2,)) == ""


def test_only_the_asked_handout_is_read(small: SmallCourse) -> None:
    for file in (CARDS, ITEMS):
        small.write(file, "- broken: [")
    assert open_course(small.root).plan("01-sourcing").startswith("# Who says so?: plan")


def test_readings_are_one_tuple_a_reader(small: SmallCourse) -> None:
    small.write("lessons/readings/reading-b.jsonl", small.read(READING).split("\n")[1] + "\n\n")
    readings = open_course(small.root).readings("school-garden", "sourcing")
    assert [[mark.quote for mark in reading] for reading in readings] == [
        ["says Ada Reed", "People say", "A cafe\u0301 nearby"],
        ["People say"],
    ]
    assert open_course(small.root).readings("school-garden", "disclaimers") == ((), ())


def test_a_fault_in_a_line_about_another_walk_stops_nobody_here(small: SmallCourse) -> None:
    lines = small.read(READING).split("\n")
    elsewhere = lines[1].replace('"school-garden"', '"another-text"')
    assert elsewhere != lines[1]
    lines.insert(0, elsewhere.replace('"start": 138', '"start": "138"'))
    small.write(READING, "\n".join(lines))
    (reading,) = open_course(small.root).readings("school-garden", "sourcing")
    assert len(reading) == 3

    small.write(READING, "\n".join(lines).replace('"start": 138,', '"start": "138",'))
    with pytest.raises(CourseFileError) as fault:
        open_course(small.root).readings("school-garden", "sourcing")
    assert [problem.line for problem in fault.value.problems] == [3]


def test_only_the_asked_file_is_read(small: SmallCourse) -> None:
    for file in (CATALOGUE, READING, KEY):
        small.write(file, "- broken: [")
    assert open_course(small.root).lesson("01-sourcing").title == "Who says so?"


def test_a_file_is_read_once(small: SmallCourse) -> None:
    course = open_course(small.root)
    first = course.key("01-sourcing", "school-garden")
    small.write(KEY, "broken: [")
    assert course.key("01-sourcing", "school-garden") == first


def test_a_file_that_failed_is_read_again_once_mended(small: SmallCourse) -> None:
    course = open_course(small.root)
    sound = small.read(KEY)
    small.write(KEY, "broken: [")
    with pytest.raises(CourseFileError):
        course.key("01-sourcing", "school-garden")
    small.write(KEY, sound)
    assert course.key("01-sourcing", "school-garden").lens == "sourcing"


def test_an_empty_folder_is_a_course_without_lessons(tmp_path: Path) -> None:
    course = open_course(tmp_path)
    assert (course.lessons(), course.key_files(), course.reading_files()) == ({}, (), ())


def test_entries_have_lines_and_names(small: SmallCourse) -> None:
    course = open_course(small.root)
    course.key("01-sourcing", "school-garden")
    source = course.source(KEY)
    assert source.line(("marks", 0, "exact")) == small.line(KEY, "exact: says Ada Reed")
    assert source.line(("marks", 1, "reason", "why")) == small.line(KEY, "We cannot ask them")
    assert source.line(("marks", 1, "before")) == small.line(KEY, "id: people-say")
    assert source.field(("marks", 1, "reason", "why")) == "mark people-say, reason, why"
    assert source.field(("marks", 1, "also", 0)) == "mark people-say, also number 1"
    assert source.field(("passages", 0, "first", "exact")) == "passage opening, first, exact"
    assert source.field(("marks", 7)) == "mark number 8"
    assert source.field(()) == ""
