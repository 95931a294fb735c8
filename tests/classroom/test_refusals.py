"""What is refused while marking: one clear sentence, nothing written, nothing changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.answers.payloads import KINDS
from helpers.words import PAGE
from tests.classroom.walking import TEXT, Learner, lines_in, place

ASKS = "asks why"
SHAPE, OFFSET = PAGE["refused_shape"], PAGE["refused_offset"]


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _in_utf16_units(words: str) -> dict[str, object]:
    start = _utf16(TEXT[: TEXT.index(words)])
    return {"start": start, "end": start + _utf16(words), "quote": words}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (_in_utf16_units(ASKS), OFFSET),  # a page that counts emoji as two
        ({"quote": "asks Why"}, OFFSET),
        ({"quote": "asks  why"}, OFFSET),
        ({"quote": ""}, OFFSET),
        ({"quote": None}, OFFSET),
        ({"quote": "asks wh\ud83d"}, OFFSET),  # half of an emoji
        (
            place("naïve") | {"quote": "nai\u0308ve"},
            OFFSET,
        ),  # the same accents, written another way
        (place("cafe\u0301") | {"quote": "café"}, OFFSET),
        ({"start": len(TEXT), "end": len(TEXT) + 3, "quote": ""}, OFFSET),
        ({"end": len(TEXT) + 1, "quote": TEXT[TEXT.index(ASKS) :]}, OFFSET),
        (place("👍🏿"), OFFSET),  # no word in it
        (place(" &"), OFFSET),
        ({"start": 7, "end": 7, "quote": ""}, SHAPE),
        ({"start": 9, "end": 4}, SHAPE),
        ({"start": -3}, SHAPE),
        ({"start": "9"}, SHAPE),
        ({"start": 9.0}, SHAPE),
        ({"start": True}, SHAPE),
        ({"start": None}, SHAPE),
        ({"label": "key"}, SHAPE),
        ({"label": ""}, SHAPE),
        ({"label": None}, SHAPE),
        ({"label": ["named"]}, SHAPE),
    ],
)
def test_a_mark_that_does_not_fit_is_refused(
    learner: Learner, home: Path, change: dict[str, object], message: str
) -> None:
    fields = {**place(ASKS), "label": "named", **change}

    assert learner.act("mark.add", mark="m1", **fields) == ("refused", message)

    _expect_nothing_done(learner, home)


@pytest.mark.parametrize("missing", ["start", "end", "quote", "label", "mark"])
def test_a_mark_that_lacks_a_field_is_refused(learner: Learner, home: Path, missing: str) -> None:
    fields: dict[str, object] = {"mark": "m1", **place(ASKS), "label": "named"}
    del fields[missing]

    answer = learner.act("mark.add", **fields)

    assert (answer.type, bool(answer.text)) == ("refused", True)
    _expect_nothing_done(learner, home)


def _expect_nothing_done(learner: Learner, home: Path) -> None:
    assert lines_in(home) == []
    assert learner.words() == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("label", "key"),
        ("label", None),
        ("stake", "my-side"),
        ("stake", ["own-side"]),
        ("stake", {"own-side": 1}),
        ("stake", None),
        ("sure", "very"),
        ("sure", 3),
        ("sure", ["low"]),
        ("sure", None),
        ("excerpt", None),
        ("excerpt", "asks why"),
        ("excerpt", {"exact": "asks why"}),
        ("in_quotation", "yes"),
        ("note", 7),
        ("note", "half of an emoji: \ud83d"),
        ("id", "m2"),
        ("mark", "m2"),
        ("", ""),
        (None, None),
        (["note"], "words"),
    ],
)
def test_a_wrong_change_is_refused(
    learner: Learner, home: Path, field: object, value: object
) -> None:
    learner.add("m1", "John Ng")
    before = learner.seen

    answer = learner.act("mark.change", mark="m1", field=field, value=value)

    assert (answer.type, bool(answer.text)) == ("refused", True)
    assert learner.seen == before
    assert len(lines_in(home)) == 1


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        ("mark.change", {"mark": "m9", "field": "note", "value": "words"}),
        ("mark.delete", {"mark": "m9"}),
        ("mark.delete", {}),
        ("tick.set", {"absence": "a9", "value": True}),
        ("tick.set", {"absence": "no-reply", "value": True}),  # an id of the key
        ("tick.set", {"absence": None, "value": True}),
        ("tick.set", {"absence": "a1", "value": "yes"}),
        ("tick.set", {"absence": "a1"}),
        ("nothing.set", {"value": None}),
        ("nothing.set", {}),
        ("count.set", {"value": -1}),
        ("count.set", {"value": "3"}),
        ("count.set", {"value": 1.5}),
        ("kind.set", {"value": "poem"}),
        ("kind.set", {"value": ["report"]}),
        ("revise", {}),
        ("done", {}),
        ("case.make", {"mark": "m1", "text": "I am right."}),
        ("erase.all", {}),
        ("", {}),
    ],
)
def test_an_action_that_makes_no_sense_is_refused(
    learner: Learner, home: Path, kind: str, payload: dict[str, object]
) -> None:
    before = learner.seen

    answer = learner.act(kind, **payload)

    assert (answer.type, bool(answer.text)) == ("refused", True)
    assert lines_in(home) == []
    assert learner.seen == before


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("junk", [None, 7, "words", ["a"], {"b": 1}, float("nan")])
def test_no_junk_makes_an_action_break(learner: Learner, kind: str, junk: object) -> None:
    names = ("mark", "start", "end", "quote", "label", "field", "value", "absence", "text")

    answer = learner.act(kind, **dict.fromkeys(names, junk))

    assert answer.type in ("ack", "refused")


def test_an_action_without_an_id_is_refused(learner: Learner, home: Path) -> None:
    answer = learner.send("", "nothing.set", {"value": True})

    assert answer.type == "refused"
    assert lines_in(home) == []


def test_the_same_words_with_the_same_label_are_refused(learner: Learner) -> None:
    learner.add("m1", "John Ng", "named")

    assert learner.add("m2", "John Ng", "named") == ("refused", PAGE["refused_same"])
    assert learner.add("m2", "John Ng", "unnamed").type == "ack"


def test_a_label_cannot_be_changed_to_one_that_the_words_carry(learner: Learner) -> None:
    learner.does(("m1", "John Ng", "named"), ("m2", "John Ng", "unnamed"))

    assert learner.change("m2", "label", "named") == ("refused", PAGE["refused_same"])
    assert learner.words() == [("John Ng", "named"), ("John Ng", "unnamed")]


def test_a_mark_may_keep_its_own_label_and_place(learner: Learner) -> None:
    learner.add("m1", "John Ng", "named")

    assert learner.change("m1", "label", "named").type == "ack"
    assert learner.change("m1", "excerpt", place("John Ng")).type == "ack"


def test_a_place_cannot_be_changed_to_one_that_carries_the_label(learner: Learner) -> None:
    learner.does(("m1", "John Ng", "named"), ("m2", "said John Ng", "named"))

    answer = learner.change("m2", "excerpt", place("John Ng"))

    assert answer == ("refused", PAGE["refused_same"])


def test_a_third_label_on_a_word_is_refused(learner: Learner) -> None:
    learner.does(("m1", "said John Ng", "named"), ("m2", "John Ng, who", "unnamed"))

    assert learner.add("m3", "John Ng", "document") == ("refused", PAGE["refused_two"])
    assert learner.add("m3", "works, said", "document").type == "ack"  # "said" has one so far
    assert learner.add("m4", "plan works, said", "unnamed") == ("refused", PAGE["refused_two"])


def test_moving_an_end_onto_two_other_marks_is_refused(learner: Learner) -> None:
    learner.does(("m1", "John Ng", "named"), ("m2", "John Ng", "unnamed"))
    learner.add("m3", "plan works", "document")

    answer = learner.change("m3", "excerpt", place("plan works, said John"))

    assert answer == ("refused", PAGE["refused_two"])
    assert learner.change("m3", "excerpt", place("plan works, said")).type == "ack"


def test_a_mark_is_no_obstacle_to_itself(learner: Learner) -> None:
    learner.does(("m1", "John Ng", "named"), ("m2", "John Ng", "unnamed"))

    assert learner.change("m2", "excerpt", place("said John Ng")).type == "ack"


def test_a_refusal_shows_the_page_what_is_true(learner: Learner) -> None:
    """A page that is behind is told the state again, not just that it was wrong."""
    other = learner.walk.widget()
    learner.add("m1", "John Ng")
    other.state = {}

    learner.act("mark.delete", mark="m9")

    assert other.state == learner.seen
