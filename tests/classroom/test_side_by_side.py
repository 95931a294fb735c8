"""All articles side by side: what is counted, what is said of it, and tables to go on with."""

from __future__ import annotations

import re
from collections.abc import Callable

import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell

from helpers import side_by_side
from helpers.answers import Op, Task, open_log
from helpers.charts import Picture
from helpers.classroom import learner
from helpers.classroom.together import SideBySide, frames, vocabulary
from helpers.classroom.together.frames import MOST_ROWS, frame, plain_html, plain_text
from helpers.classroom.together.texts import LOADED, SOURCING, open_texts
from helpers.content import Quality
from helpers.course_files import CourseFileError, open_course
from helpers.words import CHARTS
from tests.classroom.walking import CODE

COURSE = open_course()
TEXTS = open_texts(COURSE)
ROOM = SideBySide(TEXTS, COURSE)
NAMES = [text.name for text in TEXTS.all]
COMMIT = {"key_digest": "0" * 64, "verdicts": {}, "counts": {}}

PICTURES: dict[str, Callable[[], Picture | None]] = {
    "who_is_quoted": ROOM.who_is_quoted,
    "whose_side": ROOM.whose_side,
    "where_it_leads": ROOM.where_it_leads,
    "pushing_words": ROOM.pushing_words,
    "own_words": ROOM.own_words,
    "timeline": ROOM.timeline,
    "cloud": lambda: ROOM.cloud("must-not-ignore"),
}


def walk(folder: str, slug: str) -> None:
    """Commit a walk of a whole article."""
    lens = COURSE.lesson(folder).lens.id
    log = open_log(CODE, Task(folder, lens, slug), sha256=COURSE.article(slug).sha256)
    log.append(Op(f"op-{folder}-{slug}-1", "nothing.set", {"value": True}))
    log.append(Op(f"op-{folder}-{slug}-2", "commit", COMMIT))


# ---------------------------------------------------------------- the soft line


def test_a_learner_who_has_not_walked_is_told_and_may_go_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ROOM.ready()
    assert capsys.readouterr().out.splitlines() == [
        CHARTS["page_after"],
        "You have compared 0 of 5 in lesson 1, and 0 in lesson 4.",
        CHARTS["page_soon"],
    ]


def test_progress_is_counted_by_lesson(capsys: pytest.CaptureFixture[str]) -> None:
    walk(SOURCING, "ecips-warns")
    walk(SOURCING, "must-not-ignore")
    walk(LOADED, "ecips-warns")

    ROOM.ready()

    assert "compared 2 of 5 in lesson 1, and 1 in lesson 4." in capsys.readouterr().out


def test_who_has_walked_all_is_told_so(capsys: pytest.CaptureFixture[str]) -> None:
    for folder in (SOURCING, LOADED):
        for slug in COURSE.slugs():
            walk(folder, slug)

    ROOM.ready()

    assert capsys.readouterr().out.splitlines()[-1] == CHARTS["page_ready"]


def test_where_nobody_has_chosen_a_code_nothing_is_done(
    capsys: pytest.CaptureFixture[str],
) -> None:
    walk(SOURCING, "ecips-warns")
    learner.leave()

    ROOM.ready()

    assert "compared 0 of 5" in capsys.readouterr().out


# ---------------------------------------------------------------- pictures


@pytest.mark.parametrize("draw", PICTURES.values(), ids=PICTURES)
def test_a_picture_has_words_and_a_full_table(draw: Callable[[], Picture | None]) -> None:
    picture = draw()
    assert picture is not None
    caption = picture.caption
    assert caption.title
    assert caption.table.caption
    assert len(caption.alt) > 40
    assert {len(row) for row in caption.table.rows} == {len(caption.table.head)}


@pytest.mark.parametrize(
    "name", ["who_is_quoted", "whose_side", "where_it_leads", "pushing_words", "own_words"]
)
def test_the_alternative_text_speaks_of_every_article(name: str) -> None:
    picture = PICTURES[name]()
    assert picture is not None
    assert all(article in picture.caption.alt for article in NAMES)


