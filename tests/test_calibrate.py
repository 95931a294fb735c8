"""The comparison rule keeps its bounds on the real content, and the calibration can fail."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import attrs
import pytest

from benchmarks import calibrate as script
from benchmarks.calibrate import SCATTERED, calibrate, main
from benchmarks.calibration_table import lines
from benchmarks.scores import MOST_FOR_A_STRATEGY, Measured, crossings
from benchmarks.strategies import STRATEGIES, labellings, marked, scattered
from benchmarks.walks import Walk, key_as_marks, walks
from helpers.anchoring import Span
from helpers.course_files import Course, course_root, open_course
from helpers.feedback import Comparison, Ground, OwnMark, compare
from helpers.segments import Segments, segment
from tests.feedback.builders import ground_of, key_span, numbered

COLUMNS = 100
TEXT = segment("The EU said: “We wait.” Kazakhstan’s minister did not answer us at all.\n")


@pytest.fixture(scope="module")
def all_walks() -> list[Walk]:
    return walks(open_course())


@pytest.fixture(scope="module")
def measured(all_walks: list[Walk]) -> list[Measured]:
    return calibrate(all_walks)


def without_false_alarms(marks: Sequence[OwnMark], ground: Ground) -> Comparison:
    """A bad rule: it rewards whoever marks everything."""
    return attrs.evolve(compare(marks, ground), false_alarms=0.0)


def forgetting_most(marks: Sequence[OwnMark], ground: Ground) -> Comparison:
    """A bad rule: it sees only the first mark."""
    return compare(marks[:1], ground)


def test_every_bound_holds_on_the_courses_own_content(measured: list[Measured]) -> None:
    assert [str(crossing) for crossing in crossings(measured)] == []


def test_every_article_is_measured_through_every_lens(measured: list[Measured]) -> None:
    assert len({(each.article, each.lens) for each in measured}) == len(measured) == 25
    assert all(len(each.readings) >= 2 for each in measured)
    assert sum(each.shown for each in measured) >= 20
    names = [*STRATEGIES, SCATTERED]
    assert all([play.strategy for play in each.plays] == names for each in measured if each.shown)


def test_a_key_file_is_used_where_there_is_one(all_walks: list[Walk]) -> None:
    course = open_course()
    keyed = {(course.lesson(folder).lens.id, slug) for folder, slug in course.key_files()}
    assert keyed
    assert {(each.lens.id, each.article) for each in all_walks if each.own_key} == keyed


def test_no_reading_vouches_for_its_own_sentences(all_walks: list[Walk]) -> None:
    """Sentences that one reading alone marked are clean only when that reading is compared."""
    gained = 0
    for walk in all_walks:
        clean = {item.id for item in walk.ground.clean if item.kind == "sentence"}
        for _, among_others in walk.readings:
            there = {item.id for item in among_others.clean if item.kind == "sentence"}
            assert clean <= there
            gained += len(there - clean)
    assert gained > 0


def test_the_table_fits_the_page_and_ends_on_the_line_that_says_it_all(
    measured: list[Measured],
) -> None:
    printed = list(lines(measured))
    assert max(len(line) for line in printed) <= COLUMNS
    assert printed[-1].startswith(f"25 walks, {len(STRATEGIES) + 1} strategies: worst ")
    text = "\n".join(printed)
    assert all(each.article in text and each.lens in text for each in measured)
    assert all(name in text for name in STRATEGIES)


def test_the_page_on_the_rule_shows_the_table_as_it_is_printed_now(
    measured: list[Measured],
) -> None:
    page = (course_root() / "docs" / "comparison-rule.md").read_text("utf-8")
    assert "\n".join(lines(measured)) in page, "print it anew: python -m benchmarks.calibrate"


def test_a_rule_without_false_alarms_is_reported(all_walks: list[Walk]) -> None:
    walk = all_walks[0]
    found = [str(each) for each in crossings(calibrate([walk], rule=without_false_alarms))]
    assert any(each.startswith(f"{walk.name}: “every sentence” earns +0.") for each in found)


def test_a_rule_that_loses_marks_is_reported(all_walks: list[Walk]) -> None:
    found = crossings(calibrate([all_walks[0]], {}, forgetting_most))
    assert {each.who for each in found} == {"the key against itself", "only the essentials"}


def test_a_strategy_that_pays_is_reported(all_walks: list[Walk]) -> None:
    walk = all_walks[0]

    def peeking(segments: Segments) -> Sequence[Span]:
        assert segments is walk.ground.segments
        return [mark.span for mark in key_as_marks(walk.ground)]

    (crossing,) = crossings(calibrate([walk], {"peeking": peeking}))
    assert (crossing.walk, crossing.who) == (walk.name, "“peeking”")
    assert crossing.figure > MOST_FOR_A_STRATEGY


def test_where_no_headline_is_shown_no_bound_holds() -> None:
    text = numbered()
    few = ground_of(text, [key_span(text, "k", (20, 29))], clean=[3])
    walk = attrs.evolve(walks(open_course())[0], ground=few, readings=())
    (found,) = calibrate([walk], rule=without_false_alarms)
    assert found.best is not None
    assert not found.shown
    assert crossings([found]) == []


def test_the_command_fails_and_says_where(
    all_walks: list[Walk], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def first_walks(_: Course) -> list[Walk]:
        return all_walks[:2]

    monkeypatch.setattr(script, "walks", first_walks)
    assert main() == 0
    assert capsys.readouterr().err == ""
    assert main(rule=without_false_alarms) == 1
    told = capsys.readouterr()
    assert f"Bound crossed: {all_walks[0].name}: “every sentence” earns +" in told.err
    assert told.out.splitlines()[-1].startswith("2 walks, ")


def test_broken_content_gives_one_clear_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(tmp_path) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "seeds/catalogue.yaml" in told.err
    assert "python -m helpers.checks" in told.err


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("every 5th word", ["The", "Kazakhstan’s", "us"]),
        ("first word of each sentence", ["The", "Kazakhstan’s"]),
        ("last word of each sentence", ["wait", "all"]),
        ("longest word of each sentence", ["said", "Kazakhstan’s"]),
        ("capitalised words", ["The", "EU", "We", "Kazakhstan’s"]),
        ("words all in capitals", ["EU"]),
    ],
)
def test_strategies_mark_what_their_names_say(name: str, places: list[str]) -> None:
    assert [each.of(TEXT.text) for each in STRATEGIES[name](TEXT)] == places


def test_windows_and_wholes_cover_the_text() -> None:
    text = numbered(sentences=3)
    sizes = {
        name: [len(text.words_in(each)) for each in STRATEGIES[name](text)]
        for name in ("eight-word windows", "every sentence", "one mark over the whole text")
    }
    assert sizes == {
        "eight-word windows": [8, 8, 8, 6],
        "every sentence": [10, 10, 10],
        "one mark over the whole text": [30],
    }


def test_random_marks_have_the_keys_number_and_lengths_and_a_fixed_seed() -> None:
    text = numbered()
    ground = ground_of(text, [key_span(text, "a", (0, 3)), key_span(text, "b", (50, 99))])
    draws = [scattered(ground, str(seed)) for seed in range(20)]
    assert draws == [scattered(ground, str(seed)) for seed in range(20)]
    assert {tuple(len(text.words_in(each)) for each in draw) for draw in draws} == {(4, 50)}
    assert len({draw[0] for draw in draws}) > 10


def test_every_label_is_tried_alone_and_the_commonest_two_at_once() -> None:
    text = numbered()
    key = [
        key_span(text, "a", (0, 3), "p", importance=3),
        key_span(text, "b", (10, 13), "q", importance=3),
        *(key_span(text, f"c{at}", (at, at), "r", importance=1) for at in (20, 21)),
        *(key_span(text, f"d{at}", (at, at), "s", importance=1) for at in (30, 31)),
        *(key_span(text, f"e{at}", (at, at), "t", counts=False) for at in (40, 41, 42)),
    ]
    found = labellings(["p", "q", "r", "s", "t"], ground_of(text, key))
    assert found == [("p",), ("q",), ("r",), ("s",), ("t",), ("p", "q"), ("r", "s")]
    both = marked([key[0].span], ("p", "q"))
    assert [(each.span, each.label) for each in both] == [(key[0].span, "p"), (key[0].span, "q")]
    assert len({each.id for each in both}) == 2
