"""What a page shows where no widget lives: plain HTML without script or style sheet.

Every word of an article or a learner is escaped: it reaches the page as text.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import pairwise

from helpers import anchoring
from helpers.anchoring import Span
from helpers.answers import Mark, State
from helpers.classroom.compared import Material
from helpers.classroom.key_in_words import key_says, reason_lines
from helpers.content import Article, KeyMark, Label, Lens
from helpers.words import ANNOTATOR, PAGE, PASSAGE, WORK, fill

LEFT = 'style="text-align: left"'  # JupyterLab sets tables to the right
TALL = 'style="padding: 4px 0"'  # a line that opens on a tap is high enough for a finger
CRITERIA = ("label", "meaning", "example", "counter_example")


def exercise(material: Material, state: State) -> str:
    """Write the static copy of an exercise: how to wake it, own marks, the article.

    Args:
        material: article and lens; of the key only the marks that are given.
        state: the learner's work as of now.

    Returns:
        HTML that says the same on every machine for the same work.
    """
    as_of_run = PASSAGE["as_of_run"] if material.window else PAGE["as_of_run"]
    return "\n".join(
        (
            '<div class="fl-static">',
            f"<p><strong>{escape(PAGE['asleep'])}</strong> {escape(as_of_run)}</p>",
            f"<p><strong>{escape(material.lens.question)}</strong></p>",
            *_given(material),
            _own_marks(material, state),
            _article(material, state),
            "</div>",
        )
    )


def work_box() -> str:
    """Write what stands in the place of the box "My work" while no kernel runs."""
    asleep = f"<p><strong>{escape(PAGE['asleep'])}</strong> {escape(WORK['asleep'])}</p>"
    return f'<div class="fl-static">{asleep}</div>'


def criteria(lens: Lens) -> str:
    """Write the table of a lens's labels with example and counter-example."""
    heads = "".join(f'<th scope="col" {LEFT}>{escape(PAGE[name])}</th>' for name in CRITERIA)
    rows = "\n".join(_criterion(label) for label in lens.labels)
    return f"<table><thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>"


def _criterion(label: Label) -> str:
    name = f'<th scope="row" {LEFT}>{escape(label.name)} ({escape(label.code)})</th>'
    cells = (
        escape(label.meaning),
        f"<em>{escape(label.example)}</em> {escape(label.example_why)}",
        f"<em>{escape(label.counter_example)}</em> {escape(label.counter_example_why)}",
    )
    return f"<tr>{name}{''.join(f'<td {LEFT}>{cell}</td>' for cell in cells)}</tr>"


def get_ready(article: Article) -> str:
    """Write what a reader needs before the article: background, dates, words."""
    parts = [f"<h3>{escape(PAGE['get_ready'])}</h3>", f"<p>{escape(PAGE['get_ready_note'])}</p>"]
    if article.content_note:
        parts.append(f"<p><strong>{escape(article.content_note)}</strong></p>")
    parts += [f"<p>{escape(sentence.text)}</p>" for sentence in article.background]
    parts += _timeline(article) + _glossary(article)
    return "\n".join(parts)


def before_passage(material: Material, line: str) -> str:
    """Write what stands above a passage: its title, where it is from, get ready, one line."""
    ready = (
        f"<details><summary {TALL}>{escape(PASSAGE['ready'])}</summary>"
        f"{get_ready(material.article)}</details>"
    )
    return "\n".join(
        (
            f"<h4>{escape(material.title)}</h4>",
            f"<p>{escape(fill(PASSAGE['from'], title=material.article.title.value))}</p>",
            ready,
            f"<p>{escape(line)}</p>",
        )
    )


def _timeline(article: Article) -> list[str]:
    if not article.timeline:
        return []
    rows = [
        f'<tr><th scope="row" {LEFT}>{escape(entry.when)}</th>'
        f"<td {LEFT}>{escape(entry.what)}</td></tr>"
        for entry in article.timeline
    ]
    return [f"<table><caption>{escape(PAGE['timeline'])}</caption>", *rows, "</table>"]


def _glossary(article: Article) -> list[str]:
    if not article.glossary:
        return []
    entries = [
        f"<details><summary {TALL}>{escape(entry.word)}</summary>"
        f"<p>{escape(entry.meaning)}</p></details>"
        for entry in article.glossary
    ]
    return [f"<h4>{escape(PAGE['glossary'])}</h4>", *entries]


def _given(material: Material) -> list[str]:
    if not material.given:
        return []
    items = "".join(f"<li>{_given_mark(mark, material)}</li>" for mark in material.given)
    return [f"<p>{escape(PASSAGE['given'])}:</p><ul>{items}</ul>"]


def _given_mark(mark: KeyMark, material: Material) -> str:
    reason = " ".join(text for _, text in reason_lines(mark))
    says = key_says(mark, material.lens)
    return f"“{escape(mark.excerpt.exact)}” <em>{escape(says)}</em> {escape(reason)}"


def _own_marks(material: Material, state: State) -> str:
    if not state.marks:
        return f"<p>{escape(PAGE['no_marks_yet'])}</p>"
    items = "".join(f"<li>{_own_mark(mark, material)}</li>" for mark in state.marks)
    return f"<p>{escape(PAGE['your_marks'])}:</p><ul>{items}</ul>"


def _own_mark(mark: Mark, material: Material) -> str:
    label = material.lens.label(mark.label)
    name = label.name if label else mark.label
    note = f" {escape(ANNOTATOR['note'])}: {escape(mark.note)}" if mark.note else ""
    return f"{escape(name)}: “{escape(mark.excerpt.exact)}”{note}"


def _article(material: Material, state: State) -> str:
    text, paragraphs = material.article.text, material.segments.paragraphs
    spans = sorted(set(_spans(state.marks, text)))
    body = "".join(f"<p>{_marked(par, spans, text)}</p>\n" for par in paragraphs)
    return f"<blockquote>\n{body}</blockquote>"


def _spans(marks: Iterable[Mark], text: str) -> Iterable[Span]:
    for mark in marks:
        try:
            yield anchoring.find(mark.excerpt, text)
        except anchoring.AnchorError:
            continue


def _marked(paragraph: Span, spans: list[Span], text: str) -> str:
    here = [span for span in spans if span.overlap(paragraph)]
    ends = {paragraph.start, paragraph.end}
    for span in here:
        ends |= {max(span.start, paragraph.start), min(span.end, paragraph.end)}
    cuts = sorted(ends)
    pieces = []
    for start, end in pairwise(cuts):
        words = escape(text[start:end])
        marked = any(span.covers(Span(start, end)) for span in here)
        pieces.append(f"<mark>{words}</mark>" if marked else words)
    return "".join(pieces)
