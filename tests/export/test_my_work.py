"""The page `my-work.html`: all is on it, all is escaped, nothing runs, nothing is loaded."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from helpers.anchoring import Span
from helpers.export import (
    ShownCard,
    ShownMark,
    ShownTry,
    ShownWalk,
    my_work_page,
    walk_section,
)
from helpers.words import ANNOTATOR, WORK

TEXT = "John & Zoë said so.\nThe <b>beds</b> are 👍🏿 green."
ATTACK = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&"


def walk(**details: object) -> ShownWalk:
    fields: dict[str, object] = {
        "title": "A garden",
        "lens": "Sources",
        "question": "Who says so?",
        "text": TEXT,
        "paragraphs": (Span(0, 19), Span(20, len(TEXT))),
        **details,
    }
    return ShownWalk(**fields)  # type: ignore[arg-type]


def mark(words: str, code: str = "NA", **details: object) -> ShownMark:
    start = TEXT.index(words)
    return ShownMark(Span(start, start + len(words)), words, "A name", code, **details)  # type: ignore[arg-type]


class Reader(HTMLParser):
    """Takes a page apart."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.marked: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag == "mark":
            self.marked.append("")
        if tag not in ("br", "meta"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if "mark" in self.open:
            self.marked[-1] += data


def read(*walks: ShownWalk) -> Reader:
    reader = Reader(my_work_page("blue-7", [walk_section(each) for each in walks]))
    assert reader.open == []
    return reader


def test_the_page_names_the_code_and_counts_the_walks() -> None:
    assert "My work in Five Lenses: blue-7" in read(walk()).text
    assert WORK["page_walks_none"] in read().text
    assert WORK["page_walks_one"] in read(walk()).text
    assert WORK["page_walks_many"].replace("{n}", "2") in read(walk(), walk()).text


def test_the_article_stands_there_word_for_word_with_the_marks() -> None:
    page = read(walk(marks=(mark("John & Zoë"), mark("beds</b> are 👍🏿", "UN"))))

    assert "The <b>beds</b> are 👍🏿NA green.".replace("NA", "UN") in page.text
    assert page.marked == ["John & Zoë", "beds</b> are 👍🏿"]


def test_marks_that_overlap_or_cross_paragraphs_are_whole() -> None:
    page = read(walk(marks=(mark("said so.\nThe"), mark("so.", "UN"))))

    assert "".join(page.marked) == "said so.The"


def test_a_mark_that_no_longer_fits_is_listed_all_the_same() -> None:
    page = read(walk(marks=(ShownMark(None, "lost words", "A name", "NA"),)))

    assert page.marked == []
    assert "“lost words”" in page.text


def test_notes_details_answers_tries_and_cards_are_there() -> None:
    card = ShownCard(
        "beds", "Found", (("You", "a name"),), (("Why", "it matters"),), "2 of 3", "Mine"
    )
    page = read(
        walk(
            marks=(mark("beds", details=("How sure: Sure.",), note="my own note"),),
            answers=("Ticked: nothing.",),
            tries=(ShownTry("First try", ("1 of 2",)), ShownTry("Last try", ("2 of 2",))),
            tabs=(("Essential", (card,)),),
            drafted="Three readers.",
        )
    )

    for words in (
        "How sure: Sure.", "my own note", "Ticked: nothing.", "First try", "1 of 2", "Last try",
        "2 of 2", "Essential", "Found", "it matters", "2 of 3", "Mine", "Three readers.",
        ANNOTATOR["note"],
    ):  # fmt: skip
        assert words in page.text


def test_nothing_runs_and_nothing_is_loaded() -> None:
    html = my_work_page("blue-7", [walk_section(walk(marks=(mark("beds", note=ATTACK),)))])
    page = Reader(html)

    assert not page.tags & {"script", "img", "link", "iframe", "object", "form", "a"}
    assert page.attributes <= {"lang", "charset", "name", "content", "http-equiv", "class"}
    assert not re.search(r"url\(|@import|https?:", html)
    assert "default-src 'none'" in html


def test_light_and_dark_are_both_looked_after() -> None:
    html = my_work_page("blue-7", [])

    assert "color-scheme: light dark" in html
    assert "prefers-color-scheme: dark" in html


@given(st.text(max_size=30) | st.just(ATTACK))
def test_every_word_is_text_wherever_it_stands(words: str) -> None:
    card = ShownCard(words, words, ((words, words),), ((words, words),), words, words)
    shown = walk(
        title=words,
        lens=words,
        question=words,
        text=words,
        paragraphs=(Span(0, len(words)),) if words else (),
        marks=(ShownMark(None, words, words, words, (words,), words),),
        answers=(words,),
        tries=(ShownTry(words, (words,)),),
        tabs=((words, (card,)),),
        drafted=words,
    )

    page = read(shown)

    assert page.tags <= {
        "html", "head", "meta", "title", "style", "body", "header", "h1", "main", "section", "h2",
        "h3", "p", "strong", "em", "ul", "ol", "li", "blockquote", "article", "dl", "dt", "dd",
        "br",
    }  # fmt: skip
