"""The words of the interface: short, plain text, all of them used, all of their braces filled."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from string import Formatter

import attrs
import pytest

from helpers import words
from helpers.content import Stake, Sure
from helpers.words import ANNOTATOR, counted, fill
from tests.widgets.javascript import SHARED, SOURCES, Script, calls, object_names

TABLES: dict[str, Mapping[str, str]] = {
    name: value
    for name, value in vars(words).items()
    if isinstance(value, Mapping) and not name.startswith("__")
}
TEXTS = [(f"{table}.{key}", text) for table, keys in TABLES.items() for key, text in keys.items()]
BY_VALUE: dict[str, type[StrEnum]] = {"STAKES": Stake, "SURE": Sure}  # never named in full
USED_BY_NAME = sorted(TABLES.keys() - BY_VALUE.keys())
FORMS = ("none", "one", "many")
# The table that each page gets as its trait `ui`.
WIDGETS = {
    "ANNOTATOR": SOURCES["annotator"],
    "CASE_PAGE": SOURCES["case_page"],
    "QUIZ": SOURCES["quiz"],
    "WORK": SOURCES["work_box"],
}
# Every page asks who works here; these words come as a trait of their own.
DOOR = "\n".join(
    (SHARED / name).read_text("utf-8").replace("words", "ui")
    for name in ("code_form.js", "learner.js")
)
PAGES = {**WIDGETS, "LEARNER": DOOR}
LONGEST = 20  # words in a sentence

every_text = pytest.mark.parametrize(
    "text", [text for _, text in TEXTS], ids=[name for name, _ in TEXTS]
)


def sentences(text: str) -> list[str]:
    """Split at full stops, question and exclamation marks, colons, and the dots of a list."""
    return [each for each in re.split(r"(?<=[.?!:])\s+| · ", text) if each.strip()]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_table_of_the_module_is_looked_at() -> None:
    assert {"ANNOTATOR", "STAKES", "RESULT", "PAGE", "CHECK"} <= TABLES.keys()
    assert len(TEXTS) > 150


# ---------------------------------------------------------------- short and plain


@every_text
def test_no_sentence_is_long(text: str) -> None:
    assert [each for each in sentences(text) if len(each.split()) > LONGEST] == []


def test_a_long_sentence_would_be_found() -> None:
    (first, second) = sentences("One two. " + "word " * (LONGEST + 1))

    assert (len(first.split()), len(second.split())) == (2, LONGEST + 1)


@every_text
def test_a_text_is_plain_and_tidy(text: str) -> None:
    assert text == text.strip() != ""
    assert not re.search(r"[<>]|&\w*;|\s\s|\n|``|\*\*", text)
    assert not re.search(r"[\"']", text.replace("'s", "").replace("'t", "").replace("I'd", ""))


@every_text
def test_braces_hold_plain_names(text: str) -> None:
    for _, name, form, conversion in Formatter().parse(text):
        assert name is None or re.fullmatch(r"[a-z]+", name)
        assert not form
        assert not conversion


# ---------------------------------------------------------------- fill and counted


def test_fill_puts_in_values_by_name() -> None:
    assert fill("{n} of {total}", n=2, total=3) == "2 of 3"


@pytest.mark.parametrize(
    "said", ["{n}", "{}", "{0}", "{unknown}", "{", "}", "{{n}}", "%s", "$&", "\\1", "{n!r:>9}"]
)
def test_braces_in_a_learners_words_stay_words(said: str) -> None:
    assert fill("“{words}” {n}", words=said, n=1) == f"“{said}” 1"


def test_a_value_that_is_missing_is_no_silent_gap() -> None:
    with pytest.raises(KeyError):
        fill("{n} of {total}", n=2)


@pytest.mark.parametrize(
    ("n", "text"), [(0, "No marks yet"), (1, "1 mark"), (2, "2 marks"), (12, "12 marks")]
)
def test_counted_chooses_none_one_or_many(n: int, text: str) -> None:
    assert counted(ANNOTATOR, "marks", n) == text


@pytest.mark.parametrize(("n", "text"), [(0, "0 eggs"), (1, "1 eggs"), (2, "2 eggs")])
def test_counted_without_a_form_takes_the_one_for_many(n: int, text: str) -> None:
    assert counted({"eggs_many": "{n} eggs"}, "eggs", n) == text


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_counted_text_has_a_form_for_many_and_none_asks_for_more(
    table: Mapping[str, str],
) -> None:
    for key in table:
        name, _, form = key.rpartition("_")
        if form in FORMS and f"{name}_many" in table:
            assert placeholders(table[key]) <= {"n"}
        assert form != "one" or f"{name}_many" in table or name in ("near", "show")


# ---------------------------------------------------------------- what the page uses


@attrs.frozen
class PageUse:
    """How a widget's page uses the words it is given.

    Attributes:
        keys: keys it names in full.
        beginnings: and endings: what stands before or after a part that is known later.
        filled: names that are given to `fill`, by key or by such a beginning or ending.
    """

    keys: frozenset[str]
    beginnings: frozenset[str]
    endings: frozenset[str]
    filled: Mapping[str, set[str]]

    def uses(self, key: str) -> bool:
        return (
            key in self.keys
            or any(key.startswith(each) for each in self.beginnings)
            or any(key.endswith(each) for each in self.endings)
        )


def page_use(source: str, words_of_page: Mapping[str, str]) -> PageUse:
    script = Script(source)
    counting = [arguments[1].strip('"') for arguments in calls(script, "counted")]
    named = re.findall(r"\bui\.(\w+)", script.code) + re.findall(r'\bui\["(\w+)"\]', script.code)
    # `ui[name]`: the name is the first argument of a small function beside it.
    handed_on = re.findall(r'\b\w+\("(\w+)"', script.code) if "ui[name]" in script.code else []
    keys = {*named, *(f"{name}_{form}" for name in counting for form in FORMS)}
    return PageUse(
        keys=frozenset({*keys, *(key for key in handed_on if key in words_of_page)}),
        beginnings=frozenset(re.findall(r'\bui\["(\w+)" \+', script.code)),
        endings=frozenset(re.findall(r'\bui\[\w+ \+ "(\w+)"\]', script.code)),
        filled=dict(_filled(script)),
    )


def _filled(script: Script) -> Iterator[tuple[str, set[str]]]:
    for first, *rest in calls(script, "fill"):
        key = re.search(r'\bui\.(\w+)$|\bui\["(\w+)" \+|\bui\[\w+ \+ "(\w+)"\]$', first)
        if key:
            yield key[1] or key[2] or key[3], object_names(rest[0])
    for arguments in calls(script, "counted"):
        for form in FORMS:
            yield f"{arguments[1].strip(chr(34))}_{form}", {"n"}


def test_the_use_of_words_is_read_from_the_source() -> None:
    use = page_use(
        'fill(this.ui.mark_here, { n, label: of(a, b) }); counted(ui, "marks", n);'
        ' ui["step_" + stage]; fill(ui[name + "_title"], { what: 1 }); ui[name]; step("next");',
        ANNOTATOR,
    )

    assert {"mark_here", "marks_none", "marks_one", "marks_many", "next"} <= use.keys
    assert [*use.beginnings, *use.endings] == ["step_", "_title"]
    assert use.filled["mark_here"] == {"n", "label"}
    assert use.filled["_title"] == {"what"}
    assert use.uses("step_done")
    assert not use.uses("labels")


each_page = pytest.mark.parametrize(("table", "source"), PAGES.items(), ids=PAGES)


def test_every_page_has_its_table() -> None:
    assert sorted(WIDGETS.values()) == sorted(SOURCES.values())


@each_page
def test_the_page_asks_for_no_words_that_there_are_not(table: str, source: str) -> None:
    there = TABLES[table]
    use = page_use(source, there)
    counting = [arguments[1].strip('"') for arguments in calls(Script(source), "counted")]
    optional = {f"{name}_{form}" for name in counting for form in FORMS if form != "many"}

    assert len(use.keys) > 10
    assert use.keys - optional <= there.keys()
    for beginning in use.beginnings:
        assert [key for key in there if key.startswith(beginning)]
    for ending in use.endings:
        assert [key for key in there if key.endswith(ending)]


@each_page
def test_the_page_fills_every_brace_of_its_words(table: str, source: str) -> None:
    use = page_use(source, TABLES[table])
    names = {key: placeholders(text) for key, text in TABLES[table].items() if use.uses(key)}

    for key in [key for key, needed in names.items() if needed]:
        given = [
            each
            for name, each in use.filled.items()
            if name == key
            or (name in use.beginnings and key.startswith(name))
            or (name in use.endings and key.endswith(name))
        ]
        assert given, f"“{key}” has braces and is never filled"
        assert all(names[key] <= each for each in given), key


# ---------------------------------------------------------------- what Python uses


@attrs.frozen
class PythonUse:
    """How the modules that import a table use it: texts, and beginnings of formatted texts."""

    texts: frozenset[str]
    beginnings: frozenset[str]

    def uses(self, key: str) -> bool:
        name, _, form = key.rpartition("_")
        return (
            key in self.texts
            or (form in FORMS and name in self.texts)
            or any(key.startswith(each) for each in self.beginnings)
        )


def python_use(table: str) -> PythonUse:
    trees = [ast.parse(path.read_text("utf-8")) for path in _modules()]
    using = [tree for tree in trees if table in _imported_words(tree)]
    nodes = [node for tree in using for node in ast.walk(tree)]
    texts = {node.value for node in nodes if isinstance(node, ast.Constant)}
    return PythonUse(
        texts=frozenset(text for text in texts if isinstance(text, str)),
        beginnings=frozenset(_beginnings(nodes, table)),
    )


def _modules() -> list[Path]:
    room = Path(words.__file__).parent
    return [path for path in sorted(room.parent.rglob("*.py")) if path.parent != room]


def _imported_words(tree: ast.Module) -> set[str]:
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {name.name for node in imports if node.module == "helpers.words" for name in node.names}


def _beginnings(nodes: list[ast.AST], table: str) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.JoinedStr):
            first = node.slice.values[0]
            if ast.unparse(node.value) == table and isinstance(first, ast.Constant):
                yield str(first.value)


@pytest.mark.parametrize("table", USED_BY_NAME)
def test_every_text_is_used(table: str) -> None:
    used = python_use(table)
    assert used.texts
    on_page = page_use(PAGES.get(table, ""), TABLES[table])

    unused = [key for key in TABLES[table] if not used.uses(key) and not on_page.uses(key)]

    assert unused == []


@pytest.mark.parametrize("table", USED_BY_NAME)
def test_a_text_that_nobody_uses_would_be_found(table: str) -> None:
    assert not python_use(table).uses("planted")
    assert not page_use(PAGES.get(table, ""), TABLES[table]).uses("planted")


@pytest.mark.parametrize("table", BY_VALUE)
def test_a_table_that_is_asked_by_value_has_words_for_such_values_alone(table: str) -> None:
    assert TABLES[table].keys() <= {value.value for value in BY_VALUE[table]}


def _fills() -> Iterator[tuple[str, str, set[str]]]:
    """Give table, key and names of every call of `fill` that names its text outright."""
    for path in _modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "fill":
                text, names = node.args[0], {each.arg or "" for each in node.keywords}
                if isinstance(text, ast.Subscript):
                    for key in _named(text.slice):
                        yield ast.unparse(text.value), key, names


def _named(key: ast.expr) -> Iterator[str]:
    """Give the texts that a key names: itself, or both sides of a choice."""
    if isinstance(key, ast.Constant):
        yield str(key.value)
    elif isinstance(key, ast.IfExp):
        yield from (*_named(key.body), *_named(key.orelse))


def test_python_fills_just_the_braces_there_are() -> None:
    fills = list(_fills())

    assert len(fills) > 10
    for table, key, names in fills:
        braces = placeholders(TABLES[table][key])
        # With `**values` in the call, some names are not in sight.
        assert names - {""} <= braces if "" in names else names == braces, f"{table}[{key}]"
