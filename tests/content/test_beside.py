"""An article among the others: its own words, and dates with and without a year."""

from __future__ import annotations

import pytest

from helpers.anchoring import AnchorError, Excerpt
from helpers.content import Beside, DateTold, Stretch
from helpers.course_files import open_course

TEXT = "Menu. The bus is late. Advert. It came in May. Subscribe."


def stretch(first: str, last: str) -> Stretch:
    return Stretch(Excerpt(first), Excerpt(last))


def test_own_words_leave_out_what_stands_around_them() -> None:
    beside = Beside("bus", "A bus", (stretch("The bus", "late."), stretch("It came", "May.")))
    assert [window.of(TEXT) for window in beside.windows(TEXT)] == [
        "The bus is late.",
        "It came in May.",
    ]


@pytest.mark.parametrize(("first", "last"), [("It came", "late."), ("A train", "May.")])
def test_a_stretch_that_is_not_there_is_told(first: str, last: str) -> None:
    with pytest.raises(AnchorError):
        stretch(first, last).window(TEXT)


@pytest.mark.parametrize(
    ("exact", "tells"),
    [("16 December 2011", True), ("2017/1001", True), ("on 12 June this year", False)],
)
def test_a_date_tells_its_year_or_not(exact: str, tells: bool) -> None:
    assert DateTold(Excerpt(exact), "2011", "It happens.").tells_year is tells


def test_no_menu_and_no_box_is_among_the_own_words_of_the_course() -> None:
    course = open_course()
    for slug, beside in course.side_by_side().items():
        text = course.article(slug).text
        own = "\n".join(window.of(text) for window in beside.windows(text))
        for around in ("[ad_1]", "Source link", "Subscribe", "Stakeholders", "0 Comments", "Reply"):
            assert around not in own, slug
        assert len(own) > 3000
