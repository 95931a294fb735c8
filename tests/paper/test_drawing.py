"""HTML and PDF draw the same blocks, and nothing in a text is read as markup."""

from __future__ import annotations

import sys

import pytest

from helpers.content import Lesson
from helpers.course_files import open_course
from helpers.paper import handout, html, pack, pdf
from helpers.paper.blocks import (
    Heading,
    Line,
    Listing,
    NewPage,
    NumberedText,
    Paper,
    Table,
    Text,
    WriteHere,
    plain,
)
from helpers.paper.from_markdown import blocks_of
from helpers.paper.teacher import PLAN_SIZE
from tests.paper.reading import html_words, pages, words

LESSONS = open_course().lessons()
HOSTILE = "<script>alert(1)</script> #panic(1) $x$ *b* _i_ `c` \\ @ref “&amp;”"
every_lesson = pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)


def every_block(text: str) -> Paper:
    runs = plain(text)
    return Paper(
        "every",
        text,
        (
            Heading(1, runs),
            Text(runs),
            Listing((runs,), ordered=True),
            Listing((runs,)),
            Table((runs, runs), ((runs, runs),), (1, 2), tall=True),
            NumberedText((Line(1, runs, begins=True), Line(2, runs, begins=False))),
            WriteHere(2),
            NewPage(),
            Text(runs),
        ),
    )


def test_the_page_shows_hostile_text_as_text() -> None:
    page = html.page(every_block(HOSTILE))
    assert "<script" not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 12


def test_the_pdf_takes_hostile_text_as_text() -> None:
    assert pdf.document(every_block(HOSTILE)).startswith(b"%PDF-")
    assert pages(every_block(HOSTILE)) == 2


@every_lesson
def test_the_page_shows_all_words_of_the_paper(lesson: Lesson) -> None:
    paper = handout(open_course(), lesson)
    shown = html_words(paper)
    assert [line for line in words(paper).split("\n") if " ".join(line.split()) not in shown] == []


def test_the_page_fetches_and_runs_nothing() -> None:
    page = html.page(pack(open_course(), LESSONS["01-sourcing"]))
    assert not any(sign in page for sign in ("<script", "src=", "href=", "@import", "url("))


def test_the_page_reads_in_grey() -> None:
    colours = {word for word in html._STYLE.replace(";", " ").split() if word.startswith("#")}
    assert colours == {"#000", "#fff"}


@every_lesson
def test_the_same_paper_gives_the_same_bytes(lesson: Lesson) -> None:
    paper = handout(open_course(), lesson)
    assert pdf.document(paper) == pdf.document(paper)
    assert html.page(paper) == html.page(paper)


def test_the_pdf_is_tagged_for_screen_readers() -> None:
    document = pdf.document(every_block("words"))
    assert b"/MarkInfo" in document
    assert b"pdfuaid" in document


@every_lesson
def test_the_plan_fills_one_page(lesson: Lesson) -> None:
    plan = open_course().root / "lessons" / lesson.folder / "plan.md"
    assert pages(Paper("plan", "plan", blocks_of(plan.read_text("utf-8")), PLAN_SIZE)) == 1


def test_a_plan_that_grows_would_be_found() -> None:
    plan = open_course().root / "lessons" / "01-sourcing" / "plan.md"
    twice = blocks_of(plan.read_text("utf-8")) * 2
    assert pages(Paper("plan", "plan", twice, PLAN_SIZE)) > 1


def test_without_typst_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(pdf.NoPdf, match="Print the HTML page from a browser"):
        pdf.document(every_block("words"))


def test_what_typst_refuses_is_said_with_the_papers_name() -> None:
    skipping = Paper("skipping", "Skipping", (Heading(1, plain("a")), Heading(3, plain("b"))))
    with pytest.raises(pdf.NoPdf, match=r"No PDF of “Skipping”: .*heading level"):
        pdf.document(skipping)
