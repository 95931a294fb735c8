"""Several marks at once: one-to-one matching, ties, overlapping marks, labels on a word."""

from __future__ import annotations

from helpers.feedback import OwnMark, compare
from helpers.feedback.matching import draw, pairs_of
from tests.feedback.builders import ground_of, key_span, numbered, outcomes, own

TEXT = numbered()


def test_largest_overlap_is_matched_first() -> None:
    key = [key_span(TEXT, "short", (20, 22)), key_span(TEXT, "long", (23, 27))]
    found = compare([own(TEXT, "m", (20, 27))], ground_of(TEXT, key))
    assert outcomes(found) == {"short": ("near", "m", "shared"), "long": ("met", "m", "")}


def test_tie_goes_to_the_first_in_reading_order_whatever_the_order_of_the_key() -> None:
    key = [key_span(TEXT, "b", (20, 22)), key_span(TEXT, "a", (24, 26))]
    for spans in (key, key[::-1]):
        found = compare([own(TEXT, "m", (20, 26))], ground_of(TEXT, spans))
        assert outcomes(found)["b"] == ("met", "m", "")
        assert outcomes(found)["a"] == ("near", "m", "shared")


def test_tie_between_marks_goes_to_the_first_marked() -> None:
    ground = ground_of(TEXT, [key_span(TEXT, "k", (20, 23))])
    left, right = own(TEXT, "left", (20, 21)), own(TEXT, "right", (22, 23))
    assert outcomes(compare([left, right], ground))["k"][1] == "left"
    assert outcomes(compare([right, left], ground))["k"][1] == "right"


def test_tie_goes_to_the_mark_that_fits_more_closely() -> None:
    key = [key_span(TEXT, "a", (20, 23)), key_span(TEXT, "b", (24, 27))]
    broad, close = own(TEXT, "broad", (20, 27)), own(TEXT, "close", (20, 23))
    found = compare([broad, close], ground_of(TEXT, key))
    assert outcomes(found) == {"a": ("met", "close", ""), "b": ("met", "broad", "")}


def test_tie_goes_to_the_keys_own_label() -> None:
    key = [
        key_span(TEXT, "b-only", (20, 23), "b"),
        key_span(TEXT, "a-or-b", (20, 23), "a", also=("b",)),
    ]
    marks = [own(TEXT, "b", (20, 23), "b"), own(TEXT, "a", (20, 23), "a")]
    for order in (marks, marks[::-1]):
        met = outcomes(compare(order, ground_of(TEXT, key)))
        assert met == {"b-only": ("met", "b", ""), "a-or-b": ("met", "a", "")}


def test_two_marks_on_one_key_mark_meet_it_once_and_the_other_repeats() -> None:
    ground = ground_of(TEXT, [key_span(TEXT, "k", (20, 23))])
    found = compare([own(TEXT, "part", (20, 21)), own(TEXT, "all", (20, 23))], ground)
    assert outcomes(found)["k"] == ("met", "all", "")
    assert (found.repeated, found.yours_alone, found.essential_met) == (("part",), (), 1)


def test_another_label_on_a_met_key_mark_is_yours_alone() -> None:
    ground = ground_of(TEXT, [key_span(TEXT, "k", (20, 23))])
    marks = [own(TEXT, "right", (20, 23)), own(TEXT, "other", (20, 23), "z")]
    found = compare(marks, ground)
    assert (found.yours_alone, found.repeated) == (("other",), ())


def test_nested_key_marks_are_both_met_by_their_own_marks() -> None:
    key = [key_span(TEXT, "outer", (20, 29)), key_span(TEXT, "inner", (22, 25))]
    marks = [own(TEXT, "m-inner", (22, 25)), own(TEXT, "m-outer", (20, 29))]
    found = outcomes(compare(marks, ground_of(TEXT, key)))
    assert found == {"outer": ("met", "m-outer", ""), "inner": ("met", "m-inner", "")}


def test_one_mark_over_nested_key_marks_meets_the_outer_and_is_near_the_inner() -> None:
    key = [key_span(TEXT, "outer", (20, 29)), key_span(TEXT, "inner", (22, 25))]
    found = outcomes(compare([own(TEXT, "m", (20, 29))], ground_of(TEXT, key)))
    assert found == {"outer": ("met", "m", ""), "inner": ("near", "m", "shared")}


