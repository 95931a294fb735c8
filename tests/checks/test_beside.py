"""Rules about lessons/side-by-side.yaml, each shown to hold and to speak."""

from __future__ import annotations

import pytest

from helpers.checks import check_course
from helpers.course_files import Problem, open_course
from helpers.course_files.course import SIDE_BY_SIDE
from tests.course_files.small_course import SmallCourse

SOUND = """\
articles:
- slug: school-garden
  name: A garden
  body:
  - first: {exact: The school on Mill Road}
    last: {exact: the sum of 900 pounds.}
  - first: {exact: The beds stand}
    last: {exact: It holds a lot.}
  dates:
  - exact: on Friday
    when: 3 May 2024
    what: The gate is open, says the text.
    facts: [garden-1]
"""


def found(small: SmallCourse, text: str) -> list[Problem]:
    small.write(SIDE_BY_SIDE, text)
    return [each for each in check_course(small.root).problems if each.file == SIDE_BY_SIDE]


def test_a_sound_file(small: SmallCourse) -> None:
    assert found(small, SOUND) == []
    beside = open_course(small.root).side_by_side()["school-garden"]
    assert (beside.name, len(beside.body), beside.dates[0].when) == ("A garden", 2, "3 May 2024")


def test_a_course_may_be_without_it(small: SmallCourse) -> None:
    assert check_course(small.root).problems == ()


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        ("slug: school-garden", "slug: garden", "article garden, slug", "no article “garden”"),
        ("slug: school-garden", "slug: garden", "articles", "“school-garden” is missing"),
        ("Mill Road}", "Mill Street}", "article school-garden, body number 1, first", "not in"),
        (
            "the sum of 900 pounds.}",
            "garden}",
            "article school-garden, body number 1, last",
            "more",
        ),
        ("{exact: The beds stand}", "{exact: People say}", "body number 2, last", "run forward"),
        ("{exact: It holds a lot.}", "{exact: Ada Reed}", "body number 2, last", "run forward"),
        ("exact: on Friday", "exact: on Monday", "date on Monday, exact", "are not in the article"),
        ("when: 3 May 2024", "when: in spring", "date on Friday, when", "“in spring” is no date"),
        ("[garden-1]", "[garden-9]", "date on Friday, fact number 1", "no fact “garden-9”"),
        ("[garden-1]", "[garden-2]", "date on Friday, fact number 1", "not established"),
        ("The gate is open,", "The gate is " + "so " * 20, "date on Friday, what", "words"),
        ("  name: A garden\n", "", "article school-garden, name", "missing"),
    ],
)
def test_a_broken_file(small: SmallCourse, old: str, new: str, field: str, said: str) -> None:
    assert SOUND.count(old) == 1
    told = found(small, SOUND.replace(old, new))
    assert any(field in each.field and said in each.message for each in told), told


def test_an_article_twice_and_a_name_twice(small: SmallCourse) -> None:
    entry = SOUND.partition("articles:\n")[2]
    told = found(small, SOUND + entry)
    assert ["stands in this file twice" in each.message for each in told] == [True]
    other = entry.replace("slug: school-garden", "slug: other")
    assert any("stands here twice" in each.message for each in found(small, SOUND + other))


def test_no_words_of_its_own(small: SmallCourse) -> None:
    head, _, tail = SOUND.partition("  body:\n")
    text = f"{head}  body: []\n{tail[tail.index('  dates') :]}"
    (told,) = found(small, text)
    assert told.message == "no words are its own."


def test_the_file_of_the_course_names_every_article() -> None:
    course = open_course()
    assert tuple(course.side_by_side()) == course.slugs()
