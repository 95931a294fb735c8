"""What the files of the annotator may not hold: words, HTML from strings, addresses."""

from __future__ import annotations

import re

import pytest

from tests.widgets.javascript import SOURCE, SOURCES, WIDGETS, Literal, Script, calls, object_names

STYLES = {path.name: path.read_text("utf-8") for path in sorted(WIDGETS.glob("*/*.css"))}

each_page = pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)

# ---------------------------------------------------------------- no words of its own
#
# A literal counts as words where it
# 1. holds two words with a space between, unless it is a list of the page's own classes
#    ("fl-tick fl-nothing") or stands directly in a call that takes a selector; or
# 2. begins with a capital and a small letter, unless it is the name of a key on the keyboard; or
# 3. holds a letter and is set directly as text or name of an element.

_TWO_WORDS = re.compile(r"[^\W\d_]{2,}[,;:.!?…”)]*\s+[“(]*[^\W\d_]{2,}")
_CLASSES = re.compile(r"(?:fl-[\w-]*(?:\$\{\})?\s*)+")
_SELECTOR_CALL = re.compile(r"\b(?:querySelector(?:All)?|closest|matches)\($")
_CAPITAL = re.compile(r"[A-Z][a-z]")
_KEYS = re.compile(
    r"Arrow(?:Up|Down|Left|Right)|Enter|Escape|Delete|Backspace|Home|End|Tab|Shift|Page(?:Up|Down)"
)
_SHOWN = re.compile(
    r"(?:\b(?:textContent|innerText|title|placeholder|alt|label)\s*=(?!=)\s*"
    r"|\bsay\(\s*|\bcreateTextNode\(\s*"
    r"|[\"']?\b(?:aria-label|aria-description|title|placeholder|alt)[\"']?\s*:\s*)$"
)


def is_words(literal: Literal) -> bool:
    text = literal.text
    if _TWO_WORDS.search(text) and not _CLASSES.fullmatch(text):
        return not _SELECTOR_CALL.search(literal.before)
    if _CAPITAL.match(text) and not _KEYS.fullmatch(text):
        return True
    return bool(_SHOWN.search(literal.before) and re.search(r"[^\W\d_]", text.replace("${}", "")))


def words_in(source: str) -> list[Literal]:
    return [literal for literal in Script(source).literals if is_words(literal)]


@each_page
def test_the_page_has_no_words_of_its_own(source: str) -> None:
    assert words_in(source) == []


@pytest.mark.parametrize(
    "line",
    [
        'this.say("Nothing is saved.");',
        "this.say('nothing saved');",
        "const text = `Mark ${n} of them`;",
        'const text = `fl-${late ? "not saved" : ""}`;',
        'button("fl-undo", "Undo", run);',
        'node.append("Not this", other);',
        'element("p", {}, "see the, text");',
        'node.textContent = "saved";',
        "node.title = `${n} left`;",
        'element("div", { "aria-label": "marks" });',
        'element("div", { title: "help" });',
        'element("p", { class: "fl-how fl-words here it is" });',
        'const escaped = "two\\u0020words";',
        'const lines = "first\\nsecond";',
    ],
)
def test_words_that_are_planted_are_found(line: str) -> None:
    assert len(words_in(f"{SOURCE}\n{line}\n")) == 1


@pytest.mark.parametrize(
    "line",
    [
        "// A comment may say what it likes.",
        "/* So may this one: “it's fine”. */",
        'element("p", { class: "fl-tick fl-nothing" });',
        'element("p", { class: `fl-mark fl-${look}` });',
        'root.querySelector("textarea, input select");',
        "root.querySelector(`li[data-id] .fl-jump`);",
        'if (event.key === "ArrowLeft") run();',
        'node.textContent = ui.saved + ": ";',
        'node.title = "…";',
        "const spaces = /two words/.test(text);",
        'const url = a / b; const other = "x" / 2;',
    ],
)
def test_what_is_no_words_is_let_through(line: str) -> None:
    assert words_in(f"{SOURCE}\n{line}\n") == []


