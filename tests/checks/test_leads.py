"""Rules about where attributions lead, each shown to speak on a broken key."""

from __future__ import annotations

from collections import Counter

import pytest

from helpers.checks import check_course
from helpers.content import NOBODY, Speaker, Stake
from helpers.course_files import Problem, open_course
from tests.course_files.small_course import KEY, LESSON, SmallCourse

FOLDER = "01-sourcing"


def found(small: SmallCourse) -> tuple[Problem, ...]:
    return check_course(small.root).problems


def test_speakers_and_leads_are_read(small: SmallCourse) -> None:
    key = open_course(small.root).key(FOLDER, "school-garden")
    assert key.speakers == (
        Speaker("teacher", "Ada Reed", Stake.OWN_SIDE),
        Speaker("city", "the city", None),
    )
    assert [mark.leads_to for mark in key.marks] == ["teacher", NOBODY, "city"]


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        ("  leads_to: teacher\n", "", "mark owner-line, leads_to", "who stands behind"),
        ("leads_to: city", "leads_to: town", "mark city-report, leads_to", "no speaker “town”"),
        ("leads_to: city", "leads_to: teacher", "speaker city", "no mark leads to"),
        ("name: Ada Reed", "name: the city", "speaker city, name", "stands here twice"),
        ("id: city, name", "id: City, name", "speaker City, id", "cannot be used"),
        ("stake: own-side}", "stake: outside}", "speaker teacher, stake", "another stake"),
        ("{id: teacher,", "{id: nobody,", "speaker nobody, id", "is kept for"),
        ("id: teacher, name: Ada Reed", "id: city, name: Ada Reed", "speaker city, id", "twice"),
        ("name: the city", "title: the city", "speaker city, name", "is missing"),
        ("stake: own-side}", "stake: mine}", "speaker teacher, stake", "none of the words"),
        ("leads_to: city", "leads_to: [city]", "mark city-report, leads_to", "text is wanted"),
    ],
)
def test_a_broken_lead(small: SmallCourse, old: str, new: str, field: str, said: str) -> None:
    small.replace(KEY, old, new)
    told = [each for each in found(small) if each.file == KEY]
    assert any(each.field == field and said in each.message for each in told), told


def test_a_lens_that_asks_for_no_stake_has_no_leads(small: SmallCourse) -> None:
    small.replace(LESSON, "asks_stake: true", "asks_stake: false")
    fields = [
        each.field for each in found(small) if each.message == "this lens asks for no speaker."
    ]
    assert fields == [
        f"mark {name}, leads_to" for name in ("owner-line", "people-say", "city-report")
    ]


def test_the_keys_of_the_course_lead_as_the_lesson_says() -> None:
    """Many attributions, one man: the figures that the lessons speak of."""
    course = open_course()
    keys = {slug: course.key(FOLDER, slug) for slug in course.slugs()}
    leads = {slug: Counter(mark.leads_to for mark in key.marks) for slug, key in keys.items()}
    assert sum(sum(each.values()) for each in leads.values()) == 128
    assert leads["ecips-warns"].most_common(2) == [("baretzky", 23), (NOBODY, 4)]
    assert {slug: each[NOBODY] for slug, each in leads.items()} == {
        "ecips-warns": 4,
        "stronger-partnership": 7,
        "must-not-ignore": 3,
        "chasing-dissidents": 6,
        "lobbying-before-vote": 2,
    }


def test_only_public_people_are_named() -> None:
    """Private persons and children stand under their role, or under that of their lawyers."""
    course = open_course()
    named = set()
    for slug in course.slugs():
        key = course.key(FOLDER, slug)
        leads = {mark.leads_to for mark in key.marks if "named-person" in mark.accepted}
        named |= {speaker.name for speaker in key.speakers if speaker.id in leads}
    assert named == {
        "Aidos Sarym, the author",
        "Kassym-Jomart Tokayev, the president",
        "Markéta Gregorová, the author",
        "Philippe Dam of Human Rights Watch",
        "Ricardo Baretzky and ECIPS, the group he leads",
        "Thierry Mariani, MEP, in his photos",
        "Viola von Cramon-Taubadel, MEP",
        "someone named under the headline",
    }
