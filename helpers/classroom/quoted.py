"""Who is quoted in an article, and where its attributions lead: pictures from the key.

They are part of the key: whoever shows them first makes sure that the learner has compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from helpers.charts import Caption, Cell, Picture, Table, bars, stacked
from helpers.content import NOBODY, Key, KeyMark, Lens, Stake
from helpers.words import CHARTS, STAKES, fill

Counts = Mapping[str, int]


def quoted(article: str, key: Key, lens: Lens) -> Picture:
    """Draw who is quoted, by kind of source and by side.

    Args:
        article: its title or short name.
        key: of the sourcing lens.
        lens: the sourcing lens.
    """
    kinds = {label.name: _by_side(key, label.id) for label in lens.labels}
    totals = {name: sum(sides.values()) for name, sides in kinds.items()}
    sides = {
        side: sum(each[side] for each in kinds.values()) for side in next(iter(kinds.values()))
    }
    sentences = (
        fill(CHARTS["quoted_alt"], n=len(key.marks)),
        fill(CHARTS["quoted_kinds"], counts=listed(totals)),
        fill(CHARTS["quoted_sides"], counts=listed(sides)),
    )
    head = (CHARTS["kind_of_source"], *sides, CHARTS["total"])
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (name, *each.values(), totals[name]) for name, each in kinds.items()
    )
    title = fill(CHARTS["quoted_title"], article=article)
    caption = Caption(title, " ".join(sentences), Table(CHARTS["quoted_table"], head, rows))
    return stacked(kinds, caption, axis=CHARTS["attributions"])


def leads(article: str, key: Key) -> Picture:
    """Draw how many attributions lead to each speaker, and how many to nobody.

    Args:
        article: its title or short name.
        key: of the sourcing lens.
    """
    counts = lead_counts(key)
    sides = {each.name: side_name(each.stake) for each in key.speakers if each.stake is not None}
    rows = tuple((name, count, sides.get(name, "")) for name, count in counts.items())
    head = (CHARTS["leads_to"], CHARTS["attributions"], CHARTS["side"])
    title = fill(CHARTS["leads_title"], article=article)
    caption = Caption(title, _leads_told(counts), Table(CHARTS["leads_table"], head, rows))
    return bars(counts, caption, axis=CHARTS["attributions"])


def lead_counts(key: Key) -> Counts:
    """Count the attributions of each speaker by name: the most first, nobody last."""
    found = Counter(mark.leads_to for mark in key.marks)
    order = sorted(key.speakers, key=lambda each: -found[each.id])  # equals as in the file
    counts = {each.name: found[each.id] for each in order}
    return {**counts, CHARTS["nobody"]: found[NOBODY]} if found[NOBODY] else counts


def lead_name(mark: KeyMark, key: Key) -> str:
    """Name the speaker that stands behind a mark."""
    names = {each.id: each.name for each in key.speakers}
    return names.get(mark.leads_to, CHARTS["nobody"])


def side_name(stake: Stake) -> str:
    """Name a side in short: what stands before the colon on its button."""
    return STAKES[stake].partition(":")[0]


def listed(counts: Mapping[str, float]) -> str:
    """List names with their counts: “a named person 13; a named group 8”."""
    return "; ".join(f"{_small(name)} {count:g}" for name, count in counts.items())


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]


def _by_side(key: Key, label: str) -> Counts:
    marks: Iterable[KeyMark] = (mark for mark in key.marks if mark.label == label)
    found = Counter(mark.stake for mark in marks)
    return {side_name(stake): found[stake] for stake in Stake}


def _leads_told(counts: Counts) -> str:
    voices = [name for name in counts if name != CHARTS["nobody"]]
    sentences = [fill(CHARTS["leads_alt"], n=sum(counts.values()), speakers=len(voices))]
    sentences += [
        fill(CHARTS["leads_most"], speaker=name, count=counts[name]) for name in voices[:1]
    ]
    nobody = counts.get(CHARTS["nobody"], 0)
    return " ".join([*sentences, fill(CHARTS["leads_nobody"], count=nobody)])
