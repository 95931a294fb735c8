"""The copy that stands where no widget lives: everything as text, the same every time."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import attrs
import pytest

from helpers.classroom import static_copy
from helpers.content import Sentence, TimelineEntry, Word
from helpers.segments import segment
from helpers.words import PAGE
from tests.classroom.walking import (
    LENS,
    TEXT,
    Learner,
    article,
    label,
    learner_in,
    material,
    place,
)

ATTACK = "<script>alert(1)</script> & <img src=x onerror='y'>"
VOID = {"br", "img", "hr"}


class Reader(HTMLParser):
    """Reads HTML as a browser would: which tags there are, and what text stands in them.

    Attributes:
        tags: every tag that was opened.
        attributes: names of all attributes.
        paragraphs: the text of each paragraph in the quoted article.
        marked: the marked pieces in the quoted article.
        text: all text.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.paragraphs: list[str] = []
        self.marked: list[str] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == [], "a tag is left open"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self._open.append(tag)
        if tag == "p" and "blockquote" in self._open:
            self.paragraphs.append("")
        if tag == "mark":
            self.marked.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if "blockquote" in self._open and "p" in self._open:
            self.paragraphs[-1] += data
        if "mark" in self._open:
            self.marked[-1] += data


def read(learner: Learner) -> Reader:
    return Reader(static_copy.exercise(learner.walk.material, learner.state))


def texts_of(text: str) -> list[str]:
    return [span.of(text) for span in segment(text).paragraphs]


def test_the_article_stands_there_word_for_word(learner: Learner) -> None:
    assert read(learner).paragraphs == texts_of(TEXT)


def test_it_says_how_to_wake_the_exercise_and_asks_the_question(learner: Learner) -> None:
    text = read(learner).text

    assert PAGE["asleep"] in text
    assert LENS.question in text


def test_without_marks_it_says_so(learner: Learner) -> None:
    copy = read(learner)

    assert PAGE["no_marks_yet"] in copy.text
    assert copy.marked == []


def test_own_marks_are_listed_and_stand_in_the_article(learner: Learner) -> None:
    learner.does(("m1", "John Ng", "named"), ("m2", "the cafe\u0301. It", "unnamed"))
    learner.change("m1", "note", "A {name}.")

    copy = read(learner)

    assert copy.marked == ["John Ng", "the cafe\u0301. It"]
    assert copy.paragraphs == texts_of(TEXT)
    assert "a name: “John Ng” My note (why I marked it): A {name}." in copy.text
    assert "no name: “the cafe\u0301. It”" in copy.text


def test_marks_that_overlap_are_shown_piece_by_piece(learner: Learner) -> None:
    learner.does(("m1", "said John Ng", "named"), ("m2", "Ng, who owns", "unnamed"))
    learner.does(("m3", "said John", "document"))

    copy = read(learner)

    assert "".join(copy.marked) == "said John Ng, who owns"
    assert copy.paragraphs == texts_of(TEXT)


def test_a_mark_across_paragraphs_is_shown_in_each(learner: Learner) -> None:
    learner.does(("m1", "his.\nPeople", "named"), ("m2", "why\n\nThe naïve", "named"))

    copy = read(learner)

    assert copy.marked == ["why", "The naïve", "his.", "People"]
    assert copy.paragraphs == texts_of(TEXT)


def test_a_mark_that_no_longer_fits_is_listed_all_the_same(learner: Learner, home: Path) -> None:
    learner.does(("m1", "behind the gym", "named"))

    copy = read(learner_in(home, material(text=TEXT.replace("the gym", "the hall"))))

    assert "“behind the gym”" in copy.text
    assert copy.marked == []


def test_nothing_in_an_article_becomes_html(home: Path) -> None:
    text = f"{ATTACK} says Ada.\n\nAda & Bob agree."
    its_material = material(text=text, lens=attrs.evolve(LENS, question=ATTACK))
    copy = read(learner_in(home, its_material))

    assert copy.paragraphs == texts_of(text)
    assert LENS.question not in copy.text
    _expect_harmless(copy)


def test_nothing_that_a_learner_marks_or_writes_becomes_html(learner: Learner) -> None:
    learner.does(("m1", "<b>peels</b> & nobody", "named"))
    learner.change("m1", "note", ATTACK)

    copy = read(learner)

    assert copy.marked == ["<b>peels</b> & nobody"]
    assert ATTACK in copy.text
    _expect_harmless(copy)


