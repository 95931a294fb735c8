"""What must hold for any marks and any key, tried on many of them."""

from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from helpers.feedback import Comparison, Ground, KeySpan, OwnMark, compare
from helpers.feedback.matching import LABELS_PER_WORD
from tests.feedback.builders import SENTENCES, WORDS_IN_SENTENCE, ground_of, key_span, numbered, own

TEXT = numbered()
MARKED = 3  # the key and the marks of `own_marks` stand in the first sentences
LABELS = ("x", "y", "z")


@st.composite
def stretches(draw: st.DrawFn, sentences: range = range(MARKED)) -> tuple[int, int]:
    first = draw(
        st.integers(sentences.start * WORDS_IN_SENTENCE, sentences.stop * WORDS_IN_SENTENCE - 1)
    )
    last = draw(st.integers(first, sentences.stop * WORDS_IN_SENTENCE - 1))
    return first, min(last, first + 11)


@st.composite
def keys(draw: st.DrawFn) -> list[KeySpan]:
    """Draw a key as `helpers.checks` would let it pass: two marks on a word at most."""
    spans: list[KeySpan] = []
    room = Counter[int]()
    places = draw(st.lists(st.tuples(stretches(), st.permutations(LABELS)), max_size=8))
    for number, ((first, last), labels) in enumerate(places):
        words = range(first, last + 1)
        same = any(
            TEXT.words_in(each.span) == words and each.accepted[0] == labels[0] for each in spans
        )
        if not same and all(room[word] < LABELS_PER_WORD for word in words):
            room.update(words)
            also = tuple(labels[1 : draw(st.integers(1, 3))])
            spans.append(
                key_span(
                    TEXT,
                    f"k{number}",
                    (first, last),
                    labels[0],
                    also=also,
                    importance=draw(st.integers(1, 3)),
                    counts=draw(st.booleans()),
                )
            )
    return spans


@st.composite
def own_marks(draw: st.DrawFn, sentences: range = range(SENTENCES)) -> list[OwnMark]:
    places = draw(
        st.lists(st.tuples(stretches(sentences=sentences), st.sampled_from(LABELS)), max_size=12)
    )
    return [own(TEXT, f"m{number}", place, label) for number, (place, label) in enumerate(places)]


@st.composite
def grounds(draw: st.DrawFn) -> Ground:
    decoys = draw(st.lists(stretches(), max_size=3))
    named = [(f"d{number}", place) for number, place in enumerate(decoys)]
    return ground_of(TEXT, draw(keys()), range(MARKED, SENTENCES), named)


def verdicts(comparison: Comparison) -> set[tuple[str, str, str | None, str]]:
    return {(each.key, each.verdict, each.mark, each.why) for each in comparison.outcomes}


@given(own_marks(), grounds())
def test_matching_is_one_to_one(marks: list[OwnMark], ground: Ground) -> None:
    found = compare(marks, ground)
    met = [each.mark for each in found.outcomes if each.verdict == "met"]
    assert len(met) == len(set(met))
    assert [each.key for each in found.outcomes] == [each.id for each in ground.key_spans]


@given(own_marks(), grounds())
def test_every_own_mark_is_told_something(marks: list[OwnMark], ground: Ground) -> None:
    found = compare(marks, ground)
    told = {each.mark for each in found.outcomes if each.mark is not None}
    groups = (found.yours_alone, found.repeated, found.ignored, found.spilled)
    assert told.union(*groups) == {mark.id for mark in marks}
    assert told.isdisjoint((*found.yours_alone, *found.repeated, *found.ignored))


@given(own_marks(), grounds(), own_marks(range(MARKED, SENTENCES)), st.data())
def test_a_mark_on_clean_sentences_never_raises_the_headline(
    marks: list[OwnMark], ground: Ground, more: list[OwnMark], data: st.DataObject
) -> None:
    before = compare(marks, ground)
    grown = list(marks)
    for number, mark in enumerate(more):
        at = data.draw(st.integers(0, len(grown)))
        grown.insert(at, OwnMark(f"more{number}", mark.span, mark.label))
    after = compare(grown, ground)
    assert (after.hits or 0.0) - after.false_alarms <= (before.hits or 0.0) - before.false_alarms
    assert after.hits == before.hits


@given(grounds())
def test_the_key_scores_one_against_itself(ground: Ground) -> None:
    marks = [OwnMark(each.id, each.span, each.accepted[0]) for each in ground.key_spans]
    found = compare(marks, ground)
    assert [(each.verdict, each.mark) for each in found.outcomes] == [
        ("met", each.id) for each in ground.key_spans
    ]
    assert found.false_alarms == 0.0
    assert found.hits in (None, 1.0)


@given(own_marks(), grounds(), st.randoms(use_true_random=False))
def test_the_order_of_the_key_does_not_matter(
    marks: list[OwnMark], ground: Ground, chance: Random
) -> None:
    shuffled = list(ground.key_spans)
    chance.shuffle(shuffled)
    other = compare(marks, Ground(ground.segments, tuple(shuffled), ground.clean))
    found = compare(marks, ground)
    assert verdicts(other) == verdicts(found)
    assert (other.headline, other.touched) == (found.headline, found.touched)


@given(own_marks(), grounds())
def test_figures_stay_in_their_range(marks: list[OwnMark], ground: Ground) -> None:
    found = compare(marks, ground)
    assert 0.0 <= found.false_alarms <= 1.0
    assert found.hits is None or 0.0 <= found.hits <= 1.0
    assert found.headline is None or -1.0 <= found.headline <= 1.0
