"""Rules about what a key tells as a whole: strengths and faults, the kind of text."""

from __future__ import annotations

import pytest

from helpers.checks import check_course
from helpers.course_files import Problem
from tests.course_files.small_course import ARTICLE, KEY, LESSON, SmallCourse

MARK = """\
- id: word-{0}
  exact: {1}
  label: unnamed
  stake: outside
  leads_to: nobody
  importance: 2
  quality: {2}
  agreement: 1
  reason: {{what: It is one., why: It is so., better: None.}}
"""
KINDS = """\
  asks_kind: What is this text?
  kinds:
  - {id: news, name: News, meaning: It reports.}
  - {id: advert, name: An advert, meaning: It sells.}
"""


def found(small: SmallCourse) -> tuple[Problem, ...]:
    return check_course(small.root).problems


def with_marks(small: SmallCourse, qualities: str, lens: str = "sourcing") -> tuple[Problem, ...]:
    """Give the key marks of these qualities (f, g, c) and return the problems that it has."""
    named = {"f": "fault", "g": "good", "c": "clean"}
    words = ["Beans", "peas", "grow", "classes", "Friday", "coffee", "Rain", "green", "lot"]
    assert all(ARTICLE.count(word) == 1 for word in words)
    marks = "".join(
        MARK.format(at, words[at], named[letter]) for at, letter in enumerate(qualities)
    )
    head, _, rest = small.read(KEY).partition("marks:\n")
    tail = rest[rest.index("absences:") :]
    head = head.partition("speakers:\n")[0]  # nobody leads to them any more
    key = f"{head}marks:\n{marks}{tail}".replace("lens: sourcing", f"lens: {lens}")
    small.write(KEY, key)
    small.write(LESSON, small.read(LESSON).replace("id: sourcing", f"id: {lens}"))
    return tuple(each for each in found(small) if each.file == KEY)


@pytest.mark.parametrize("qualities", ["ffffffgc", "fgggcccc", "ffffffcc", "fffffff", "ggggggg"])
def test_strengths_and_faults(small: SmallCourse, qualities: str) -> None:
    assert with_marks(small, qualities) == ()


@pytest.mark.parametrize("lens", ["sourcing", "loaded-language"])
@pytest.mark.parametrize(("qualities", "faults"), [("ffffffff", 8), ("fffffffg", 7)])
def test_too_few_strengths(small: SmallCourse, qualities: str, faults: int, lens: str) -> None:
    (problem,) = with_marks(small, qualities, lens)
    assert (problem.field, problem.message) == ("marks", f"{faults} of 8 marks are faults.")


def test_no_fault(small: SmallCourse) -> None:
    (problem,) = with_marks(small, "gggggccc")
    assert problem.message == "no mark is a fault."


def test_a_calm_text_needs_no_loaded_word(small: SmallCourse) -> None:
    assert with_marks(small, "gggggccc", "loaded-language") == ()


def ask_kind(small: SmallCourse, answer: str) -> None:
    small.replace(LESSON, "  labels:\n", f"{KINDS}  labels:\n")
    small.replace(KEY, "marks:\n", f"{answer}marks:\n")


def test_the_kind_of_text_is_told(small: SmallCourse) -> None:
    ask_kind(small, "kind: {answer: news, accept: [news, advert], reason: It reports.}\n")
    assert found(small) == ()


@pytest.mark.parametrize(
    ("answer", "field", "said"),
    [
        ("", "kind", "nothing answers “What is this text?”"),
        ("kind: {answer: news, accept: [news, x], reason: It.}\n", "kind, accept number 2", "“x”"),
        ("kind: {answer: news, accept: [advert], reason: It.}\n", "kind, accept", "not accepted"),
        ("kind: {answer: x, accept: [x], reason: It.}\n", "kind, answer", "no choice “x”"),
    ],
)
def test_a_broken_kind(small: SmallCourse, answer: str, field: str, said: str) -> None:
    ask_kind(small, answer)
    first = found(small)[0]
    assert (first.file, first.field) == (KEY, field)
    assert said in first.message


def test_a_kind_that_nobody_asked_for(small: SmallCourse) -> None:
    small.replace(KEY, "marks:\n", "kind: {answer: x, accept: [x], reason: It is.}\nmarks:\n")
    (problem,) = found(small)
    assert problem.message == "this lens asks nothing about the text as a whole."


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        ("  - {id: news, name: News, meaning: It reports.}\n", "", "lens, kinds", "has 1 answers"),
        ("  asks_kind: What is this text?\n", "", "lens, kinds", "belong to no question"),
        ("id: advert", "id: news", "lens, choice news, id", "stands in this file twice"),
        ("id: advert", "id: Advert", "lens, choice Advert, id", "cannot be used"),
    ],
)
def test_broken_choices(small: SmallCourse, old: str, new: str, field: str, said: str) -> None:
    ask_kind(small, "kind: {answer: news, accept: [news], reason: It reports.}\n")
    small.replace(LESSON, old, new)
    first = found(small)[0]
    assert (first.file, first.field) == (LESSON, field)
    assert said in first.message
