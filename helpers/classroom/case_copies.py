"""What the page of the case file shows as plain HTML."""

from __future__ import annotations

from html import escape

from helpers.classroom.case_sets import LEVELS
from helpers.classroom.case_work import CaseWork, stage
from helpers.classroom.static_copy import LEFT
from helpers.content import LabelGuide
from helpers.words import CASE, CASE_PAGE, PAGE, fill


def choose_first() -> str:
    """Write what stands in the place of a part before an article is chosen."""
    return _line(CASE["choose_first"])


def reasons_later() -> str:
    """Write what stands in the place of the reasons before a walk is compared."""
    return _line(CASE["reasons_none"])


def page_box() -> str:
    """Write what stands in the place of the box that makes the page while no kernel runs."""
    asleep = f"<strong>{escape(PAGE['asleep'])}</strong> {escape(CASE_PAGE['asleep'])}"
    return f'<div class="fl-static"><p>{asleep}</p></div>'


def progress(work: CaseWork) -> str:
    """Write how far each walk of an article is."""
    title = escape(fill(CASE["progress_title"], name=work.name))
    lines = (
        fill(CASE["progress_lens"], lens=each.lens.name, stage=stage(work.state(each)))
        for each in work.lessons
    )
    rows = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<p><strong>{title}</strong></p>\n<ul>{rows}</ul>\n{_line(CASE['progress_note'])}"


def label_guide(guide: LabelGuide, title: str) -> str:
    """Write a finished label as an example, and what makes a label strong.

    Args:
        guide: the lines of a label.
        title: of the text that the example is about.
    """
    example = [(each.name, each.example) for each in guide.fields]
    rubric = [(CASE[f"level_{each}"], getattr(guide.rubric, each)) for each in LEVELS]
    return "\n".join(
        (
            f"<h3>{escape(CASE['guide_title'])}</h3>",
            _table(fill(CASE["guide_caption"], title=title), example),
            _table(CASE["rubric_caption"], rubric),
        )
    )


def _table(caption: str, rows: list[tuple[str, str]]) -> str:
    body = "\n".join(
        f'<tr><th scope="row" {LEFT}>{escape(name)}</th><td {LEFT}>{escape(text)}</td></tr>'
        for name, text in rows
    )
    return f"<table><caption {LEFT}>{escape(caption)}</caption>\n<tbody>\n{body}\n</tbody></table>"


def _line(text: str) -> str:
    return f"<p>{escape(text)}</p>"
