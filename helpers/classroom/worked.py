"""A worked passage: the text with all its marks, and a note on each in reading order.

Plain HTML without script: it is read, not done. A number stands behind the words of each note and
leads to it; the notes on a paragraph stand right under it, so that nobody has to search for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise

import attrs

from helpers import anchoring
from helpers.anchoring import Span
from helpers.classroom.compared import Material
from helpers.classroom.for_page import LAYER_IN_USE
from helpers.classroom.key_in_words import label_name, reason_lines
from helpers.classroom.static_copy import before_passage
from helpers.content import Decoy, KeyMark, Lens
from helpers.words import PASSAGE, RESULT, STAKES, fill

# A line under the words can be seen on paper too, and in light and dark alike.
LINED = 'style="background: none; color: inherit; border-bottom: 2px solid currentColor"'
# A link among words must be told from them by more than its colour.
UNDERLINED = 'style="text-decoration: underline"'


@attrs.frozen
class Note:
    """One place at which the reader stops, or reads on with good reason.

    Attributes:
        number: from 1, in reading order.
        span: where its words stand in the article.
        on: a mark of the key, or a decoy.
    """

    number: int
    span: Span
    on: KeyMark | Decoy


def with_notes(material: Material) -> str:
    """Write a worked passage.

    Args:
        material: of a passage; all of its key is shown.

    Returns:
        HTML that says the same on every machine.
    """
    notes = list(_notes(material))
    paragraphs = (_paragraph(each, notes, material) for each in material.segments.paragraphs)
    return "\n".join(
        (
            '<div class="fl-worked">',
            before_passage(material, PASSAGE["worked"]),
            *paragraphs,
            f"<p>{escape(material.key.drafted_by)} {escape(PASSAGE['yours'])}</p>",
            "</div>",
        )
    )


def _notes(material: Material) -> Iterator[Note]:
    text = material.article.text
    marks = (mark for mark in material.key.marks if _is_in_use(mark, material))
    shown: list[KeyMark | Decoy] = [*marks, *material.key.decoys]
    places = [(anchoring.find(each.excerpt, text), each) for each in shown]
    in_order = sorted(places, key=lambda place: (place[0].end, place[0].start))
    for number, (span, on) in enumerate(in_order, start=1):
        yield Note(number, span, on)


def _is_in_use(mark: KeyMark, material: Material) -> bool:
    label = material.lens.label(mark.label)
    return label is not None and label.layer == LAYER_IN_USE


def _paragraph(paragraph: Span, notes: Iterable[Note], material: Material) -> str:
    here = [note for note in notes if note.span.overlap(paragraph)]
    ending = [note for note in here if paragraph.covers(Span(note.span.end - 1, note.span.end))]
    text = f"<blockquote><p>{_with_numbers(paragraph, here, material)}</p></blockquote>"
    if not ending:
        return text
    items = "\n".join(_item(note, material) for note in ending)
    name = escape(PASSAGE["notes"])
    return f'{text}\n<ol start="{ending[0].number}" aria-label="{name}">\n{items}\n</ol>'


def _with_numbers(paragraph: Span, here: list[Note], material: Material) -> str:
    """Cut a paragraph where marks begin and end; behind each last word stands its number."""
    text, ends = material.article.text, {paragraph.start, paragraph.end}
    for note in here:
        ends |= {max(note.span.start, paragraph.start), min(note.span.end, paragraph.end)}
    pieces = []
    for start, end in pairwise(sorted(ends)):
        words = escape(text[start:end])
        marked = any(_is_mark(note) and note.span.covers(Span(start, end)) for note in here)
        pieces.append(f"<mark {LINED}>{words}</mark>" if marked else words)
        pieces += [_number(note, material) for note in here if note.span.end == end]
    return "".join(pieces)


def _is_mark(note: Note) -> bool:
    return isinstance(note.on, KeyMark)


def _number(note: Note, material: Material) -> str:
    name = escape(fill(PASSAGE["note"], n=note.number))
    here, there = _id(note, material, "words"), _id(note, material, "note")
    return f'<sup id="{here}"><a href="#{there}" aria-label="{name}">{note.number}</a></sup>'


def _item(note: Note, material: Material) -> str:
    back = escape(fill(PASSAGE["back"], n=note.number))
    there = _id(note, material, "words")
    link = f'<a href="#{there}" aria-label="{back}" {UNDERLINED}>↑</a>'
    on = note.on
    lines = _on_mark(on, material) if isinstance(on, KeyMark) else _on_decoy(on)
    return f'<li id="{_id(note, material, "note")}"><p>{lines} {link}</p></li>'


def _on_mark(mark: KeyMark, material: Material) -> str:
    stop = escape(fill(PASSAGE["stop"], words=_quoted(mark.excerpt.exact)))
    says = escape(" ".join(_says(mark, material.lens)))
    parts = [f"<em>{escape(name)}:</em> {escape(text)}" for name, text in reason_lines(mark)]
    return "<br>".join((f"<strong>{stop}</strong> {says}", *parts, *map(escape, _remarks(mark))))


def _says(mark: KeyMark, lens: Lens) -> Iterator[str]:
    yield fill(PASSAGE["label"], label=_quoted(label_name(mark.label, lens)))
    for other in mark.also:
        yield fill(PASSAGE["also"], label=_quoted(label_name(other, lens)))
    if mark.stake is not None:
        yield fill(PASSAGE["stake"], stake=STAKES[mark.stake])


def _on_decoy(decoy: Decoy) -> str:
    passed = escape(fill(PASSAGE["pass"], words=_quoted(decoy.excerpt.exact)))
    return f"<strong>{passed}</strong> {escape(decoy.explanation)}"


def _quoted(words: str) -> str:
    """Put words in quotation marks, unless they stand in such marks themselves."""
    return words if words.startswith("“") and words.endswith("”") else f"“{words}”"


def _remarks(mark: KeyMark) -> Iterator[str]:
    if mark.in_quotation:
        yield RESULT["in_quotation"]
    if mark.needs_outside:
        yield PASSAGE["outside"]


def _id(note: Note, material: Material, what: str) -> str:
    """Name a place in the notebook; two passages of one page never share a name."""
    key = material.key
    first = material.window.start if material.window else 0
    return escape(f"fl-{key.lens}-{key.article}-{first}-{what}-{note.number}")
