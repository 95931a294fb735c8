"""Values that YAML or cattrs would turn into something else, and what is said about each."""

from __future__ import annotations

import attrs
import pytest

from helpers.content import Quality
from helpers.course_files.sources import Source
from helpers.course_files.strict_yaml import read_yaml
from helpers.course_files.structure import structure


@attrs.frozen
class Shape:
    text: str = "-"
    whole: int = 0
    decimal: float = 0.0
    truth: bool = False
    choice: Quality = Quality.CLEAN
    optional: Quality | None = None
    texts: tuple[str, ...] = ()
    inner: Inner | None = None


@attrs.frozen
class Inner:
    name: str


def read(field: str, written: str) -> tuple[Shape | None, list[str]]:
    reading = read_yaml("f.yaml", f"{field}: {written}\n")
    value, faults = structure(reading.source, Shape)
    return value, [str(problem) for _, problem in faults]


@pytest.mark.parametrize(
    ("field", "written", "value"),
    [
        ("text", "no", "no"),  # YAML 1.2: words stay words
        ("text", "off", "off"),
        ("text", "12:30", "12:30"),
        ("text", '"2024-01-02"', "2024-01-02"),
        ("text", "'null'", "null"),
        ("text", "2 May 2024", "2 May 2024"),
        ("text", "“quoted” – 👍🏿", "“quoted” – 👍🏿"),
        ("text", "|\n  two\n  lines", "two\nlines\n"),
        ("text", ">-\n  one\n  line\n", "one line"),
        ("whole", "3", 3),
        ("whole", "-3", -3),
        ("whole", "0", 0),
        ("decimal", "2.5", 2.5),
        ("decimal", "2", 2.0),
        ("truth", "true", True),
        ("truth", "false", False),
        ("choice", "good", Quality.GOOD),
        ("optional", "fault", Quality.FAULT),
        ("texts", "[a, b]", ("a", "b")),
        ("texts", "[]", ()),
        ("inner", "{name: x}", Inner("x")),
    ],
)
def test_what_is_meant_is_read(field: str, written: str, value: object) -> None:
    shape, problems = read(field, written)
    assert problems == []
    assert getattr(shape, field) == value
    assert type(getattr(shape, field)) is type(value)


@pytest.mark.parametrize(
    ("field", "written", "said"),
    [
        ("text", "", "nothing stands here"),
        ("text", "~", "nothing stands here"),
        ("text", "null", "nothing stands here"),
        ("text", '""', "nothing stands here"),
        ("text", '"  "', "nothing stands here"),
        ("text", "12", "`12` reads as a number"),
        ("text", "2.7", "`2.7` reads as a number"),
        ("text", "1_000", "`1_000` reads as a number"),
        ("text", "010", "`010` reads as a number"),
        ("text", "1e3", "`1e3` reads as a number"),
        ("text", "true", "`true` reads as true or false"),
        ("text", "2024-01-02", "`2024-01-02` reads as a date"),
        ("text", "[a]", "not a list"),
        ("text", "{a: b}", "not a group of fields"),
        ("text", '"\\ud800"', "only half there"),
        ("whole", "", "not an empty place"),
        ("whole", "null", "not an empty place"),
        ("whole", "2.7", "not `2.7`"),
        ("whole", "2.0", "not `2.0`"),
        ("whole", '"2"', "not the text “2”"),
        ("whole", "two", "not the text “two”"),
        ("whole", "1_000", "not `1_000`"),
        ("whole", "0x10", "not `0x10`"),
        ("whole", "010", "not `010`"),
        ("whole", "+1", "not `+1`"),
        ("whole", "1e3", "not `1e3`"),
        ("whole", "9" * 5000, "a whole number is wanted"),
        ("whole", "true", "not `true`"),
        ("whole", "2024-01-02", "not `2024-01-02`"),
        ("whole", "[1]", "not a list"),
        ("decimal", ".inf", "not `.inf`"),
        ("decimal", ".nan", "not `.nan`"),
        ("decimal", '"2.5"', "not the text “2.5”"),
        ("decimal", "true", "not `true`"),
        ("decimal", "", "not an empty place"),
        ("truth", "no", "not the text “no”"),
        ("truth", "yes", "not the text “yes”"),
        ("truth", "off", "not the text “off”"),
        ("truth", '"false"', "not the text “false”"),
        ("truth", "0", "not `0`"),
        ("truth", "1", "not `1`"),
        ("truth", "", "not an empty place"),
        ("choice", "bad", "the text “bad” is none of the words"),
        ("choice", "GOOD", "the text “GOOD” is none of the words"),
        ("choice", "", "an empty place is none of the words"),
        ("choice", "1", "`1` is none of the words"),
        ("choice", "[good]", "a list is none of the words"),
        ("optional", "", "nothing stands here"),
        ("optional", "null", "nothing stands here"),
        ("optional", "none", "the text “none” is none of the words"),
        ("texts", "word", "a list is wanted here, not the text “word”"),
        ("texts", "", "a list is wanted here, not an empty place"),
        ("texts", "{a: b}", "a list is wanted here, not a group of fields"),
        ("texts", "[a, 2]", "texts number 2: text is wanted here, and `2` reads as a number"),
        ("texts", "[a, ~]", "texts number 2: nothing stands here"),
        ("texts", "[[a]]", "texts number 1: text is wanted here, not a list"),
        ("inner", "word", "a group of named fields is wanted here, not the text “word”"),
        ("inner", "[name]", "a group of named fields is wanted here, not a list"),
        ("inner", "{}", "inner, name: this field is missing"),
        ("inner", "{name: x, nam: y}", "inner, nam: there is no field of this name"),
        ("txt", "word", "txt: there is no field of this name. Did you mean `text`?"),
        ("colour", "red", "there is no field of this name. Known fields: text, whole"),
    ],
)
def test_what_is_not_meant_is_refused(field: str, written: str, said: str) -> None:
    shape, problems = read(field, written)
    assert shape is None
    assert len(problems) == 1
    assert problems[0].startswith(f"f.yaml line 1, {field}")
    assert said in problems[0]


@pytest.mark.parametrize("data", [None, [], "word", 3, True])
def test_a_file_is_a_group_of_fields(data: object) -> None:
    value, faults = structure(Source("f.yaml", data, {}), Shape)
    assert value is None
    assert "a group of named fields is wanted here" in str(faults[0][1])


def test_all_faults_are_told_at_once() -> None:
    text = "text: 3\nwhole: x\ninner:\n  nam: y\ntexts:\n- a\n- 2\n- 3\n"
    _, faults = structure(read_yaml("f.yaml", text).source, Shape)
    assert sorted((problem.line, problem.field) for _, problem in faults) == [
        (1, "text"),
        (2, "whole"),
        (3, "inner, name"),
        (4, "inner, nam"),
        (7, "texts number 2"),
        (8, "texts number 3"),
    ]


def test_an_unexpected_error_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: str) -> str:
        raise TypeError

    monkeypatch.setattr("helpers.course_files.structure.short", fail)
    with pytest.raises(TypeError):
        read("whole", "word")
