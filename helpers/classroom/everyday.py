"""The everyday side of a lesson as plain HTML: it shows and prints without a kernel.

What a learner should think about first stands folded behind a line that opens on a tap.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from helpers.content import Card, Exemplary, ExitTicket, FairItem, Hook, Note, Notice
from helpers.words import EVERYDAY, SURE, fill


def hook(item: Hook) -> str:
    """Write the text that opens a lesson, its questions, and what there is to find."""
    questions = _list(item.questions)
    found = _folded(EVERYDAY["found"], f"<p>{escape(item.look_for)}</p>")
    return _joined(_title(item.title), _quoted(item.text), questions, found)


def exemplary(item: Exemplary) -> str:
    """Write the passage that does it well, and where."""
    intro = f"<p>{escape(EVERYDAY['exemplary'])}</p>"
    found = _folded(EVERYDAY["done_well"], _notes(item.notes))
    return _joined(_title(item.title), intro, _quoted(item.text), found)


def notices(items: Iterable[Notice]) -> str:
    """Write short notices and posts; whether each does well is for the reader to say first."""
    intro = f"<p>{escape(EVERYDAY['notices'])}</p>"
    return _joined(_title(EVERYDAY["notices_title"]), intro, *(_notice(item) for item in items))


def _notice(item: Notice) -> str:
    verdict = EVERYDAY["notice_well" if item.done_well else "notice_badly"]
    found = _folded(EVERYDAY["found"], f"<p>{escape(verdict)}</p>{_notes(item.notes)}")
    return _joined(f"<h5>{escape(item.title)}</h5>", _quoted(item.text), found)


def fair_or_not(items: Iterable[FairItem]) -> str:
    """Write phrases to sort into fair and not fair, each with its reason folded."""
    rows = "\n".join(f"<li>{_fair_item(item)}</li>" for item in items)
    intro = f"<p>{escape(EVERYDAY['fair_intro'])}</p>"
    return _joined(_title(EVERYDAY["fair_title"]), intro, f"<ol>\n{rows}\n</ol>")


def _fair_item(item: FairItem) -> str:
    verdict = EVERYDAY["fair" if item.fair else "not_fair"]
    reason = f"<p><strong>{escape(verdict)}</strong> {escape(item.reason)}</p>"
    return f"<em>{escape(item.phrase)}</em> {_folded(EVERYDAY['decide'], reason)}"


def exit_ticket(item: ExitTicket) -> str:
    """Write the closing task, with a model answer to hold one's own against."""
    model = f"<p>{escape(item.model)}</p>" + _list(
        f"{EVERYDAY[level]}: {getattr(item.rubric, level)}"
        for level in ("strong", "middle", "weak")
    )
    task = f"<p><strong>{escape(item.task)}</strong></p>"
    title = _title(f"{EVERYDAY['exit_ticket']}: {item.title}")
    return _joined(title, _quoted(item.text), task, _folded(EVERYDAY["model"], model))


def look_outside(card: Card) -> str:
    """Write the task that leads out of an article, with the card for a class offline."""
    sure = fill(EVERYDAY["how_sure"], sure=SURE[card.sure], confidence=card.confidence)
    found = f"<p>{escape(card.card)}</p><p><em>{escape(sure)}</em></p>"
    return _joined(
        f"<p>{escape(EVERYDAY['look_outside'])} {escape(card.task)}</p>",
        f"<p>{escape(EVERYDAY['where'])}</p>",
        _list(card.where),
        f"<p><strong>{escape(card.question)}</strong></p>",
        _folded(EVERYDAY["card"], found),
    )


def _joined(*parts: str) -> str:
    return "\n".join(parts)


def _title(text: str) -> str:
    return f"<h4>{escape(text)}</h4>"


def _quoted(text: str) -> str:
    return f"<blockquote><p>{escape(text)}</p></blockquote>"


def _list(texts: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>"


def _notes(notes: Iterable[Note]) -> str:
    rows = (f"<li>“{escape(note.exact)}” {escape(note.why)}</li>" for note in notes)
    return f"<ul>{''.join(rows)}</ul>"


def _folded(line: str, inside: str) -> str:
    return f"<details><summary>{escape(line)}</summary>{inside}</details>"
