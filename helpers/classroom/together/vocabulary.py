"""Words that belong to one text more than to the others, and word clouds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from helpers.analysis import Peculiarity, compare_words, small_words
from helpers.charts import Caption, Cell, Picture, Table, bars, cloud, clouds_can_be_drawn, panels
from helpers.classroom.together.frames import frame
from helpers.classroom.together.texts import Text, Texts
from helpers.words import CHARTS, fill

if TYPE_CHECKING:
    from pandas import DataFrame

PECULIAR = 8
IN_CLOUD = 60
IN_TABLE = 10
NAMED = 5  # in the alternative text


def own_words(texts: Texts) -> Picture:
    """Draw the most peculiar words of each article; small words are left out."""
    found = {text.name: _peculiar(text, texts)[:PECULIAR] for text in texts.all}
    counts = {name: {each.word: each.z for each in words} for name, words in found.items()}
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (at + 1, *(f"{words[at].word} {words[at].z:.1f}" for words in found.values()))
        for at in range(min(len(words) for words in found.values()))
    )
    firsts = [
        fill(CHARTS["in_article"], article=name, counts=", ".join(list(words)[:NAMED]))
        for name, words in counts.items()
    ]
    table = Table(CHARTS["own_table"], (CHARTS["own_rank"], *found), rows)
    caption = Caption(CHARTS["own_title"], " ".join([CHARTS["own_alt"], *firsts]), table)
    return panels(counts, caption, axis=CHARTS["own_axis"])


def word_table(text: Text, texts: Texts) -> DataFrame:
    """List the words of one article against the others; small words are left out."""
    names = ("word", "here", "elsewhere", "here_rate", "elsewhere_rate", "score")
    rows = [
        (e.word, e.count, e.others, e.per_thousand, e.others_per_thousand, e.z)
        for e in _peculiar(text, texts)
        if e.count
    ]
    caption = fill(CHARTS["own_words_of"], article=text.name)
    return frame(caption, [CHARTS[name] for name in names], rows)


def word_cloud(
    text: Text, *, keep_small_words: bool, leave_out: Iterable[str], by_rank: bool
) -> Picture | None:
    """Draw an article's words as a cloud, or as bars where clouds cannot be drawn.

    Returns:
        None where no word is left.
    """
    gone = {word.lower() for word in leave_out} | (set() if keep_small_words else small_words())
    found = Counter(word for word in text.words if word not in gone)
    order = sorted(found.items(), key=lambda each: (-each[1], each[0]))[:IN_CLOUD]
    if not order:
        return None
    table = Table(CHARTS["cloud_table"], (CHARTS["word"], CHARTS["count"]), tuple(order[:IN_TABLE]))
    first = ", ".join(word for word, _ in order[:NAMED])
    drawn = clouds_can_be_drawn()
    shape = "" if drawn else "bars_"
    title = fill(CHARTS[f"cloud_{shape}title"], article=text.name)
    caption = Caption(title, fill(CHARTS[f"cloud_{shape}alt"], words=first), table)
    if drawn:
        return cloud(dict(order), caption, by_rank=by_rank)
    return bars(dict(order[:IN_TABLE]), caption, axis=CHARTS["count"])


def _peculiar(text: Text, texts: Texts) -> list[Peculiarity]:
    others = Counter(word for each in texts.all if each is not text for word in each.words)
    found = compare_words(Counter(text.words), others)
    return [each for each in found if each.word not in small_words()]