def test_attributions_add_up_in_every_picture() -> None:
    totals = [len(text.sourcing.marks) for text in TEXTS.all]
    for picture in (ROOM.who_is_quoted(), ROOM.whose_side()):
        rows = picture.caption.table.rows
        assert [row[-1] for row in rows] == totals
        assert [sum(map(int, row[1:-1])) for row in rows] == totals
    assert [sum(map(int, row[2:])) for row in ROOM.where_it_leads().caption.table.rows] == totals


def test_many_attributions_lead_to_one_man() -> None:
    rows = {row[0]: row[1:] for row in ROOM.where_it_leads().caption.table.rows}
    man = "Ricardo Baretzky and ECIPS, the group he leads"
    assert rows["A warning to the EU"] == (man, 23, 7, 4)
    one = ROOM.where_it_leads("ecips-warns").caption
    assert one.title == "Where the attributions lead: A warning to the EU"
    assert one.table.rows[0] == (man, 23, "Own side")


def test_an_article_that_is_not_there_is_told() -> None:
    with pytest.raises(CourseFileError, match="there is no article “ecips”"):
        ROOM.where_it_leads("ecips")


# ---------------------------------------------------------------- pushing words


def test_pushes_are_counted_for_every_thousand_own_words() -> None:
    table = ROOM.pushing_words().caption.table
    fear = next(row for row in table.rows if row[0] == "Fear")
    text = TEXTS.by_slug["ecips-warns"]
    marks = [
        mark
        for mark in text.pushing
        if mark.label == "appeal-to-fear" and mark.quality is Quality.FAULT
    ]
    assert fear[1] == pytest.approx(1000 * len(marks) / len(text.words))
    assert len(text.words) == 888


def test_a_push_in_a_menu_or_a_box_is_not_counted() -> None:
    ids = {mark.id for mark in TEXTS.by_slug["ecips-warns"].pushing}
    assert "danger-in-first-line" in ids
    assert "danger-in-headline" not in ids


def test_there_is_no_sum_for_an_article_and_the_kind_of_text_stands_beside() -> None:
    table = ROOM.pushing_words().caption.table
    names = [row[0] for row in table.rows]
    assert CHARTS["total"] not in names
    assert table.rows[-1][1:] == tuple(text.article.kind.value for text in TEXTS.all)


def test_what_the_key_calls_plain_has_its_own_row() -> None:
    table = ROOM.pushing_words().caption.table
    plain = next(row for row in table.rows if row[0] == CHARTS["push_plain"])
    for rate, text in zip(plain[1:], TEXTS.all, strict=True):
        count = sum(mark.quality is not Quality.FAULT for mark in text.pushing)
        assert rate == pytest.approx(1000 * count / len(text.words))


# ---------------------------------------------------------------- words and clouds


def test_own_words_leave_out_small_words_and_what_stands_around() -> None:
    words = {row[0] for row in ROOM.word_table("chasing-dissidents").itertuples(index=False)}
    assert "interpol" in words
    assert not {"the", "subscription", "stakeholders", "toucan"} & words


def test_the_table_of_words_holds_the_counts() -> None:
    first = ROOM.word_table("ecips-warns").iloc[0]
    assert (first["word"], first["here"], first["elsewhere"]) == ("eu", 22, 5)
    assert first["here in 1,000"] == pytest.approx(22_000 / 888)


@pytest.mark.parametrize(
    ("settings", "first"),
    [
        ({}, "kazakhstan"),
        ({"keep_small_words": True}, "the"),
        ({"leave_out": ["Kazakhstan", "eu"]}, "european"),
        ({"by_rank": True}, "kazakhstan"),
    ],
)
def test_one_setting_changes_the_cloud(settings: dict[str, object], first: str) -> None:
    picture = ROOM.cloud("ecips-warns", **settings)  # type: ignore[arg-type]
    assert picture is not None
    assert picture.caption.table.rows[0][0] == first
    assert picture.caption.alt.startswith(f"A word cloud. The largest words: {first},")


def test_a_cloud_of_nothing_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    everything = set(TEXTS.by_slug["ecips-warns"].words)
    assert ROOM.cloud("ecips-warns", leave_out=everything) is None
    assert capsys.readouterr().out == f"{CHARTS['cloud_empty']}\n"


