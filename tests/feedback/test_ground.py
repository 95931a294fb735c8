"""The ground: where the key's marks stand, what counts, and what is clean."""

from __future__ import annotations

import pytest

from helpers.anchoring import AnchorError, Excerpt, Span
from helpers.content import Decoy, KeyMark
from helpers.feedback import Ground
from tests.feedback.builders import ground_in, key_mark, key_of, read

TEXT = (
    "Officials say the dam is safe. The river rose again on Monday.\n\n"
    "A report names three cracks. Nobody repaired them. Experts worry about the winter.\n"
)


def clean_words(ground: Ground) -> list[str]:
    return [item.span.of(TEXT) for item in ground.clean]


def decoy(name: str, exact: str) -> Decoy:
    return Decoy(name, Excerpt(exact), "why")


def test_a_sentence_is_clean_where_neither_key_nor_reading_marked_a_word() -> None:
    readings = [[read(TEXT, "Nobody")], [read(TEXT, "Experts worry")]]
    ground = ground_in(TEXT, key_of(key_mark("k", "Officials say")), readings)
    assert clean_words(ground) == [
        "The river rose again on Monday.",
        "A report names three cracks.",
    ]
    assert [item.id for item in ground.clean] == ["sentence-2", "sentence-3"]


def test_readings_of_other_walks_are_passed_over() -> None:
    others = [[read(TEXT, "Nobody", article="b"), read(TEXT, "Experts", lens="disclaimers")]]
    assert len(ground_in(TEXT, key_of(key_mark("k", "Officials say")), others).clean) == 4


def test_a_mark_across_paragraphs_leaves_neither_sentence_clean() -> None:
    across = key_mark("k", "on Monday.\n\nA report")
    assert clean_words(ground_in(TEXT, key_of(across))) == [
        "Officials say the dam is safe.",
        "Nobody repaired them.",
        "Experts worry about the winter.",
    ]


def test_marks_that_do_not_count_still_make_a_sentence_unclean() -> None:
    marks = [
        key_mark("layer-2", "Officials say", "slogans"),
        key_mark("outside", "The river", needs_outside="fact-1"),
        key_mark("unknown", "A report", "no-such-label"),
        key_mark("counts", "Nobody"),
    ]
    ground = ground_in(TEXT, key_of(*marks))
    assert {each.id: each.counts for each in ground.key_spans} == {
        "layer-2": False,
        "outside": False,
        "unknown": False,
        "counts": True,
    }
    assert clean_words(ground) == ["Experts worry about the winter."]


def test_the_second_layer_counts_when_it_is_in_use() -> None:
    key = key_of(key_mark("k", "Officials say", "slogans"))
    assert ground_in(TEXT, key, layers=frozenset({1, 2})).key_spans[0].counts


def test_a_decoy_is_an_item_of_its_own_only_outside_clean_sentences() -> None:
    key = key_of(
        key_mark("k", "Officials say"),
        decoys=(decoy("in-clean", "three cracks"), decoy("beside-key", "dam is safe")),
    )
    assert [item.id for item in ground_in(TEXT, key).clean if item.kind == "decoy"] == [
        "beside-key"
    ]


def test_a_decoy_that_reaches_into_a_clean_sentence_does_not_count_twice() -> None:
    key = key_of(key_mark("k", "Officials say"), decoys=(decoy("d", "is safe. The river"),))
    assert all(item.kind == "sentence" for item in ground_in(TEXT, key).clean)


def test_a_decoy_without_words_is_no_item() -> None:
    text = "Officials say … the dam is safe."
    key = key_of(key_mark("k", "Officials say"), decoys=(decoy("d", "…"),))
    assert ground_in(text, key).clean == ()


def test_a_line_without_words_is_no_clean_sentence() -> None:
    text = "Officials say so.\n***\nThe river rose.\n"
    ground = ground_in(text, key_of(key_mark("k", "Officials say")))
    assert [item.span.of(text) for item in ground.clean] == ["The river rose."]


def test_a_key_mark_without_words_never_counts() -> None:
    ground = ground_in("Officials say … so.", key_of(key_mark("k", "…")))
    assert not ground.key_spans[0].counts


def test_key_marks_stand_in_reading_order_whatever_the_file_says() -> None:
    marks = [key_mark("z", "Nobody"), key_mark("b", "Officials say"), key_mark("a", "Officials")]
    for order in (marks, marks[::-1]):
        assert [each.id for each in ground_in(TEXT, key_of(*order)).key_spans] == ["a", "b", "z"]


def test_the_core_is_found_inside_its_mark() -> None:
    ground = ground_in(TEXT, key_of(key_mark("k", "the dam is safe", core="safe")))
    core = ground.key_spans[0].core
    assert core == Span(TEXT.index("safe"), TEXT.index("safe") + 4)


def test_a_core_without_words_is_none() -> None:
    key = key_of(key_mark("k", "safe. The", core="."))
    assert ground_in(TEXT, key).key_spans[0].core is None


@pytest.mark.parametrize(
    "mark", [key_mark("k", "not in it"), key_mark("k", "the dam", core="winter")]
)
def test_words_that_are_not_there_are_refused(mark: KeyMark) -> None:
    with pytest.raises(AnchorError, match="not in the article"):
        ground_in(TEXT, key_of(mark))
