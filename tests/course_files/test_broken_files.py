"""Broken files: one clear message each, with file, line and cure; all faults at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.course_files import Course, CourseFileError, Problem, open_course
from tests.course_files.small_course import (
    CARDS,
    CATALOGUE,
    FACTS,
    ITEMS,
    KEY,
    LESSON,
    PLAN,
    READING,
    SHA,
    TEXT,
    SmallCourse,
)


def load(course: Course, file: str) -> object:
    ways: dict[str, Callable[[], object]] = {
        KEY: lambda: course.key("01-sourcing", "school-garden"),
        LESSON: lambda: course.lesson("01-sourcing"),
        CARDS: lambda: course.cards("01-sourcing"),
        ITEMS: lambda: course.items("01-sourcing"),
        PLAN: lambda: course.plan("01-sourcing"),
        READING: lambda: course.readings("school-garden", "sourcing"),
        FACTS: course.facts,
    }
    return ways.get(file, course.articles)()


def problems(small: SmallCourse, file: str) -> tuple[Problem, ...]:
    with pytest.raises(CourseFileError) as caught:
        load(open_course(small.root), file)
    assert str(caught.value) == "\n".join(str(problem) for problem in caught.value.problems)
    return caught.value.problems


def only(small: SmallCourse, file: str) -> Problem:
    found = problems(small, file)
    assert len(found) == 1, found
    assert found[0].file == file
    assert found[0].cure
    return found[0]


FILES = [CATALOGUE, FACTS, TEXT, LESSON, CARDS, ITEMS, PLAN, KEY, READING]
YAML_FILES = [CATALOGUE, FACTS, LESSON, CARDS, ITEMS, KEY]


@pytest.mark.parametrize("file", [CATALOGUE, FACTS, TEXT, LESSON, CARDS, ITEMS, PLAN, KEY])
def test_missing(small: SmallCourse, file: str) -> None:
    (small.root / file).unlink()
    assert only(small, file).message == "there is no such file."


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("content", [b"", b"  \n\n"])
def test_empty(small: SmallCourse, file: str, content: bytes) -> None:
    small.write(file, content)
    assert only(small, file).message == "the file is empty."


@pytest.mark.parametrize("file", FILES)
def test_too_large(small: SmallCourse, file: str) -> None:
    small.write(file, b"#" * 2_000_001)
    assert only(small, file).message == "the file is larger than 2 MB."


@pytest.mark.parametrize("file", FILES)
def test_unreadable(small: SmallCourse, file: str) -> None:
    (small.root / file).unlink()
    (small.root / file).mkdir()
    assert only(small, file).message.startswith("the file cannot be read (")


@pytest.mark.parametrize("file", [*YAML_FILES, PLAN, READING])
def test_not_utf8(small: SmallCourse, file: str) -> None:
    first, rest = small.read(file).encode().split(b"\n", 1)
    small.write(file, first + b"\n\xe9" + rest)
    found = only(small, file)
    assert found.line == 2
    assert found.message == f"byte {len(first) + 2} of the file (0xE9) is not UTF-8."


def test_an_article_that_is_not_utf8(small: SmallCourse) -> None:
    import hashlib

    data = b"one\ntwo \xe9\n"
    small.write(TEXT, data)
    small.replace(CATALOGUE, SHA, hashlib.sha256(data).hexdigest())
    found = only(small, TEXT)
    assert (found.line, found.message) == (2, "byte 9 of the file (0xE9) is not UTF-8.")


@pytest.mark.parametrize("file", YAML_FILES)
def test_a_mark_of_byte_order_is_passed_over(small: SmallCourse, file: str) -> None:
    small.write(file, "\ufeff" + small.read(file))
    assert load(open_course(small.root), file)


@pytest.mark.parametrize("file", YAML_FILES)
def test_windows_line_ends(small: SmallCourse, file: str) -> None:
    small.write(file, small.read(file).replace("\n", "\r\n"))
    assert load(open_course(small.root), file)


@pytest.mark.parametrize("file", YAML_FILES)
@pytest.mark.parametrize("content", ["- one\n- two\n", "words\n", "3\n", "[]\n"])
def test_not_a_group_of_fields(small: SmallCourse, file: str, content: str) -> None:
    small.write(file, content)
    assert only(small, file).message.startswith("a group of named fields is wanted here, not ")


def test_a_comment_alone_is_no_group_of_fields(small: SmallCourse) -> None:
    small.write(KEY, "# nothing yet\n")
    assert "not an empty place" in only(small, KEY).message


def test_a_tab(small: SmallCourse) -> None:
    small.replace(KEY, "  core: Ada Reed", "\tcore: Ada Reed")
    found = only(small, KEY)
    assert found.line == small.line(KEY, "\tcore")
    assert found.message == "a tab stands where spaces are wanted."


def test_the_entry_is_called_by_its_id(small: SmallCourse) -> None:
    small.replace(KEY, "core: Ada Reed", "core: 12")
    assert str(only(small, KEY)) == (
        f"{KEY} line {small.line(KEY, 'core: 12')}, mark owner-line, core: "
        'text is wanted here, and `12` reads as a number. Put it in quotation marks: "12".'
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "field"),
    [
        (CARDS, "sure: found", "sure: certain", "card who-writes, sure"),
        (CARDS, "facts: [garden-3]", "facts: garden-3", "card who-writes, facts"),
        (CARDS, "  question: Who runs it?\n", "", "card who-writes, question"),
        (CARDS, "confidence: high", "confidence: 3", "card who-writes, confidence"),
        (ITEMS, "number 3 is sold out.\n  fair: true", "3\n  fair: no", "phrase phrase-3, fair"),
        (ITEMS, "  title: The late bus\n", "", "hook, title"),
        (ITEMS, "weak: Names none.", "none: Names none.", "exit_ticket, rubric, weak"),
        (ITEMS, "why: She was there.", "why: 5", "exemplary, note number 1, why"),
        (ITEMS, "[Yes., No., No.]\n- id: recall-two", "Yes\n- id: recall-two", "recall one"),
        (ITEMS, "at ten\n    why:", "at ten\n    because:", "notice notice-ten, note number 1"),
        (ITEMS, "  done_well: false\n", "", "notice notice-ten, done_well"),
    ],
)
def test_a_broken_handout(small: SmallCourse, file: str, old: str, new: str, field: str) -> None:
    small.replace(file, old, new)
    first = problems(small, file)[0]
    assert first.field.replace("recall question recall-one", "recall one").startswith(field)
    assert first.line is not None


def test_a_repeated_field(small: SmallCourse) -> None:
    small.replace(KEY, "  core: Ada Reed", "  core: Ada Reed\n  core: Reed")
    found = only(small, KEY)
    assert found.line == small.line(KEY, "  core: Reed")
    assert found.field == "mark owner-line, core"


def test_all_problems_of_a_file_at_once(small: SmallCourse) -> None:
    small.replace(KEY, "readings: 2", "readings: two\nreadings: 3")
    small.replace(KEY, "quality: fault", "quality: bad")
    small.replace(KEY, "  label: unnamed\n", "  lable: unnamed\n")
    small.replace(KEY, "missing: true", "missing: yes")
    small.replace(KEY, "summary: One person", "summary: &it One person")
    found = problems(small, KEY)
    assert [problem.field for problem in found] == [
        "readings",
        "summary",
        "mark people-say, label",
        "mark people-say, lable",
        "mark people-say, quality",
        "absence no-link, missing",
    ]
    lines = [problem.line or 0 for problem in found]
    assert lines == sorted(lines)


def test_a_changed_article(small: SmallCourse) -> None:
    small.replace(TEXT, "900 pounds", "9000 pounds")
    found = only(small, TEXT)
    assert "the article was changed" in found.message
    assert found.cure.startswith("Restore the file.")


@pytest.mark.parametrize("name", ["../school-garden.txt", "a/b.txt", "/etc/hostname", "..\\b.txt"])
def test_a_text_lies_in_seeds(small: SmallCourse, name: str) -> None:
    small.replace(CATALOGUE, "file: school-garden.txt", f"file: {name}")
    assert "is no file in seeds/" in only(small, CATALOGUE).message


def test_an_unknown_article(small: SmallCourse) -> None:
    with pytest.raises(CourseFileError, match=r"“nope”\. The articles are: school-garden"):
        open_course(small.root).article("nope")


@pytest.mark.parametrize("name", ["nope", "", "a\0b", "x" * 5000])
def test_an_unknown_key(small: SmallCourse, name: str) -> None:
    with pytest.raises(CourseFileError, match=r"no such file|cannot be read"):
        open_course(small.root).key("01-sourcing", name)


def test_facts_of_the_same_id(small: SmallCourse) -> None:
    small.replace(FACTS, "id: garden-2", "id: garden-1")
    found = only(small, FACTS)
    assert found.line == 9
    assert found.message == "“garden-1” stands in this file twice."


def test_articles_of_the_same_slug(small: SmallCourse) -> None:
    text = small.read(CATALOGUE)
    small.write(CATALOGUE, text + text.partition("articles:\n")[2])
    assert only(small, CATALOGUE).message == "“school-garden” stands in this file twice."


def test_problems_of_all_lessons_are_gathered(small: SmallCourse) -> None:
    other = LESSON.replace("01-sourcing", "02-disclaimers")
    small.write(other, "title: x\n")
    small.replace(LESSON, "minutes: 45", "minutes: long")
    with pytest.raises(CourseFileError) as caught:
        open_course(small.root).lessons()
    assert {problem.file for problem in caught.value.problems} == {LESSON, other}


@pytest.mark.parametrize(
    ("line", "field", "said"),
    [
        ("{", "", "this line is not one JSON object (Expecting property name"),
        ("not json", "", "this line is not one JSON object (Expecting value)."),
        ('{"label": "a", "label": "b"}', "", "(a field stands in it twice)"),
        ("[" * 50_000, "", "(nested too deeply)"),
        ("[]", "", "a group of named fields is wanted here, not a list."),
        ("null", "", "a group of named fields is wanted here, not an empty place."),
    ],
)
def test_a_broken_line_of_a_reading(small: SmallCourse, line: str, field: str, said: str) -> None:
    small.write(READING, small.read(READING) + line + "\n")
    found = only(small, READING)
    assert (found.line, found.field) == (4, field)
    assert said in found.message


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        ('"label": "unnamed", "start": 138', '"start": 138', "label", "this field is missing"),
        ('"start": 138', '"start": 138.0', "start", "not `138.0`"),
        ('"start": 138', '"start": "138"', "start", "not the text “138”"),
        ('"start": 138', '"start": NaN', "start", "not `nan`"),
        ('"start": 138', '"start": true', "start", "not `true`"),
        ('"start": 138', '"start": null', "start", "not an empty place"),
        ('"start": 138', '"start": 138, "x": 1', "x", "there is no field of this name"),
        ('"quote": "People say"', '"quote": "\\ud800"', "quote", "only half there"),
    ],
)
def test_a_broken_field_of_a_reading(
    small: SmallCourse, old: str, new: str, field: str, said: str
) -> None:
    small.replace(READING, old, new)
    found = only(small, READING)
    assert (found.line, found.field) == (2, field)
    assert said in found.message