def test_without_the_program_for_clouds_there_are_bars(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from helpers.classroom.together import room

    for module in (room, vocabulary):
        monkeypatch.setattr(module, "clouds_can_be_drawn", lambda: False)
    picture = ROOM.cloud("ecips-warns")

    assert capsys.readouterr().out == f"{CHARTS['cloud_missing']}\n"
    assert picture is not None
    assert picture.caption.title == "Frequent words: A warning to the EU"
    assert picture.caption.table.rows[0] == ("kazakhstan", 28)


# ---------------------------------------------------------------- dates


def test_dates_stand_in_order_and_every_text_comes_out_once() -> None:
    table = ROOM.dates()
    out = table[table["where"] == CHARTS["date_out"]]
    assert sorted(out["article"]) == sorted(NAMES)
    assert table.iloc[0]["when"] == "16 December 2011"
    assert table.iloc[-1]["when"] == "18 December 2024"


def test_a_date_without_its_year_is_known_as_one() -> None:
    table = ROOM.dates().set_index("what the text says")
    assert table.loc["On 17 January", "where"] == CHARTS["date_untold"]
    assert table.loc["16 December 2011", "where"] == CHARTS["date_told"]
    assert table.loc["Thursday (11 February)", "when"] == "11 February 2021"


# ---------------------------------------------------------------- tables to go on with


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (ROOM.all_texts, 5),
        (ROOM.attributions, 128),
        (ROOM.techniques, sum(len(text.pushing) for text in TEXTS.all)),
    ],
)
def test_a_table_is_a_data_frame(table: Callable[[], pd.DataFrame], rows: int) -> None:
    made = table()
    assert isinstance(made, pd.DataFrame)
    assert len(made) == rows
    assert set(made["article"]) == set(NAMES)


def test_a_learner_can_filter_and_count() -> None:
    quotes = ROOM.attributions()
    assert len(quotes[quotes["leads to"] == "nobody who is named"]) == 22
    assert quotes.groupby("article")["leads to"].nunique().max() == 13


def test_a_frame_is_shown_plainly_with_its_caption() -> None:
    html = plain_html(frame("Things", ["name", "n"], [["pens", 1], ["<b>", 2]]))
    assert "<caption" in html
    assert "Things" in html
    assert "&lt;b&gt;" in html
    assert html.count('scope="row"') == 2
    assert not re.search(r"<style|<script|<b>", html)


def test_a_long_frame_says_how_much_is_left() -> None:
    html = plain_html(frame("Numbers", ["n", "m"], [[n, n] for n in range(MOST_ROWS + 7)]))
    assert html.count("<tr>") == MOST_ROWS + 2
    assert "… and 7 more rows" in html


def test_names_of_rows_are_kept_and_their_numbers_are_not() -> None:
    quotes = ROOM.attributions()
    crossed = plain_text(pd.crosstab(quotes["article"], quotes["side"])).splitlines()
    assert crossed[0] == "article | Can't tell | Other side | Outside | Own side"
    assert crossed[3] == "A warning to the EU | 5 | 0 | 6 | 23"
    counted = plain_text(quotes["side"].value_counts()).splitlines()
    assert counted[0] == "side | count"
    assert plain_text(quotes.head(1)).startswith("article | words")


def test_numbers_are_shown_short() -> None:
    made = frame("n", ["word", "rate", "yes"], [["a", 1 / 3, True]])
    assert plain_text(made) == "word | rate | yes\na | 0.3 | yes"


def test_a_notebook_shows_frames_and_series_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    shell = InteractiveShell()
    monkeypatch.setattr(frames, "get_ipython", lambda: shell)
    side_by_side()
    assert shell.display_formatter is not None

    for value in (ROOM.all_texts(), ROOM.all_texts().set_index("article")["words"]):
        shown, _ = shell.display_formatter.format(value)
        assert shown["text/html"].lstrip().startswith("<table>")
        assert "A warning to the EU | " in shown["text/plain"]


def test_outside_a_notebook_nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "get_ipython", lambda: None)
    assert isinstance(side_by_side(), SideBySide)