def test_the_whole_source_is_read() -> None:
    literals = {literal.text for literal in Script().literals}

    assert len(literals) > 100
    assert {"mark.add", "fl-root", "five-lenses:"} <= literals
    assert "no storage in this browser" not in Script().code


# ---------------------------------------------------------------- no HTML from strings

_SINKS = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|setHTML|srcdoc|createContextualFragment|DOMParser"
    r"|document\s*\.\s*write|\beval\b|\bFunction\s*\(|javascript:"
    r"|setTimeout\(\s*[\"'`]|setInterval\(\s*[\"'`]"
)


@each_page
def test_no_string_becomes_html_or_code(source: str) -> None:
    assert _SINKS.findall(Script(source).code) == []


@pytest.mark.parametrize(
    "line",
    [
        "node.innerHTML = text;",
        'node["outerHTML"] = text;',
        'node.insertAdjacentHTML("beforeend", text);',
        "eval(text);",
        "new Function(text)();",
        "document.write(text);",
        "document . writeln(text);",
        'setTimeout("run()", 1);',
    ],
)
def test_html_or_code_from_strings_is_found(line: str) -> None:
    assert len(_SINKS.findall(Script(f"{SOURCE}\n{line}\n").code)) == 1


# ---------------------------------------------------------------- no address, no network

_NETWORK = re.compile(
    r"https?:|[\"'(]//|\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bimport\b"
    r"|@import|(?<!createObject)url\(",  # an address that the page makes itself leads nowhere else
    re.IGNORECASE,
)


@pytest.mark.parametrize("source", [*SOURCES.values(), *STYLES.values()], ids=[*SOURCES, *STYLES])
def test_nothing_is_fetched_from_anywhere(source: str) -> None:
    assert _NETWORK.findall(source) == []


@pytest.mark.parametrize(
    "line",
    [
        "// see https://example.org",
        'import x from "./x.js";',
        'await import("//example.org/x.js");',
        "@import 'x.css';",
        "a { background: URL(x.png); }",
        'fetch("x");',
    ],
)
def test_an_address_is_found(line: str) -> None:
    assert _NETWORK.search(line)


def test_the_sources_are_there() -> None:
    assert {"annotator", "quiz"} <= SOURCES.keys()
    assert all(len(source) > 10_000 for source in SOURCES.values())
    assert {"annotator.css", "page.css", "quiz.css"} <= STYLES.keys()
    assert ".fl-root" in STYLES["page.css"]


# ---------------------------------------------------------------- one scope for all files

_DECLARED = re.compile(
    r"^(?:export )?(?:default )?(?:async )?(?:class|function\*?|const|let) (\w+)", re.MULTILINE
)


def twice_declared(source: str) -> list[str]:
    names = _DECLARED.findall(Script(source).code)
    return sorted({name for name in names if names.count(name) > 1})


@each_page
def test_no_two_files_of_a_page_use_one_name(source: str) -> None:
    assert twice_declared(source) == []


def test_a_name_that_is_used_twice_is_found() -> None:
    assert twice_declared("const a = 1;\nexport class b {}\nfunction a() {}\n  const b = 2;") == [
        "a"
    ]


# ---------------------------------------------------------------- the reader of this test


def test_calls_are_found_with_their_arguments() -> None:
    script = Script('fill(ui.a, { n: f(1, 2), words: "x, y)" }); refill(b); function fill(t) {}')

    assert calls(script, "fill") == [("ui.a", '{ n: f(1, 2), words: "x, y)" }')]
    assert object_names('{ n: f(1, 2), label, words: "x, y)" }') == {"n", "label", "words"}


def test_comments_strings_templates_and_regular_expressions_are_told_apart() -> None:
    script = Script("a = 'it\\'s // no'; // yes\nb = `${f({c: `d}`})}e`; g = /[/\"]/; /* \" */ h")

    assert [literal.text for literal in script.literals] == ["it's // no", "d}", "${}e"]
    assert [literal.line for literal in script.literals] == [1, 2, 2]
    assert script.code == "a = 'it\\'s // no'; \nb = `${f({c: `d}`})}e`; g = /[/\"]/;  h"