def test_nothing_in_a_label_becomes_html(home: Path) -> None:
    lens = attrs.evolve(LENS, labels=(label("named", ATTACK, "<i>"),))
    learner = learner_in(home, material(lens=lens))
    learner.does(("m1", "John Ng", "named"))

    copy = read(learner)

    assert f"{ATTACK}: “John Ng”" in copy.text
    _expect_harmless(copy)


def _expect_harmless(copy: Reader) -> None:
    assert copy.tags <= {"div", "p", "strong", "ul", "li", "blockquote", "mark"}
    assert copy.attributes <= {"class"}


def test_the_reader_of_this_test_sees_html_that_was_not_escaped() -> None:
    assert {"script", "img"} <= Reader(ATTACK).tags
    assert "onerror" in Reader(ATTACK).attributes


def test_the_same_work_gives_the_same_copy(tmp_path: Path) -> None:
    """Times, op ids, folders and the order of saving leave no trace."""
    copies = []
    for folder, ticks in (("one", ("a1", "a3")), ("other", ("a3", "a1"))):
        learner = learner_in(tmp_path / folder)
        learner.does(("m1", "John Ng", "named"), ("m2", "People say", "unnamed"))
        for tick in ticks:
            learner.act("tick.set", absence=tick, value=True)
        copies.append(static_copy.exercise(learner.walk.material, learner.state))

    assert copies[0] == copies[1]


def test_the_copy_is_the_same_after_the_commit(learner: Learner) -> None:
    learner.does(("m1", "said John Ng", "named"))
    before = static_copy.exercise(learner.walk.material, learner.state)

    learner.does("commit")

    assert static_copy.exercise(learner.walk.material, learner.state) == before


# ---------------------------------------------------------------- get ready, criteria


def test_get_ready_shows_background_dates_and_words() -> None:
    ready = attrs.evolve(
        article(),
        background=(Sentence("It is small."), Sentence("It is old.")),
        timeline=(TimelineEntry("2019", "It begins."),),
        glossary=(Word("barrel", "A round box."),),
        content_note="It tells of mud.",
    )

    copy = Reader(static_copy.get_ready(ready))

    for words in ("It is small.", "It is old.", "2019", "It begins.", "barrel", "A round box."):
        assert words in copy.text
    assert copy.text.index("It tells of mud.") < copy.text.index("It is small.")
    assert PAGE["get_ready_note"] in copy.text


def test_get_ready_leaves_out_what_there_is_not() -> None:
    copy = Reader(static_copy.get_ready(article()))

    assert "table" not in copy.tags
    assert "details" not in copy.tags
    assert PAGE["glossary"] not in copy.text


@pytest.mark.parametrize(
    "planted",
    [
        {"background": (Sentence(ATTACK),)},
        {"timeline": (TimelineEntry(ATTACK, "It begins."),)},
        {"timeline": (TimelineEntry("2019", ATTACK),)},
        {"glossary": (Word(ATTACK, "A box."),)},
        {"glossary": (Word("barrel", ATTACK),)},
        {"content_note": ATTACK},
    ],
)
def test_nothing_in_get_ready_becomes_html(planted: dict[str, Any]) -> None:
    copy = Reader(static_copy.get_ready(attrs.evolve(article(), **planted)))

    assert ATTACK in copy.text
    assert not copy.tags & {"script", "img"}


def test_criteria_show_each_label_with_both_examples() -> None:
    copy = Reader(static_copy.criteria(LENS))

    for each in LENS.labels:
        for words in (
            f"{each.name} ({each.code})",
            each.meaning,
            f"{each.example} {each.example_why}",
            f"{each.counter_example} {each.counter_example_why}",
        ):
            assert words in copy.text


@pytest.mark.parametrize(
    "field",
    [
        "name",
        "code",
        "meaning",
        "example",
        "example_why",
        "counter_example",
        "counter_example_why",
    ],
)
def test_nothing_in_the_criteria_becomes_html(field: str) -> None:
    change: dict[str, Any] = {field: ATTACK}
    planted = attrs.evolve(LENS.labels[0], **change)

    copy = Reader(static_copy.criteria(attrs.evolve(LENS, labels=(planted,))))

    assert ATTACK in copy.text
    assert not copy.tags & {"script", "img"}


def test_the_place_of_a_mark_counts_code_points(learner: Learner) -> None:
    assert place("“John”")["start"] == 3  # 👍🏿 is two code points, and four units of UTF-16
    learner.does(("m1", "“John”", "named"))

    assert read(learner).marked == ["“John”"]
