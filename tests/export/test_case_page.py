"""The page of a case: all is on it, all is escaped, nothing runs, nothing is loaded."""

from __future__ import annotations

import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.charts import Caption, Picture, Table
from helpers.export import CaseFile, CaseLens, ShownCard, ShownMark, ShownTry, case_page
from helpers.words import CASE
from tests.export.test_my_work import ATTACK, Reader

PNG = b"\x89PNG not a real one"
PICTURE = Picture(
    Caption("Where the marks stand", "Bars: 2 & 1.", Table("Marks", ("lens", "n"), (("One", 2),))),
    PNG,
    640,
    200,
)
CARD = ShownCard("the words", "Found", (("Key", "a name"),), (("Why", "it matters"),))
MARK = ShownMark(None, "the words", "a name", "NA", ("How sure: Sure.",), "my note")
LENS = CaseLens(
    name="Sourcing",
    question="Who says so?",
    stage="compared",
    marks=(MARK,),
    more=2,
    answers=("Ticked: nothing.",),
    tries=(ShownTry("First try", ("1 of 2",)),),
    reasons=(CARD,),
)
CASE_FILE = CaseFile(
    name="A garden",
    by="Ann",
    source=("The article: “A garden”", "It begins: “Once …”"),
    label=(("Who says so", "A man."), ("Who paid", "")),
    outside="It is a club.",
    control="4 of 5.",
    lenses=(LENS,),
    pictures=(PICTURE,),
    drafted="Three readers.",
)
EMPTY = CaseFile("A garden", "", (), (("Who says so", ""),), "", "", ())


def read(case: CaseFile) -> Reader:
    reader = Reader(case_page(case).replace("<img ", "<br "))  # neither has an end tag
    assert reader.open == []
    return reader


def test_all_is_on_it() -> None:
    text = read(CASE_FILE).text

    for words in (
        "Case file: A garden", "By Ann", "It begins: “Once …”", "A man.", CASE["page_empty"],
        "It is a club.", "4 of 5.", "Who says so?", "This walk: compared.", "“the words”",
        "my note", "How sure: Sure.", "And 2 more marks.", "Ticked: nothing.", "First try",
        "1 of 2", "it matters", "Three readers.", CASE["page_practice"], CASE["page_rights"],
        "Where the marks stand",
    ):  # fmt: skip
        assert words in text, words


def test_the_label_comes_first() -> None:
    text = read(CASE_FILE).text

    places = [text.index(CASE[each]) for each in ("page_label", "page_outside", "page_lenses")]
    assert places == sorted(places)


def test_with_nothing_done_it_is_a_page_without_empty_parts() -> None:
    text = read(EMPTY).text

    assert CASE["page_no_label"] in text
    for heading in ("page_outside", "page_lenses", "page_pictures", "page_control", "page_marks"):
        assert CASE[heading] not in text
    assert "By" not in text


def test_pictures_have_alternative_texts_and_tables() -> None:
    html = case_page(CASE_FILE)

    assert 'alt="Bars: 2 &amp; 1."' in html
    assert html.count("<img") == html.count("<table") == 1
    assert re.search(r'src="data:image/png;base64,[A-Za-z0-9+/=]+"', html)


@pytest.mark.parametrize("case", [CASE_FILE, EMPTY], ids=["full", "empty"])
def test_nothing_runs_and_nothing_is_loaded(case: CaseFile) -> None:
    html = case_page(case)
    page = Reader(html.replace("<img ", "<br "))

    assert not page.tags & {"script", "link", "iframe", "object", "form", "a", "svg"}
    assert not [name for name in page.attributes if name.startswith("on")]
    assert re.findall(r'\b(?:src|href|action)="(?!data:image/png;base64,)', html) == []
    assert not re.search(r"url\(|@import|https?:", html)
    assert "default-src 'none'" in html


def test_it_is_ready_for_dark_screens_and_for_paper() -> None:
    html = case_page(CASE_FILE)

    assert "color-scheme: light dark" in html
    assert "@media print" in html


@given(st.text(max_size=30) | st.just(ATTACK))
def test_every_word_is_text_wherever_it_stands(words: str) -> None:
    card = ShownCard(words, words, ((words, words),), ((words, words),), words, words)
    mark = ShownMark(None, words, words, words, (words,), words)
    tried = ShownTry(words, (words,))
    lens = CaseLens(words, words, words, (mark,), 1, (words,), (tried,), (card,))
    caption = Caption(words, words, Table(words, (words, words), ((words, words),)))
    case = CaseFile(
        name=words,
        by=words,
        source=(words,),
        label=((words, words),),
        outside=words,
        control=words,
        lenses=(lens,),
        pictures=(attrs.evolve(PICTURE, caption=caption),),
        drafted=words,
    )

    page = read(case)

    assert page.tags <= {
        "html", "head", "meta", "title", "style", "body", "header", "h1", "main", "section", "h2",
        "h3", "h4", "p", "strong", "em", "ul", "ol", "li", "article", "dl", "dt", "dd", "br",
        "figure", "figcaption", "div", "table", "caption", "thead", "tbody", "tr", "th", "td",
        "footer",
    }  # fmt: skip
    assert not [name for name in page.attributes if name.startswith("on")]
