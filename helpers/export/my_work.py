"""The page `my-work.html`: all walks of a learner in one file, without script.

Every word of an article, a key or a learner is escaped: it reaches the page as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

import attrs

from helpers.anchoring import Span
from helpers.export.document import document
from helpers.words import ANNOTATOR, WORK, counted, fill


@attrs.frozen
class ShownMark:
    """A learner's mark.

    Attributes:
        span: its place in the article, in code points; None where it no longer fits.
        words: the marked words.
        label: the words on the label's button.
        code: the label's two letters.
        details: what else was said of it, a short text each.
        note: the learner's own note; may be empty.
    """

    span: Span | None
    words: str
    label: str
    code: str
    details: tuple[str, ...] = ()
    note: str = ""


@attrs.frozen
class ShownCard:
    """One card of the comparison.

    Attributes:
        words: the words it is about; empty where it is about the text as a whole.
        verdict: how it went, in words.
        lines: who says what: pairs of a heading and a text.
        reason: pairs of a heading and a text.
        small: what is told besides; may be empty.
        case: the learner's own case; may be empty.
    """

    words: str
    verdict: str
    lines: tuple[tuple[str, str], ...]
    reason: tuple[tuple[str, str], ...]
    small: str = ""
    case: str = ""


@attrs.frozen
class ShownTry:
    """A try that was compared with the key: a heading, and its counts in words."""

    heading: str
    counts: tuple[str, ...]


@attrs.frozen
class ShownWalk:
    """One walk.

    Attributes:
        title: of the article or passage.
        lens: name of the lens.
        question: of the lens.
        text: the whole article.
        paragraphs: places of the paragraphs that are shown.
        marks: in the order in which they were made.
        answers: what was answered on the text as a whole, a sentence each.
        tries: the first and the last try; empty before the commit.
        tabs: the cards of the latest try, by the name of their tab.
        drafted: who drafted the key; empty before the commit.
    """

    title: str
    lens: str
    question: str
    text: str
    paragraphs: tuple[Span, ...]
    marks: tuple[ShownMark, ...] = ()
    answers: tuple[str, ...] = ()
    tries: tuple[ShownTry, ...] = ()
    tabs: tuple[tuple[str, tuple[ShownCard, ...]], ...] = ()
    drafted: str = ""


def my_work_page(code: str, walks: Sequence[str]) -> str:
    """Write the page.

    Args:
        code: the learner's code.
        walks: the walks, each as `walk_section` writes it.

    Returns:
        One HTML document that needs no other file and runs nothing.
    """
    title = fill(WORK["page_title"], code=code)
    body = (
        f"<header><h1>{escape(title)}</h1>",
        f"<p>{escape(counted(WORK, 'page_walks', len(walks)))}</p>",
        f"<p>{escape(WORK['page_note'])}</p></header>",
        "<main>",
        *walks,
        "</main>",
    )
    return document(title, body)


def walk_section(walk: ShownWalk) -> str:
    """Write one walk."""
    return "\n".join(
        (
            "<section>",
            f"<h2>{escape(walk.lens)} · {escape(walk.title)}</h2>",
            f"<p><strong>{escape(walk.question)}</strong></p>",
            *(try_counts(each) for each in walk.tries),
            _article(walk),
            f"<h3>{escape(ANNOTATOR['my_marks'])}</h3>",
            marks_list(walk.marks),
            *(f"<p>{escape(answer)}</p>" for answer in walk.answers),
            *(_tab(name, cards) for name, cards in walk.tabs),
            f'<p class="small">{escape(walk.drafted)}</p>' if walk.drafted else "",
            "</section>",
        )
    )


def try_counts(shown: ShownTry, level: int = 3) -> str:
    """Write the counts of a try under a heading of this level."""
    counts = "".join(f"<li>{escape(text)}</li>" for text in shown.counts)
    return f"<h{level}>{escape(shown.heading)}</h{level}>\n<ul>{counts}</ul>"


def marks_list(marks: Sequence[ShownMark]) -> str:
    """Write a list of marks, or that there are none."""
    if not marks:
        return f"<p>{escape(ANNOTATOR['my_marks_none'])}</p>"
    return f"<ol>{''.join(f'<li>{_mark(mark)}</li>' for mark in marks)}</ol>"


def _mark(mark: ShownMark) -> str:
    said = f"<strong>{escape(mark.label)}</strong> ({escape(mark.code)}): “{escape(mark.words)}”"
    details = "".join(f"<br>{escape(each)}" for each in mark.details)
    note = f"<br>{escape(ANNOTATOR['note'])}: {escape(mark.note)}" if mark.note else ""
    return f"{said}{details}{note}"


def _article(walk: ShownWalk) -> str:
    spans = [(mark.span, mark.code) for mark in walk.marks if mark.span is not None]
    body = "\n".join(f"<p>{_marked(each, spans, walk.text)}</p>" for each in walk.paragraphs)
    return f"<blockquote>\n{body}\n</blockquote>"


def _marked(paragraph: Span, marks: Sequence[tuple[Span, str]], text: str) -> str:
    here = [(span, code) for span, code in marks if span.overlap(paragraph)]
    ends = {paragraph.start, paragraph.end}
    for span, _ in here:
        ends |= {max(span.start, paragraph.start), min(span.end, paragraph.end)}
    return "".join(_piece(Span(*cut), here, text) for cut in pairwise(sorted(ends)))


def _piece(cut: Span, marks: Sequence[tuple[Span, str]], text: str) -> str:
    words = escape(text[cut.start : cut.end])
    if not any(span.covers(cut) for span, _ in marks):
        return words
    codes = "+".join(code for span, code in marks if span.end == cut.end)
    return f"<mark>{words}</mark>" + (f"<sup>{escape(codes)}</sup>" if codes else "")


def _tab(name: str, cards: Iterable[ShownCard]) -> str:
    return f"<h3>{escape(name)}</h3>\n" + "\n".join(card_box(card) for card in cards)


def card_box(card: ShownCard) -> str:
    """Write one card of the comparison."""
    words = f"<p>“{escape(card.words)}”</p>" if card.words else ""
    own = f"<p><em>{escape(WORK['page_case'])}</em> {escape(card.case)}</p>" if card.case else ""
    small = f'<p class="small">{escape(card.small)}</p>' if card.small else ""
    pairs = "".join(
        f"<dt>{escape(head)}</dt><dd>{escape(text)}</dd>" for head, text in card.lines + card.reason
    )
    verdict = f"<p><strong>{escape(card.verdict)}</strong></p>"
    return f'<article class="card">{verdict}{words}<dl>{pairs}</dl>{own}{small}</article>'
