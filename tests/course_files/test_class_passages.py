"""The passages of a lesson's class part: read strictly, and found in their article."""

from __future__ import annotations

import pytest

from helpers.anchoring import AnchorError, Excerpt
from helpers.content import ClassPassage, Passage, Role
from helpers.course_files import CourseFileError, open_course
from tests.course_files.small_course import ARTICLE, LESSON, SmallCourse

PASSAGES = """\
passages:
- article: school-garden
  passage: opening
  role: half
  given: [people-say]
- article: school-garden
  passage: the-end
  role: solo
"""


@pytest.fixture
def with_passages(small: SmallCourse) -> SmallCourse:
    """The small course with two passages; whether they make sense is for the checks to say."""
    small.replace(LESSON, "lens:\n", PASSAGES + "lens:\n")
    return small


def test_a_lesson_may_have_no_passages(small: SmallCourse) -> None:
    assert open_course(small.root).lesson("01-sourcing").passages == ()


def test_passages_are_read_in_their_order(with_passages: SmallCourse) -> None:
    lesson = open_course(with_passages.root).lesson("01-sourcing")
    half = ClassPassage("school-garden", "opening", Role.HALF, ("people-say",))
    solo = ClassPassage("school-garden", "the-end", Role.SOLO)
    assert lesson.passages == (half, solo)
    assert lesson.passage("school-garden", "opening") == half
    assert lesson.passage("other-garden", "opening") is None
    assert lesson.passage("school-garden", "the-middle") is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("role: half", "role: half-marked", "Write one of: worked, half, solo."),
        ("role: half", "roles: half", "Did you mean `role`?"),
        ("  role: half\n", "", "Add a line that begins with `role:`."),
        ("given: [people-say]", "given: people-say", "a list is wanted here"),
        ("given: [people-say]", "given: [7]", "text is wanted here"),
        ("  passage: opening\n", "", "Add a line that begins with `passage:`."),
    ],
)
def test_a_wrong_field_has_one_clear_message(
    with_passages: SmallCourse, old: str, new: str, said: str
) -> None:
    with_passages.replace(LESSON, old, new)
    with pytest.raises(CourseFileError) as raised:
        open_course(with_passages.root).lesson("01-sourcing")
    assert said in "\n".join(str(problem) for problem in raised.value.problems)
    assert {problem.file for problem in raised.value.problems} == {LESSON}


def test_the_window_of_a_passage(small: SmallCourse) -> None:
    (passage,) = open_course(small.root).key("01-sourcing", "school-garden").passages
    words = passage.window(ARTICLE).of(ARTICLE)
    assert words.startswith("The school on Mill Road has")
    assert words.endswith("the sum of 900 pounds")


@pytest.mark.parametrize(
    ("first", "last"),
    [("Nobody says", "900 pounds"), ("The ", "900 pounds"), ("900 pounds", "The school on Mill")],
    ids=["missing", "twice", "backwards"],
)
def test_a_passage_without_a_place(first: str, last: str) -> None:
    with pytest.raises(AnchorError):
        Passage("p", "P", Excerpt(first), Excerpt(last)).window(ARTICLE)
