"""The pictures of a case file: where the marks stand, and who is quoted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from helpers.answers import State
from helpers.charts import Caption, Cell, Picture, Table, stacked
from helpers.classroom import quoted
from helpers.classroom.compared import Material
from helpers.classroom.for_page import place
from helpers.words import CASE, fill

Walked = tuple[State, Material]
_PARTS = ("start", "middle", "end")
_SOURCING = "sourcing"


def pictures(name: str, walks: Iterable[Walked]) -> Iterator[Picture]:
    """Draw the pictures of a case.

    Args:
        name: of the article, in plain words.
        walks: the states of all walks of an article, with what they are made from. The key of
            a walk is used only after its commit.
    """
    walked = list(walks)
    thirds = {material.lens.name: _thirds(state, material) for state, material in walked}
    if any(count for row in thirds.values() for count in row.values()):
        yield _strip(thirds)
    for state, material in walked:
        if material.lens.id == _SOURCING and state.first is not None:
            yield quoted.quoted(name, material.key, material.lens)
            yield quoted.leads(name, material.key)


def _thirds(state: State, material: Material) -> dict[str, int]:
    """Count the marks in each third of the article."""
    spans = (place(mark.excerpt, material) for mark in state.marks)
    length = len(material.article.text)
    at = [len(_PARTS) * span.start // length for span in spans if span is not None]
    return {CASE[f"strip_{part}"]: at.count(number) for number, part in enumerate(_PARTS)}


def _strip(thirds: Mapping[str, Mapping[str, int]]) -> Picture:
    told = "; ".join(_row(lens, list(counts.values())) for lens, counts in thirds.items())
    head = (CASE["strip_lens"], *(CASE[f"strip_{part}"] for part in _PARTS))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (lens, *counts.values()) for lens, counts in thirds.items()
    )
    table = Table(CASE["strip_table"], head, rows)
    caption = Caption(CASE["strip_title"], fill(CASE["strip_alt"], counts=told), table)
    return stacked(thirds, caption, axis=CASE["strip_axis"])


def _row(lens: str, counts: list[int]) -> str:
    start, middle, end = counts
    return fill(CASE["strip_row"], lens=lens, start=start, middle=middle, end=end)
