"""How far the independent readings agree: `python -m benchmarks.agreement`.

For each lens, over all articles:

- Krippendorff's alpha on words (Krippendorff 2004, chapter 11; computed by the `krippendorff`
  library): did each reading mark the word or not; and with which label. 1 is full agreement,
  0 is what chance would give.
- Share of marks met: of all marks of one reading, how many another reading met with a mark of
  the same lens that overlaps by at least half of the shorter one. Mean over all ordered pairs.

The readings were made by AI readers, who may share blind spots: agreement between them tells
how easy something is to see, not that it is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from statistics import fmean

import attrs

from helpers.anchoring import Span
from helpers.content import ReadingMark
from helpers.course_files import Course, open_course
from helpers.segments import segment

LENSES = (
    "sourcing",
    "disclaimers",
    "sponsored-content",
    "loaded-language",
    "missing-evidence",
)
UNMARKED = ""

Reading = Sequence[ReadingMark]


@attrs.frozen
class Agreement:
    """How far the readings agree in one lens.

    Attributes:
        lens: lens id.
        marks: number of marks of each reading.
        words: number of words that were judged.
        alpha_marked: Krippendorff's alpha on "marked or not".
        alpha_label: the same with the label as the value.
        met: mean share of marks met, 0 to 1.
    """

    lens: str
    marks: tuple[int, ...]
    words: int
    alpha_marked: float
    alpha_label: float
    met: float


def agreement(course: Course, lens: str) -> Agreement:
    """Measure the agreement of all readings in one lens over all articles.

    Args:
        course: the course files.
        lens: lens id.

    Returns:
        The measures; alpha needs at least two readings.
    """
    per_article = [
        (article, course.readings(slug, lens)) for slug, article in course.articles().items()
    ]
    readers = range(len(per_article[0][1]))
    values: list[list[str]] = [[] for _ in readers]
    for article, readings in per_article:
        for reader in readers:
            values[reader] += word_values(article.text, readings[reader])
    marked = [["marked" if value else "" for value in row] for row in values]
    return Agreement(
        lens=lens,
        marks=tuple(
            sum(len(readings[reader]) for _, readings in per_article) for reader in readers
        ),
        words=len(values[0]),
        alpha_marked=alpha(marked),
        alpha_label=alpha(values),
        met=fmean(met_shares(readings for _, readings in per_article)),
    )


def word_values(text: str, reading: Reading) -> list[str]:
    """Give each word of a text the label that a reading put on it, or an empty text.

    Where marks overlap, the shorter one counts: it says more about its words.
    """
    segments = segment(text)
    values = [UNMARKED] * len(segments.words)
    for mark in sorted(reading, key=lambda mark: mark.start - mark.end):
        for word in segments.words_in(Span(mark.start, mark.end)):
            values[word] = mark.label
    return values


def alpha(values: Sequence[Sequence[str]]) -> float:
    """Compute Krippendorff's alpha for nominal values.

    Args:
        values: one row a reader, one value a word. All values equal means nothing to agree on:
            alpha is not defined there and the library refuses it.

    Returns:
        Alpha, 1 at most.
    """
    import krippendorff

    codes = {
        value: number for number, value in enumerate(sorted({v for row in values for v in row}))
    }
    rows = [[codes[value] for value in row] for row in values]
    return float(krippendorff.alpha(reliability_data=rows, level_of_measurement="nominal"))


def met_shares(
    readings_of_articles: Iterator[Sequence[Reading]] | Sequence[Sequence[Reading]],
) -> list[float]:
    """Compute the share of marks met for every ordered pair of readings, pooled over articles."""
    articles = list(readings_of_articles)
    shares = []
    for one, other in permutations(range(len(articles[0])), 2):
        met = [
            any(_meets(mark, each) for each in readings[other])
            for readings in articles
            for mark in readings[one]
        ]
        shares.append(fmean(met))
    return shares


def _meets(mark: ReadingMark, other: ReadingMark) -> bool:
    one, two = Span(mark.start, mark.end), Span(other.start, other.end)
    shorter = min(mark.end - mark.start, other.end - other.start)
    return 2 * one.overlap(two) >= shorter


def table(rows: Sequence[Agreement]) -> list[str]:
    """Write the table, a line a lens, at most 100 columns."""
    head = f"{'lens':<20}{'words':>7}{'marks of each reading':>25}"
    head += f"{'alpha marked':>15}{'alpha label':>14}{'marks met':>11}"
    lines = [head]
    for row in rows:
        marks = " / ".join(map(str, row.marks))
        figures = f"{row.alpha_marked:>15.2f}{row.alpha_label:>14.2f}{row.met:>11.0%}"
        lines.append(f"{row.lens:<20}{row.words:>7}{marks:>25}{figures}")
    return lines


def main() -> int:
    """Print the agreement of the readings in this course."""
    course = open_course()
    print("\n".join(table([agreement(course, lens) for lens in LENSES])))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
