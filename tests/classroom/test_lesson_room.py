"""The verbs of a notebook: progress, criteria, get ready, walk; and broken files."""

from __future__ import annotations

from pathlib import Path

import pytest
from IPython.display import HTML

from helpers import open_lesson
from helpers.answers import all_tasks
from helpers.classroom import learner
from helpers.classroom.lesson_room import LessonRoom
from helpers.course_files import CourseFileError
from helpers.widgets.annotator import Annotator
from tests.classroom.cell import Cell
from tests.classroom.walking import place
from tests.course_files.small_course import (
    ARTICLE,
    CATALOGUE,
    KEY,
    LESSON,
    READING,
    TEXT,
    SmallCourse,
    build,
)
from tests.widgets.page import Page

FOLDER, SLUG = "01-sourcing", "school-garden"
MARK = {"mark": "m1", **place("People say", ARTICLE), "label": "unnamed"}


@pytest.fixture
def small(tmp_path: Path, cell: Cell) -> SmallCourse:
    """The small course, in the place of the real one."""
    course = build(tmp_path / "course")
    cell.use_course(course.root)
    return course


@pytest.fixture
def room(small: SmallCourse) -> LessonRoom:
    assert small.root.is_dir()
    return open_lesson(FOLDER)


def opened(room: LessonRoom, cell: Cell) -> Page:
    """Run the cell with the walk, and open the page that it shows."""
    room.walk(SLUG)
    return Page(cell.widgets[-1])


# ---------------------------------------------------------------- walk


def test_a_walk_shows_the_static_copy_first_and_the_widget_second(
    room: LessonRoom, cell: Cell
) -> None:
    room.walk(SLUG)

    first, second = cell.displayed
    assert isinstance(first, HTML)
    assert isinstance(second, Annotator)
    assert 'class="fl-static"' in cell.html[0]
    assert cell.widgets[0].task == f"{FOLDER}/sourcing/{SLUG}/whole"


def test_the_widget_gets_article_and_lens(room: LessonRoom, cell: Cell) -> None:
    page = opened(room, cell)

    assert page.widget.article["text"] == ARTICLE
    assert page.widget.article["title"] == "A garden for the school"
    assert [each["id"] for each in page.widget.lens["labels"]] == [
        "named-person",
        "unnamed",
        "document",
    ]
    assert page.widget.lens["asks_count"] == "How many different sources?"


def test_nothing_is_written_until_something_is_done(
    room: LessonRoom, cell: Cell, tmp_path: Path
) -> None:
    opened(room, cell).acts("op-a", "hello")

    assert not all_tasks("blue-7", tmp_path / "answers")


def test_answers_go_to_the_folder_named_by_the_environment(
    room: LessonRoom, cell: Cell, tmp_path: Path
) -> None:
    opened(room, cell).acts("op-a", "mark.add", MARK)

    folder = tmp_path / "answers" / "blue-7" / FOLDER / "sourcing" / SLUG / "whole"
    assert len(list(folder.glob("*.jsonl"))) == 1


def test_the_cell_run_again_shows_the_work_so_far(room: LessonRoom, cell: Cell) -> None:
    opened(room, cell).acts("op-a", "mark.add", MARK)

    room.walk(SLUG)

    assert "<mark>People say</mark>" in cell.html[-1]
    assert [mark["id"] for mark in cell.widgets[-1].state["marks"]] == ["m1"]


def test_all_rooms_of_a_kernel_share_one_walk(room: LessonRoom, cell: Cell) -> None:
    pages = [opened(room, cell), opened(open_lesson(FOLDER), cell)]

    pages[0].acts("op-a", "mark.add", MARK)

    for page in pages:
        assert [mark["id"] for mark in page.widget.state["marks"]] == ["m1"]
    assert len(pages[1].updates) == 1


def test_a_lesson_speaks_to_the_learner_of_now(
    room: LessonRoom, cell: Cell, capsys: pytest.CaptureFixture[str]
) -> None:
    page = opened(room, cell)
    page.acts("op-a", "mark.add", MARK)
    page.acts("op-b", "commit", {})
    learner.choose("calm-otter-7")

    room.progress()
    room.walk(SLUG)

    assert capsys.readouterr().out == "Walks done: 0 of 1. You have not started yet.\n"
    assert "<mark>" not in cell.html[-1]
    assert [widget.state["marks"] for widget in cell.widgets] == [[], []]
    assert [widget.result for widget in cell.widgets] == [{}, {}]