def test_what_counts_is_matched_before_what_is_more_to_see() -> None:
    key = [
        key_span(TEXT, "more", (20, 29), "y", also=("x",), counts=False),
        key_span(TEXT, "counts", (20, 23)),
    ]
    found = compare([own(TEXT, "m", (20, 29))], ground_of(TEXT, key))
    assert outcomes(found) == {"more": ("near", "m", "shared"), "counts": ("met", "m", "")}
    assert (found.essential_met, found.essential_total) == (1, 1)


def test_what_does_not_count_can_be_met_and_is_in_no_total() -> None:
    key = [key_span(TEXT, "more", (20, 23), counts=False)]
    found = compare([own(TEXT, "m", (20, 23))], ground_of(TEXT, key))
    assert outcomes(found)["more"] == ("met", "m", "")
    assert (found.essential_total, found.hits) == (0, None)


def test_a_mark_across_sentences_and_paragraphs_is_counted_in_words() -> None:
    found = compare(
        [own(TEXT, "m", (17, 22))], ground_of(TEXT, [key_span(TEXT, "k", (18, 21))], clean=[5])
    )
    assert found.hits == 1.0


def test_a_third_label_on_a_word_is_lost() -> None:
    marks = [own(TEXT, name, (20, 23), name) for name in ("a", "b", "x")]
    found = compare(marks, ground_of(TEXT, [key_span(TEXT, "k", (20, 23))]))
    assert found.ignored == ("x",)
    assert found.essential_met == 0


def test_a_later_mark_keeps_the_words_that_have_room() -> None:
    marks = [own(TEXT, "a", (20, 21), "a"), own(TEXT, "b", (20, 21), "b")]
    ground = ground_of(TEXT, [key_span(TEXT, "k", (20, 23))])
    assert compare([*marks, own(TEXT, "x", (20, 23))], ground).essential_met == 1
    assert compare([*marks, own(TEXT, "x", (20, 22))], ground).essential_met == 0
    assert compare([own(TEXT, "x", (20, 22))], ground).essential_met == 1


def test_a_word_keeps_room_for_a_label_that_it_carries_already() -> None:
    marks = [own(TEXT, "a", (20, 22), "a"), own(TEXT, "one", (20, 20)), own(TEXT, "m", (20, 22))]
    found = compare(marks, ground_of(TEXT, [key_span(TEXT, "k", (20, 25))]))
    assert outcomes(found)["k"] == ("met", "m", "")


def test_words_lost_to_other_labels_do_not_make_a_long_mark_short() -> None:
    ground = ground_of(TEXT, [key_span(TEXT, "k", (20, 21))])
    fillers = [own(TEXT, label, (22, 39), label) for label in ("a", "b")]
    found = compare([*fillers, own(TEXT, "x", (20, 39))], ground)
    assert outcomes(found)["k"] == ("near", "x", "too-long")


def test_an_exact_duplicate_is_ignored() -> None:
    same = own(TEXT, "first", (20, 23))
    found = compare(
        [same, OwnMark("second", same.span, "x")],
        ground_of(TEXT, [key_span(TEXT, "k", (20, 23)), key_span(TEXT, "l", (20, 23))]),
    )
    assert found.ignored == ("second",)
    assert found.essential_met == 1


def test_groups_of_own_marks_keep_the_order_of_marking() -> None:
    marks = [own(TEXT, name, (at, at), "z") for name, at in (("c", 40), ("a", 60), ("b", 50))]
    found = compare(marks, ground_of(TEXT, [key_span(TEXT, "k", (20, 23))], clean=[6]))
    assert found.yours_alone == ("c", "b")
    assert found.spilled == ("a",)


def test_many_marks_on_a_long_text_pair_only_with_what_they_share() -> None:
    text = numbered(sentences=2_000)
    key = [key_span(text, str(n), (n, n + 3)) for n in range(0, 20_000, 40)]
    marks = [own(text, str(n), (n, n)) for n in range(20_000)]
    pairs = pairs_of(key, draw(marks, text))
    assert len(pairs) == 4 * len(key)
