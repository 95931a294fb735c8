"""A part of a text: what lies there is compared, what was given does not count."""

from __future__ import annotations

from helpers.anchoring import Excerpt
from helpers.content import Decoy
from helpers.feedback import compare
from tests.feedback.builders import (
    ground_in,
    ground_of,
    key_mark,
    key_of,
    key_span,
    numbered,
    outcomes,
    over,
    own,
    read,
)

TEXT = numbered()
WINDOW = over(TEXT, 20, 59)  # the third to the sixth of ten sentences
KEY = [
    key_span(TEXT, "before", (10, 12)),
    key_span(TEXT, "cut", (18, 22)),
    key_span(TEXT, "first", (20, 22)),
    key_span(TEXT, "last", (57, 59)),
    key_span(TEXT, "after", (60, 62)),
]


def test_marks_of_the_key_count_where_they_lie_whole_in_the_window() -> None:
    ground = ground_of(TEXT, KEY).within(WINDOW)
    assert [each.id for each in ground.key_spans] == ["first", "last"]
    assert compare([], ground).essential_total == 2


def test_clean_items_count_where_they_lie_whole_in_the_window() -> None:
    decoys = [("outside", (15, 16)), ("cut", (58, 60)), ("inside", (25, 27))]
    ground = ground_of(TEXT, KEY, clean=[1, 3, 4, 6], decoys=decoys).within(WINDOW)
    assert [item.id for item in ground.clean] == ["sentence-4", "sentence-5", "inside"]
    cut = ground_of(TEXT, KEY, clean=[2, 3]).within(over(TEXT, 25, 39))
    assert [item.id for item in cut.clean] == ["sentence-4"]


def test_a_window_over_all_of_the_text_changes_nothing() -> None:
    ground = ground_of(TEXT, KEY, clean=[3, 4], decoys=[("d", (25, 27))])
    assert ground.within(over(TEXT, 0, 99)) == ground


def test_the_headline_waits_for_eight_items_in_the_window() -> None:
    marks = [own(TEXT, "m", (20, 22))]
    whole = ground_of(TEXT, KEY, clean=[3, 4, 6, 7, 8, 9])
    assert compare(marks, whole).headline is not None
    assert compare(marks, whole.within(WINDOW)).headline is None
    decoys = [(f"d{at}", (at, at)) for at in range(25, 30)]
    eight = ground_of(TEXT, KEY, clean=[3], decoys=decoys).within(WINDOW)
    assert compare(marks, eight).headline == 0.5


def test_what_is_clean_is_found_in_the_whole_text_and_then_limited() -> None:
    text = "One speaks. Two speaks. Three speaks.\n"
    decoys = (Decoy("d", Excerpt("Three"), ""),)
    key = key_of(key_mark("k", "Two"), decoys=decoys)
    ground = ground_in(text, key, [[read(text, "One")]])
    assert [item.id for item in ground.clean] == ["sentence-3"]
    assert ground.within(over(ground.segments, 0, 3)).clean == ()


# ---------------------------------------------------------------- given marks


def test_a_given_mark_is_met_and_does_not_count() -> None:
    ground = ground_of(TEXT, [KEY[2], KEY[3]]).with_given(["first"])
    found = compare([own(TEXT, "a", (20, 22)), own(TEXT, "b", (57, 59))], ground)
    assert outcomes(found)["first"] == ("met", "a", "")
    assert (found.essential_met, found.essential_total, found.hits) == (1, 1, 1.0)
    assert (found.yours_alone, found.spilled) == ((), ())


def test_what_is_not_given_is_left_as_it_is() -> None:
    ground = ground_of(TEXT, KEY, clean=[3])
    assert ground.with_given([]) == ground
    assert [each.counts for each in ground.with_given(["cut"]).key_spans] == [
        True,
        False,
        True,
        True,
        True,
    ]


def test_a_given_mark_takes_no_mark_from_one_that_counts() -> None:
    """Both would be met by the same mark: the one that is to be found comes first."""
    twins = [key_span(TEXT, "given", (20, 24)), key_span(TEXT, "open", (20, 22))]
    ground = ground_of(TEXT, twins).with_given(["given"])
    found = compare([own(TEXT, "m", (20, 24))], ground)
    assert outcomes(found)["open"] == ("met", "m", "")
