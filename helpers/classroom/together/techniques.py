"""Pushing words in all articles, for every 1,000 words: texts of other lengths, one measure.

Only marks that the key calls a push are counted; what it calls plain or done well stands in a row
of its own. There is no sum for an article: that would be a score, and genres differ.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from helpers.analysis import per_thousand
from helpers.charts import Caption, Cell, Picture, Table, tiles
from helpers.classroom.together.frames import frame
from helpers.classroom.together.texts import Text, Texts
from helpers.content import KeyMark, Quality
from helpers.words import CHARTS, fill

if TYPE_CHECKING:
    from pandas import DataFrame

Rates = dict[str, float]


def techniques(texts: Texts) -> DataFrame:
    """List every mark of loaded language in the own words of the articles."""
    head = [CHARTS[name] for name in ("article", "words", "technique", "in_quotation", "judged")]
    rows = [_mark(mark, text, texts) for text in texts.all for mark in text.pushing]
    return frame(CHARTS["techniques_table"], head, rows)


def profile(texts: Texts) -> Picture:
    """Draw how often each technique comes in 1,000 words of each article."""
    rates = {text.name: _rates(text, texts) for text in texts.all}
    names = list(next(iter(rates.values())))
    rows = {name: {article: each[name] for article, each in rates.items()} for name in names}
    alt = " ".join([CHARTS["push_alt"], *(_told(text, rates[text.name]) for text in texts.all)])
    caption = Caption(CHARTS["push_title"], alt, _table(texts, rows))
    return tiles(rows, caption)


def _rates(text: Text, texts: Texts) -> Rates:
    found = Counter(mark.label for mark in text.pushing if mark.quality is Quality.FAULT)
    first = [label for label in texts.loaded.labels if label.layer == 1]
    counts = {label.name: found.pop(label.id, 0) for label in first}
    counts[CHARTS["push_second"]] = found.total()
    return {name: per_thousand(count, len(text.words)) for name, count in counts.items()}


def _table(texts: Texts, rows: dict[str, Rates]) -> Table:
    head = (CHARTS["technique"], *(text.name for text in texts.all))
    body: list[tuple[Cell, ...]] = [(name, *rates.values()) for name, rates in rows.items()]
    body += [
        (CHARTS["push_plain"], *(_plain_rate(text) for text in texts.all)),
        (CHARTS["kind_of_text"], *(text.article.kind.value for text in texts.all)),
    ]
    return Table(CHARTS["push_table"], head, tuple(body))


def _plain_rate(text: Text) -> float:
    plain = sum(mark.quality is not Quality.FAULT for mark in text.pushing)
    return per_thousand(plain, len(text.words))


def _told(text: Text, rates: Rates) -> str:
    first = {name: rate for name, rate in rates.items() if name != CHARTS["push_second"]}
    most = max(first, key=lambda name: first[name])
    return fill(
        CHARTS["push_most"],
        article=text.name,
        kind=text.article.kind.value,
        technique=most[:1].lower() + most[1:],
        most=f"{rates[most]:.1f}",
    )


def _mark(mark: KeyMark, text: Text, texts: Texts) -> tuple[str, ...]:
    label = texts.loaded.label(mark.label)
    return (
        text.name,
        mark.excerpt.exact,
        label.name if label else mark.label,
        CHARTS["yes" if mark.in_quotation else "no"],
        CHARTS[f"judged_{mark.quality.value}"],
    )
