"""Draws a paper as one HTML page for the printer: no script, nothing fetched, readable in grey."""

from __future__ import annotations

from html import escape

from helpers.paper.blocks import (
    Block,
    Heading,
    Line,
    Listing,
    NewPage,
    NumberedText,
    Paper,
    Runs,
    Table,
    Text,
    WriteHere,
)

_TAGS = {"strong": "strong", "emphasis": "em", "code": "code"}

_STYLE = """
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-center { content: counter(page); } }
body { font-family: Georgia, "Liberation Serif", serif; line-height: 1.4;
  color: #000; background: #fff; max-width: 180mm; margin: 0 auto; padding: 6mm; }
h1 { font-size: 18pt; margin: 0 0 4mm; } h2 { font-size: 13.5pt; margin: 7mm 0 2mm; }
h3 { font-size: 11.5pt; margin: 5mm 0 1.5mm; } h1, h2, h3 { break-after: avoid; }
p, ul, ol { margin: 0 0 2.5mm; } li { margin: 0 0 1mm; }
table { border-collapse: collapse; width: 100%; margin: 0 0 4mm; font-size: 0.94em; }
th, td { border: 0.4pt solid #000; padding: 1.2mm 1.6mm; text-align: left; vertical-align: top; }
th { border-bottom-width: 1.2pt; } thead { display: table-header-group; }
tr { break-inside: avoid; } table.tall td { height: 9mm; }
code { font: 0.9em "DejaVu Sans Mono", monospace; }
.lines { margin: 0 0 4mm; padding: 0; list-style: none; line-height: 1.75; }
.lines li { margin: 0; padding-left: 11mm; position: relative; white-space: nowrap; }
.lines li.begins { margin-top: 2mm; }
.lines .number { position: absolute; left: 0; width: 8mm; text-align: right; font-size: 8pt; }
.lines strong { border-bottom: 1.2pt solid #000; font-weight: 700; }
.write div { border-bottom: 0.4pt solid #000; height: 8.5mm; }
.write { margin: 0 0 4mm; break-inside: avoid; }
.new-page { break-before: page; }
@media print { body { max-width: none; margin: 0; padding: 0; } }
"""


def page(paper: Paper) -> str:
    """Write the page.

    Args:
        paper: what stands on it; all text is escaped.

    Returns:
        A whole HTML document, the same for the same paper.
    """
    body = "\n".join(_block(block) for block in paper.blocks)
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(paper.title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f'<body style="font-size: {paper.size:g}pt">\n<main>\n{body}\n</main>\n</body>\n</html>\n'
    )


def _block(block: Block) -> str:
    match block:
        case Heading(level, runs):
            drawn = f"<h{level}>{_runs(runs)}</h{level}>"
        case Text(runs):
            drawn = f"<p>{_runs(runs)}</p>"
        case Listing(items, ordered):
            tag = "ol" if ordered else "ul"
            drawn = f"<{tag}>{''.join(f'<li>{_runs(item)}</li>' for item in items)}</{tag}>"
        case Table():
            drawn = _table(block)
        case NumberedText(lines):
            drawn = f'<ol class="lines">{"".join(_line(line) for line in lines)}</ol>'
        case WriteHere(count):
            drawn = f'<div class="write">{"<div></div>" * count}</div>'
        case NewPage():
            drawn = '<div class="new-page"></div>'
    return drawn


def _table(table: Table) -> str:
    shares = "".join(f'<col style="width: {share}%">' for share in _percent(table.shares))
    head = "".join(f'<th scope="col">{_runs(cell)}</th>' for cell in table.head)
    rows = "\n".join(
        f"<tr>{''.join(f'<td>{_runs(cell)}</td>' for cell in row)}</tr>" for row in table.rows
    )
    kind = ' class="tall"' if table.tall else ""
    return (
        f"<table{kind}>{f'<colgroup>{shares}</colgroup>' if shares else ''}"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>"
    )


def _percent(shares: tuple[int, ...]) -> list[str]:
    return [f"{100 * share / sum(shares):.1f}" for share in shares]


def _line(line: Line) -> str:
    begins = ' class="begins"' if line.begins else ""
    number = f'<span class="number">{line.number}</span>'
    return f"<li{begins}>{number}{_runs(line.runs)}</li>"


def _runs(runs: Runs) -> str:
    return "".join(_run(run.text, run.style) for run in runs)


def _run(text: str, style: str) -> str:
    words, tag = escape(text), _TAGS.get(style)
    return f"<{tag}>{words}</{tag}>" if tag else words
