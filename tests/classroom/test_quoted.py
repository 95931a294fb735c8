"""The picture of who is quoted: part of the key, so nothing of it before the commit."""

from __future__ import annotations

import pytest

from helpers import open_lesson
from helpers.charts import Picture
from helpers.classroom.lesson_room import LessonRoom
from helpers.classroom.quoted import lead_counts, leads, quoted
from helpers.content import NOBODY, Key, Lens, Speaker, Stake
from helpers.course_files import open_course
from helpers.words import CHARTS, PAGE
from tests.classroom.cell import Cell
from tests.classroom.walking import key, key_mark
from tests.widgets.page import Page

COURSE = open_course()
FOLDER, SLUG = "01-sourcing", "ecips-warns"
ECIPS: Key = COURSE.key(FOLDER, SLUG)
LENS: Lens = COURSE.lesson(FOLDER).lens


@pytest.fixture
def room(cell: Cell) -> LessonRoom:
    cell.use_opened(COURSE)
    return open_lesson(FOLDER)


def commit(room: LessonRoom, cell: Cell, passage: str = "") -> None:
    """Mark nothing in the whole article, or in a passage of it, and open the key."""
    if passage:
        room.solo(SLUG, passage)
    else:
        room.walk(SLUG)
    page = Page(cell.widgets[-1])
    page.acts("op-1", "nothing.set", {"value": True})
    page.acts("op-2", "commit", {})
    assert page.widget.state["stage"] == "committed"
    cell.displayed.clear()


def shown(room: LessonRoom, cell: Cell) -> list[Picture]:
    room.who_is_quoted(SLUG)
    return [each for each in cell.displayed if isinstance(each, Picture)]


# ---------------------------------------------------------------- when it may show


def test_before_the_commit_one_line_and_nothing_else(
    room: LessonRoom, cell: Cell, capsys: pytest.CaptureFixture[str]
) -> None:
    room.who_is_quoted(SLUG)

    assert capsys.readouterr().out == f"{PAGE['chart_later']}\n"
    assert cell.displayed == []


def test_a_passage_that_was_compared_does_not_open_it(
    room: LessonRoom, cell: Cell, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(room, cell, passage="named-and-nameless")

    assert shown(room, cell) == []
    assert PAGE["chart_later"] in capsys.readouterr().out


def test_another_article_that_was_compared_does_not_open_it(
    room: LessonRoom, cell: Cell, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(room, cell)
    room.who_is_quoted("must-not-ignore")

    assert cell.displayed == []
    assert PAGE["chart_later"] in capsys.readouterr().out


def test_after_the_commit_both_pictures_come(room: LessonRoom, cell: Cell) -> None:
    commit(room, cell)

    titles = [picture.caption.title for picture in shown(room, cell)]
    assert [title.partition(":")[0] for title in titles] == [
        "Who is quoted",
        "Where the attributions lead",
    ]


def test_a_new_kernel_shows_them_again(room: LessonRoom, cell: Cell) -> None:
    commit(room, cell)
    cell.restart()

    assert len(shown(open_lesson(FOLDER), cell)) == 2


# ---------------------------------------------------------------- what they show


def test_many_attributions_one_man() -> None:
    picture = leads("A warning", ECIPS)
    first, *_, last = picture.caption.table.rows

    assert first == ("Ricardo Baretzky and ECIPS, the group he leads", 23, "Own side")
    assert last == ("nobody who is named", 4, "")
    assert "34 attributions" in picture.caption.alt
    assert "the group he leads: 23." in picture.caption.alt
    assert "nobody who is named: 4." in picture.caption.alt


@pytest.mark.parametrize("slug", COURSE.slugs())
def test_every_attribution_is_counted_once(slug: str) -> None:
    its_key = COURSE.key(FOLDER, slug)
    kinds = quoted("title", its_key, LENS).caption.table.rows

    assert sum(lead_counts(its_key).values()) == len(its_key.marks)
    assert sum(int(row[-1]) for row in kinds) == len(its_key.marks)
    assert all(sum(map(int, row[1:-1])) == row[-1] for row in kinds)


def test_kinds_stand_in_the_order_of_the_labels_and_sides_in_that_of_the_buttons() -> None:
    table = quoted("title", ECIPS, LENS).caption.table

    assert [row[0] for row in table.rows] == [label.name for label in LENS.labels]
    assert table.head[1:-1] == ("Own side", "Other side", "Outside", "Can't tell")
    assert table.rows[0] == ("A named person", 13, 0, 0, 0, 13)


def small_key(*leads_to: str) -> Key:
    marks = [
        key_mark(f"m-{at}", "words", stake=Stake.OUTSIDE, leads_to=name)
        for at, name in enumerate(leads_to)
    ]
    return key(marks, speakers=(Speaker("ada", "Ada"), Speaker("bo", "Bo", Stake.OUTSIDE)))


def test_the_loudest_stands_first_equals_as_in_the_file_and_nobody_last() -> None:
    counts = lead_counts(small_key(NOBODY, NOBODY, NOBODY, "bo", "ada", "bo"))
    assert list(counts.items()) == [("Bo", 2), ("Ada", 1), (CHARTS["nobody"], 3)]
    assert list(lead_counts(small_key("bo", "ada"))) == ["Ada", "Bo"]


def test_a_text_in_which_all_are_named_has_no_bar_for_nobody() -> None:
    picture = leads("title", small_key("bo", "ada"))
    assert [row[0] for row in picture.caption.table.rows] == ["Ada", "Bo"]
    assert picture.caption.alt.endswith("To nobody who is named: 0.")


def test_a_speaker_without_a_side_has_an_empty_cell() -> None:
    rows = leads("title", small_key("bo", "ada")).caption.table.rows
    assert [row[2] for row in rows] == ["", "Outside"]