def test_a_new_kernel_finds_the_work_again(room: LessonRoom, cell: Cell) -> None:
    opened(room, cell).acts("op-a", "mark.add", MARK)
    cell.restart()

    page = opened(open_lesson(FOLDER), cell)

    assert [mark["id"] for mark in page.widget.state["marks"]] == ["m1"]


# ---------------------------------------------------------------- progress, criteria, get ready


def test_progress_counts_walks_whose_first_try_is_kept(
    room: LessonRoom, cell: Cell, capsys: pytest.CaptureFixture[str]
) -> None:
    page = opened(room, cell)
    page.acts("op-a", "mark.add", MARK)
    room.progress()
    page.acts("op-b", "commit", {})
    room.progress()

    assert capsys.readouterr().out.splitlines() == ["Walks done: 0 of 1.", "Walks done: 1 of 1."]


def test_progress_of_a_learner_who_has_not_begun_says_so(
    room: LessonRoom, cell: Cell, capsys: pytest.CaptureFixture[str]
) -> None:
    opened(room, cell)

    room.progress()

    assert capsys.readouterr().out == "Walks done: 0 of 1. You have not started yet.\n"


def test_criteria_show_the_labels_of_the_lens(room: LessonRoom, cell: Cell) -> None:
    room.criteria()

    (html,) = cell.html
    assert "a named person (NP)" in html


def test_get_ready_shows_the_background(room: LessonRoom, cell: Cell) -> None:
    room.get_ready(SLUG)

    (html,) = cell.html
    assert "The school stands in a small town." in html
    assert "A round box for water." in html


# ---------------------------------------------------------------- what can be wrong


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("importance: 2", "importance: high"),
        ("agreement: 1", "agreemend: 1"),
        ("exact: People say", "exact: Some say"),  # not in the article
        ("exact: People say", "exact: garden"),  # twice in the article
        ("core: Ada Reed", "core: Ada Ride"),
        ("exact: barrel", "exact: bucket"),
    ],
)
def test_a_broken_key_is_told_with_file_and_line_and_nothing_is_lost(
    small: SmallCourse, cell: Cell, old: str, new: str
) -> None:
    opened(open_lesson(FOLDER), cell).acts("op-a", "mark.add", MARK)
    cell.restart()
    small.replace(KEY, old, new)

    with pytest.raises(CourseFileError) as told:
        open_lesson(FOLDER).walk(SLUG)
    assert f"{KEY} line {small.line(KEY, new)}, " in str(told.value)
    assert cell.displayed == []

    small.replace(KEY, new, old)
    page = opened(open_lesson(FOLDER), cell)
    assert [mark["id"] for mark in page.widget.state["marks"]] == ["m1"]


def test_a_key_that_was_put_right_is_used_in_the_same_kernel(
    small: SmallCourse, cell: Cell
) -> None:
    page = opened(open_lesson(FOLDER), cell)
    page.acts("op-a", "mark.add", MARK)
    small.replace(KEY, "Nobody is named.", "No name is given.")

    opened(open_lesson(FOLDER), cell)
    page.acts("op-b", "commit", {})

    assert "No name is given." in str(page.widget.result)


@pytest.mark.parametrize("file", [CATALOGUE, TEXT, KEY, READING])
def test_a_file_that_cannot_be_read_is_named(
    small: SmallCourse, room: LessonRoom, cell: Cell, file: str
) -> None:
    small.write(file, b"\xff\xfe")

    with pytest.raises(CourseFileError, match=f"^{file}"):
        room.walk(SLUG)
    assert cell.displayed == []


def test_an_unknown_article_is_told_with_those_there_are(room: LessonRoom) -> None:
    for verb in (room.walk, room.get_ready):
        with pytest.raises(CourseFileError) as told:
            verb("school-yard")
        assert str(told.value) == (
            f"{CATALOGUE}: there is no article “school-yard”. The articles are: school-garden."
        )


def test_an_unknown_lesson_is_told(small: SmallCourse) -> None:
    with pytest.raises(CourseFileError, match=r"^lessons/07-nothing/lesson\.yaml: "):
        open_lesson("07-nothing")
    assert (small.root / LESSON).is_file()


def test_only_the_files_that_are_needed_are_read(small: SmallCourse, cell: Cell) -> None:
    room = open_lesson(FOLDER)
    for file in (KEY, READING, TEXT):
        (small.root / file).unlink()

    room.criteria()

    assert len(cell.html) == 1
