"""Who is quoted in all articles, on whose side they are, and where it all leads."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from helpers.charts import Caption, Cell, Picture, Table, stacked
from helpers.classroom.quoted import Counts, lead_counts, lead_name, listed, side_name
from helpers.classroom.together.frames import frame
from helpers.classroom.together.texts import Text, Texts
from helpers.content import KeyMark, Stake
from helpers.words import CHARTS, fill

if TYPE_CHECKING:
    from pandas import DataFrame


def attributions(texts: Texts) -> DataFrame:
    """List every attribution: article, words, kind of source, side, where it leads."""
    head = [CHARTS[name] for name in ("article", "words", "source", "side", "leads_to")]
    rows = [_attribution(mark, text, texts) for text in texts.all for mark in text.sourcing.marks]
    return frame(CHARTS["attributions_table"], head, rows)


def mix(texts: Texts) -> Picture:
    """Draw the kinds of source in each article."""
    told = (CHARTS["mix_title"], CHARTS["mix_alt"], CHARTS["mix_table"])
    return _parts({text.name: _kinds(text, texts) for text in texts.all}, *told)


def sides(texts: Texts) -> Picture:
    """Draw on whose side the sources of each article are."""
    told = (CHARTS["sides_title"], CHARTS["sides_alt"], CHARTS["sides_table"])
    return _parts({text.name: _sides(text) for text in texts.all}, *told)


def voices(texts: Texts) -> Picture:
    """Draw how many attributions of each article lead to one voice, to others, to nobody."""
    rows = {text.name: _voices(text) for text in texts.all}
    loudest = {text.name: next(iter(lead_counts(text.sourcing))) for text in texts.all}
    parts = tuple(next(iter(rows.values())))
    head = (CHARTS["article"], CHARTS["who_is_it"], *parts)
    body: tuple[tuple[Cell, ...], ...] = tuple(
        (name, loudest[name], *counts.values()) for name, counts in rows.items()
    )
    alt = " ".join([CHARTS["voices_alt"], *_each_article(rows)])
    caption = Caption(CHARTS["voices_title"], alt, Table(CHARTS["voices_table"], head, body))
    return stacked(rows, caption, axis=CHARTS["attributions"])


def _parts(rows: dict[str, Counts], title: str, alt: str, table: str) -> Picture:
    head = (CHARTS["article"], *next(iter(rows.values())), CHARTS["total"])
    body: tuple[tuple[Cell, ...], ...] = tuple(
        (name, *each.values(), sum(each.values())) for name, each in rows.items()
    )
    told = " ".join([alt, *_each_article(rows)])
    caption = Caption(title, told, Table(table, head, body))
    return stacked(rows, caption, axis=CHARTS["attributions"])


def _each_article(rows: dict[str, Counts]) -> list[str]:
    return [
        fill(CHARTS["in_article"], article=name, counts=listed(counts))
        for name, counts in rows.items()
    ]


def _attribution(mark: KeyMark, text: Text, texts: Texts) -> tuple[str, ...]:
    label, stake = texts.sourcing.label(mark.label), mark.stake
    return (
        text.name,
        mark.excerpt.exact,
        label.name if label else mark.label,
        side_name(stake) if stake else "",
        lead_name(mark, text.sourcing),
    )


def _kinds(text: Text, texts: Texts) -> Counts:
    found = Counter(mark.label for mark in text.sourcing.marks)
    return {label.name: found[label.id] for label in texts.sourcing.labels}


def _sides(text: Text) -> Counts:
    found = Counter(mark.stake for mark in text.sourcing.marks)
    return {side_name(stake): found[stake] for stake in Stake}


def _voices(text: Text) -> Counts:
    counts = dict(lead_counts(text.sourcing))
    nobody = counts.pop(CHARTS["nobody"], 0)
    most = max(counts.values(), default=0)
    rest = sum(counts.values()) - most
    return {CHARTS["loudest"]: most, CHARTS["other_voices"]: rest, CHARTS["nobody"]: nobody}
