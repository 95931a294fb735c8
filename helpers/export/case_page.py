"""The page of a case: a learner's label for one article, and what it rests on, in one file.

Every word of an article, a key or a learner is escaped: it reaches the page as text. Of the
article it holds a line or two and the words that the learner marked, cut short: it quotes and
does not reprint.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import attrs

from helpers.charts import Picture
from helpers.export.document import document
from helpers.export.my_work import ShownCard, ShownMark, ShownTry, card_box, marks_list, try_counts
from helpers.words import CASE, counted, fill

_STYLE = """
.label { border: 3px solid currentColor; border-radius: 6px; padding: 0 1.2rem .6rem; }
.label dt { font-size: 1.06rem; border-top: 1px solid var(--line); padding-top: .5rem; }
.label dd { white-space: pre-line; }
.outside { white-space: pre-line; }
.source { list-style: none; padding: 0; }
.lens { border-top-width: 1px; margin-top: 1.5rem; }
figure { break-inside: avoid; overflow-x: auto; }
figure + figure { padding-top: 1.5rem; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: 600; }
th, td { border: 1px solid var(--line); padding: .15rem .5rem; }
@media (max-width: 30rem) { table { font-size: .75em; } th, td { padding: .1rem .2rem; } }
footer { border-top: 3px solid var(--line); margin-top: 2.5rem; }
@media print {
  body { font-size: 10pt; line-height: 1.4; }
  section, footer { margin-top: 1rem; padding-top: 0; } .lens { margin-top: .6rem; }
  h1, h2, h3, h4, p, ul, ol { margin: .4rem 0; } .card { padding: 0 .8rem; }
  h1, h2, h3, h4 { break-after: avoid; } .label { break-inside: avoid; }
  figure img { width: 60%; }
}
"""


@attrs.frozen
class CaseLens:
    """The walk of the article through one lens.

    Attributes:
        name: of the lens.
        question: of the lens.
        stage: how far the walk is, in words.
        marks: the learner's marks, their words cut short.
        more: how many marks are not shown.
        answers: what was answered on the text as a whole, a sentence each.
        tries: the counts of the first and the last try; empty before the commit.
        reasons: of the key, those that the learner chose; empty before the commit.
    """

    name: str
    question: str
    stage: str
    marks: tuple[ShownMark, ...] = ()
    more: int = 0
    answers: tuple[str, ...] = ()
    tries: tuple[ShownTry, ...] = ()
    reasons: tuple[ShownCard, ...] = ()


@attrs.frozen
class CaseFile:
    """All that stands on the page.

    Attributes:
        name: of the article, in plain words.
        by: the learner's name as typed; may be empty.
        source: what is known of the article, a sentence each.
        label: heading and text of each line of the label; a text may be empty.
        outside: what the learner found outside; may be empty.
        control: how the control went, in words; may be empty.
        lenses: the walks, in the order of the course.
        pictures: each with alternative text and a table.
        drafted: who drafted the keys; empty where nothing of them is shown.
    """

    name: str
    by: str
    source: tuple[str, ...]
    label: tuple[tuple[str, str], ...]
    outside: str
    control: str
    lenses: tuple[CaseLens, ...]
    pictures: tuple[Picture, ...] = ()
    drafted: str = ""


def case_page(case: CaseFile) -> str:
    """Write the page.

    Args:
        case: what stands on it.

    Returns:
        One HTML document that needs no other file and runs nothing.
    """
    title = fill(CASE["page_title"], name=case.name)
    body = (
        *_header(title, case),
        "<main>",
        *_label(case),
        *_section("page_outside", [_text("outside", case.outside)] if case.outside else []),
        *_section("page_lenses", [_lens(each) for each in case.lenses]),
        *_section("page_pictures", list(_pictures(case))),
        *_section("page_control", [_text("", _control(case))] if case.control else []),
        "</main>",
        *_footer(case),
    )
    return document(title, body, _STYLE)


def _header(title: str, case: CaseFile) -> Iterator[str]:
    yield f"<header><h1>{escape(title)}</h1>"
    if case.by:
        yield _text("by", fill(CASE["page_by"], name=case.by))
    yield f'<ul class="source">{_items(case.source)}</ul></header>'


def _label(case: CaseFile) -> Iterator[str]:
    yield f'<section class="label"><h2>{escape(CASE["page_label"])}</h2>'
    if any(text for _, text in case.label):
        lines = (_line(name, text or CASE["page_empty"]) for name, text in case.label)
        yield f"<dl>{''.join(lines)}</dl>"
    else:
        yield _text("", CASE["page_no_label"])
    yield "</section>"


def _line(name: str, text: str) -> str:
    return f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>"


def _section(heading: str, parts: list[str]) -> Iterator[str]:
    if parts:
        yield f"<section><h2>{escape(CASE[heading])}</h2>"
        yield from parts
        yield "</section>"


def _lens(lens: CaseLens) -> str:
    return "\n".join(
        (
            '<section class="lens">',
            f"<h3>{escape(lens.name)}</h3>",
            f"<p><strong>{escape(lens.question)}</strong></p>",
            _text("", fill(CASE["page_stage"], stage=lens.stage)),
            *(try_counts(each, 4) for each in lens.tries),
            *_marks(lens),
            *(_text("", answer) for answer in lens.answers),
            *_reasons(lens),
            "</section>",
        )
    )


def _marks(lens: CaseLens) -> Iterator[str]:
    if lens.marks:
        yield f"<h4>{escape(CASE['page_marks'])}</h4>"
        yield marks_list(lens.marks)
    if lens.more:
        yield _text("", counted(CASE, "page_more", lens.more))


def _reasons(lens: CaseLens) -> Iterator[str]:
    if lens.reasons:
        yield f"<h4>{escape(CASE['page_reasons'])}</h4>"
        yield from map(card_box, lens.reasons)


def _pictures(case: CaseFile) -> Iterator[str]:
    yield from (each.html().strip() for each in case.pictures)
    if case.pictures and case.drafted:
        yield _text("small", CASE["page_pictures_note"])


def _control(case: CaseFile) -> str:
    return fill(CASE["page_control_counts"], counts=case.control)


def _footer(case: CaseFile) -> Iterator[str]:
    yield f"<footer><h2>{escape(CASE['page_about'])}</h2>"
    said = (CASE["page_practice"], CASE["page_rights"], case.drafted, CASE["page_course"])
    yield from (_text("small", text) for text in said if text)
    yield "</footer>"


def _items(texts: tuple[str, ...]) -> str:
    return "".join(f"<li>{escape(text)}</li>" for text in texts)


def _text(name: str, text: str) -> str:
    opening = f'<p class="{name}">' if name else "<p>"
    return f"{opening}{escape(text)}</p>"
