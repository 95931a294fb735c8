"""Clean items, false alarms, totals and the headline."""

from __future__ import annotations

import pytest

from helpers.feedback import compare
from tests.feedback.builders import ground_of, key_span, numbered, own

TEXT = numbered()
KEY = key_span(TEXT, "k", (27, 29))
DECOY = ("d", (40, 43))


def test_hits_minus_false_alarms() -> None:
    key = [KEY, key_span(TEXT, "l", (30, 32))]
    ground = ground_of(TEXT, key, clean=[4, 5, 6, 7, 8, 9])
    found = compare([own(TEXT, "a", (27, 29)), own(TEXT, "b", (55, 55))], ground)
    assert (found.hits, found.touched, found.clean_total) == (0.5, ("sentence-6",), 6)
    assert found.headline == pytest.approx(0.5 - 1 / 6)


def test_a_sentence_is_touched_once_however_many_marks_are_in_it() -> None:
    marks = [own(TEXT, str(at), (at, at)) for at in range(50, 60)]
    found = compare(marks, ground_of(TEXT, [KEY], clean=[5, 6]))
    assert found.false_alarms == 0.5
    assert len(found.spilled) == 10


def test_one_mark_touches_every_clean_sentence_it_runs_through() -> None:
    found = compare([own(TEXT, "m", (59, 70))], ground_of(TEXT, [KEY], clean=[5, 6, 7, 8]))
    assert found.touched == ("sentence-6", "sentence-7", "sentence-8")


@pytest.mark.parametrize(
    ("last", "touched"),
    [(33, ()), (34, ("sentence-4",))],
    ids=["four-of-its-ten-words", "half-of-its-words"],
)
def test_a_mark_that_meets_may_run_over_into_less_than_half_of_a_clean_sentence(
    last: int, touched: tuple[str, ...]
) -> None:
    key = key_span(TEXT, "k", (25, 29))
    found = compare([own(TEXT, "m", (25, last))], ground_of(TEXT, [key], clean=[3]))
    assert found.outcomes[0].verdict == "met"
    assert found.touched == touched


def test_a_mark_that_meets_nothing_is_not_forgiven_a_single_word() -> None:
    found = compare([own(TEXT, "m", (27, 30), "z")], ground_of(TEXT, [KEY], clean=[3]))
    assert found.outcomes[0].why == "other-label"
    assert found.touched == ("sentence-4",)


@pytest.mark.parametrize(
    ("words", "touched"),
    [
        ((40, 43), ("d",)),
        ((42, 45), ("d",)),
        ((43, 46), ()),
        ((40, 51), ("d",)),
        ((40, 52), ()),
    ],
    ids=["all", "half", "a-quarter", "three-times-as-long", "a-word-longer"],
)
def test_a_decoy_is_taken_as_a_key_mark_is_met(
    words: tuple[int, int], touched: tuple[str, ...]
) -> None:
    found = compare([own(TEXT, "m", words)], ground_of(TEXT, [KEY], decoys=[DECOY]))
    assert found.touched == touched
    assert found.spilled == (("m",) if touched else ())


@pytest.mark.parametrize("label", ["x", "z"], ids=["met", "near"])
def test_a_mark_that_meets_the_key_or_is_near_it_takes_no_decoy(label: str) -> None:
    key = key_span(TEXT, "k", (40, 45))
    found = compare([own(TEXT, "m", (40, 45), label)], ground_of(TEXT, [key], decoys=[DECOY]))
    assert found.touched == ()


def test_good_and_fine_points_are_counted_apart() -> None:
    key = [
        KEY,
        key_span(TEXT, "good", (30, 32), importance=2),
        key_span(TEXT, "fine", (33, 35), importance=1),
        key_span(TEXT, "fine-too", (36, 38), importance=1),
    ]
    found = compare(
        [own(TEXT, "a", (30, 32)), own(TEXT, "b", (36, 38))], ground_of(TEXT, key, clean=[5])
    )
    assert (found.essential_met, found.essential_total, found.hits) == (0, 1, 0.0)
    assert (found.good_met, found.good_total) == (1, 1)
    assert (found.fine_met, found.fine_total) == (1, 2)


@pytest.mark.parametrize(
    ("essential", "clean", "shown"),
    [(1, 7, True), (1, 6, False), (8, 0, True), (0, 9, False), (0, 0, False)],
)
def test_a_headline_needs_eight_items_and_an_essential_mark(
    essential: int, clean: int, *, shown: bool
) -> None:
    key = [key_span(TEXT, str(n), (n, n)) for n in range(essential)]
    found = compare([], ground_of(TEXT, key, clean=range(10 - clean, 10)))
    assert (found.headline is not None) is shown
    assert (found.hits is None) is (essential == 0)


def test_no_marks_earn_nothing_and_cost_nothing() -> None:
    found = compare([], ground_of(TEXT, [KEY], clean=range(3, 10)))
    assert (found.hits, found.false_alarms, found.headline) == (0.0, 0.0, 0.0)
    assert [each.verdict for each in found.outcomes] == ["missed"]


def test_an_empty_key_leaves_only_false_alarms() -> None:
    found = compare([own(TEXT, "m", (0, 0))], ground_of(TEXT, [], clean=range(10)))
    assert (found.outcomes, found.hits, found.headline) == ((), None, None)
    assert found.false_alarms == 0.1


def test_without_a_clean_item_there_is_no_false_alarm() -> None:
    found = compare([own(TEXT, "m", (0, 99))], ground_of(TEXT, [KEY]))
    assert (found.false_alarms, found.clean_total) == (0.0, 0)
    assert found.yours_alone == ()
    assert found.outcomes[0].why == "too-long"
