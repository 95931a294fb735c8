"""YAML that hides things, says them twice, or is none."""

from __future__ import annotations

from io import StringIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from helpers.course_files import course_root
from helpers.course_files.reading import Oddity
from helpers.course_files.strict_yaml import read_yaml


def test_plain_data_and_lines() -> None:
    reading = read_yaml("f.yaml", "# note\na: 1\nb:\n- c: x\n  d: |\n    y\n\n    z\n- e\n")
    assert reading.source.data == {"a": 1, "b": [{"c": "x", "d": "y\n\nz\n"}, "e"]}
    assert reading.problems == ()
    assert reading.source.lines == {
        (): 2,
        ("a",): 2,
        ("b",): 3,
        ("b", 0): 4,
        ("b", 0, "c"): 4,
        ("b", 0, "d"): 5,
        ("b", 1): 9,
    }


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "`a` stands here a second time; the first is in line 1."),
        ("x:\n  a: 1\n  a: {b: 2}\n", 3, "`a` stands here a second time"),
        ("a: &one 1\n", 1, "`&one` gives this place a name."),
        ("a: 1\nb: *one\n", 2, "`*one` points to another place."),
        ("a: &loop [*loop]\n", 1, "`&loop` gives this place a name."),
        ("<<: {b: 1}\n", 1, "`<<` points to another place."),
        ("a: !!python/object:os.system ls\n", 1, "os.system` is not used in course files."),
        ("a: !!str 12\n", 1, "`tag:yaml.org,2002:str` is not used"),
        ("a: !thing {b: 1}\n", 1, "`!thing` is not used"),
        ("a: ! x\n", 1, "`!` is not used"),
        ("? [a, b]\n: 1\n", 1, "the name of a field is one word."),
        ("*x : 1\n", 1, "`*x` points to another place."),
        ("a: 1\n---\nb: 2\n", 2, "a second document begins here."),
        ("%YAML 1.1\n---\na: no\n", 2, "a line that begins with `%` is not used here."),
        ("%TAG ! tag:x,2000:\n---\na: 1\n", 2, "a line that begins with `%` is not used here."),
        ("a: 1\nb:\n\tc: 1\n", 3, "a tab stands where spaces are wanted."),
        ("a: 1\nb: one: two\n", 2, "a colon inside plain words"),
        ("a: 'x\nb: 1\n", 1, "a quotation mark is opened here and never closed."),
        ('a: "x\n', 1, "a quotation mark is opened here and never closed."),
        ("a: [1, 2\n", 2, "a bracket is opened and never closed."),
        ("a: @home\n", 1, "a plain text cannot begin with this character."),
        ("a: `home`\n", 1, "a plain text cannot begin with this character."),
        ("a:\n  b: 1\n c: 2\n", 3, "this line does not go on from the lines above."),
        ('a: "x" y\n', 1, "this line does not go on from the lines above."),
        ("a: 1\nword\nb: 1\n", 3, "this line has no colon after its name."),
        ("a: 1\nb: \x07\n", 2, "there is a character here that YAML forbids."),
        ("a: ]\n", 1, "this is not valid YAML ("),
        ("a: " + "[" * 200, 1, "the entries are nested too deeply."),
        ("[" * 100_000, 1, "the entries are nested too deeply."),
    ],
)
def test_each_slip_has_a_message(text: str, line: int, said: str) -> None:
    first = read_yaml("f.yaml", text).problems[0]
    assert first.line == line
    assert said in str(first)
    assert first.cure


def test_what_is_hidden_is_refused_and_the_rest_is_read() -> None:
    reading = read_yaml("f.yaml", "a: *x\nb: 1\nb: 2\nc: !t y\nd: 2024-01-02\n")
    assert not reading.broken
    assert reading.refused == {("a",), ("b",), ("c",)}
    assert [problem.line for problem in reading.problems] == [1, 3, 4]
    assert reading.source.data == {
        "a": Oddity("", ""),
        "b": 1,
        "c": "y",
        "d": Oddity("2024-01-02", "a date"),
    }


_PIECES = [*"a'\"[]{},>#%~\t\n", "b: ", "- ", "  ", ": ", "&x ", "*x", "!t ", "|\n", "---\n"]
_PIECES += ["...\n", "? ", "<<: ", "\ufeff", "\x85", "\u2028", "👍🏿"]


@settings(deadline=None)  # a busy machine is no fault
@given(st.lists(st.sampled_from(_PIECES), max_size=25).map("".join) | st.text(max_size=40))
@example("? ? - a")
@example("- - - \n -")
@example("<<: #|\n|\n\n")  # its round-trip mode fails here
def test_no_text_makes_the_reader_fail(text: str) -> None:
    reading = read_yaml("f.yaml", text)
    assert not reading.broken or reading.problems


_values = st.recursive(
    # ruamel.yaml writes words that begin with a question mark so that it cannot read them back
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="?"), max_size=8)
    | st.integers(-(10**9), 10**9)
    | st.booleans()
    | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("abcxyz", min_size=1, max_size=4), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(deadline=None)  # a busy machine is no fault
@given(_values)
def test_plain_data_comes_back_as_written(value: object) -> None:
    stream = StringIO()
    writer = YAML(typ="safe", pure=True)
    writer.dump({"value": value}, stream)
    reading = read_yaml("f.yaml", stream.getvalue())
    if not reading.problems:  # the writer may use names (&id001) for values that stand twice
        assert reading.source.data == {"value": value}


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for pair in value.items() for each in pair for text in _texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [value] if isinstance(value, str) else []


_LINES = st.lists(
    st.sampled_from(
        ["one", "two  words", "", "  deep", "– a: b", "# no note", "end. ", "👍🏿 “x”"]
    ),
    min_size=1,
    max_size=6,
)


@settings(deadline=None)  # a busy machine is no fault
@given(_LINES, st.sampled_from(["|", "|-", "|+", ">", ">-", ">+"]))
def test_blocks_are_read_as_the_safe_reader_reads_them(lines: list[str], style: str) -> None:
    block = "\n".join(f"    {line}" if line else "" for line in ["first", *lines])
    text = f"a:\n- b: {style}\n{block}\n- c: 'it''s\n  here'\n- d: plain\n    words\n"
    safe = YAML(typ="safe", pure=True).load(text)
    assert read_yaml("f.yaml", text).source.data == safe


def test_the_course_is_read_as_the_safe_reader_reads_it() -> None:
    files = [*course_root().glob("seeds/*.yaml"), *course_root().glob("lessons/**/*.yaml")]
    assert len(files) >= 4
    for path in files:
        text = path.read_text(encoding="utf-8")
        safe = YAML(typ="safe", pure=True).load(text)
        assert _texts(read_yaml(path.name, text).source.data) == _texts(safe)
