"""Dates in and around the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from helpers.charts import Caption, Picture, Point, Table, timeline
from helpers.classroom.together.frames import frame
from helpers.classroom.together.texts import Text, Texts
from helpers.content import Moment, moment
from helpers.words import CHARTS, fill

if TYPE_CHECKING:
    from pandas import DataFrame

_KINDS = ("date_told", "date_untold", "date_around", "date_out")
_HEAD = ("when", "article", "what", "date_kind", "says")


@attrs.frozen
class Entry:
    """One date of one article.

    Attributes:
        when: as it is written out.
        moment: the same, to put in order.
        article: short name.
        what: happens then.
        kind: one of `_KINDS`.
        says: the words of the text; empty where the date is not in it.
    """

    when: str
    moment: Moment
    article: str
    what: str
    kind: str
    says: str = ""

    def row(self) -> tuple[str, ...]:
        """Give the cells of its row."""
        return (self.when, self.article, self.what, CHARTS[self.kind], self.says)


def dates(texts: Texts) -> DataFrame:
    """List the dates of all articles, oldest first."""
    head = [CHARTS[name] for name in _HEAD]
    return frame(CHARTS["dates_table"], head, [entry.row() for entry in _in_order(texts)])


def dates_picture(texts: Texts) -> Picture:
    """Draw the dates of all articles on a line of years."""
    entries = [entry for text in texts.all for entry in _entries(text)]
    points = [Point(each.article, CHARTS[each.kind], each.moment.years) for each in entries]
    head = tuple(CHARTS[name] for name in _HEAD)
    rows = tuple(entry.row() for entry in _in_order(texts))
    alt = " ".join([CHARTS["dates_alt"], *(_told(text) for text in texts.all)])
    caption = Caption(CHARTS["dates_title"], alt, Table(CHARTS["dates_table"], head, rows))
    return timeline(points, caption, kinds=[CHARTS[kind] for kind in _KINDS])


def _in_order(texts: Texts) -> list[Entry]:
    entries = [entry for text in texts.all for entry in _entries(text)]
    return sorted(entries, key=lambda entry: entry.moment.years)


def _entries(text: Text) -> list[Entry]:
    told = [
        (
            each.when,
            each.what,
            "date_told" if each.tells_year else "date_untold",
            " ".join(each.excerpt.exact.split()),
        )
        for each in text.beside.dates
    ]
    day = text.article.date.value
    around = [
        (each.when, each.what, "date_around", "")
        for each in text.article.timeline
        if each.when != day  # that the text comes out is told once
    ]
    out = [(day, CHARTS["date_out"], "date_out", "")]
    return [
        Entry(when, at, text.name, what, kind, says)
        for when, what, kind, says in (*told, *around, *out)
        if (at := moment(when)) is not None
    ]


def _told(text: Text) -> str:
    dates = text.beside.dates
    out = moment(text.article.date.value)
    return fill(
        CHARTS["dates_gap"],
        article=text.name,
        year=out.year if out else text.article.date.value,
        told=len(dates),
        untold=sum(not each.tells_year for each in dates),
    )
