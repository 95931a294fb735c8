"""What changed from one form to the other: counted pair by pair, and called a gain with care."""

from __future__ import annotations

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.classroom.gain import LEVEL, Finding, Shift, gain, mid_p
from tests.classroom.sittings import FIRST, SECOND, sat

ALL, NONE = "+" * 10, "-" * 10
SIGNS = st.text("+-.", min_size=10, max_size=10)


def finding(before: str, after: str) -> Finding:
    return gain(sat(FIRST, before), sat(SECOND, after)).finding


def rate(before: float, after: float, told: Finding) -> float:
    """Say how often a change is called so, where each item is right with a fixed chance.

    Args:
        before: chance of each item of the first form to be right.
        after: chance of each item of the second.
        told: what it is called.

    Returns:
        The share of all learners, by full enumeration of won, lost and undecided pairs.
    """
    won, lost = (1 - before) * after, before * (1 - after)
    shares = 0.0
    for up in range(11):
        for down in range(11 - up):
            pairs = "+" * up + "-" * down + "+" * (10 - up - down)
            if finding("-" * up + "+" * (10 - up), pairs) is told:
                ways = comb(10, up) * comb(10 - up, down)
                shares += ways * won**up * lost**down * (1 - won - lost) ** (10 - up - down)
    return shares


def test_pairs_are_counted_by_direction() -> None:
    changed = gain(sat(FIRST, "+++---...."), sat(SECOND, "+--++-+..."))
    assert changed.right == Shift(up=2, down=2, same=2)
    assert changed.asked == 10
    assert (changed.first.right(), changed.second.right()) == (3, 3)


def test_what_was_not_answered_both_times_is_left_out_of_the_counts() -> None:
    """Five right of five, and eight of ten: on what both share, it is one fewer."""
    changed = gain(sat(FIRST, "+++++....."), sat(SECOND, "-++++++++-"))
    assert (changed.first.right(), changed.second.right()) == (5, 4)
    assert (changed.first.total, changed.second.total, changed.asked) == (5, 5, 10)
    assert changed.finding is Finding.FEWER


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (NONE, ALL, Finding.GAIN),
        (ALL, NONE, Finding.FALL),
        ("-----+++++", ALL, Finding.GAIN),  # five won, none lost
        ("----++++++", ALL, Finding.MORE),  # four won
        (ALL, "-----+++++", Finding.FALL),
        (ALL, "----++++++", Finding.FEWER),
        ("-------+++", "+++++++-++", Finding.GAIN),  # seven won, one lost
        ("------++++", "++++++-+++", Finding.MORE),  # six won, one lost
        ("--------++", "++++++++--", Finding.MORE),  # eight won, two lost
        (ALL, ALL, Finding.SAME),
        ("+-+-+-+-+-", "-+-+-+-+-+", Finding.SAME),
        ("..........", ALL, Finding.NOTHING),
        ("+.+.+.+.+.", ".+.+.+.+.+", Finding.NOTHING),
    ],
)
def test_what_a_change_is_called(before: str, after: str, told: Finding) -> None:
    assert finding(before, after) is told


@given(SIGNS, SIGNS)
def test_a_gain_backwards_is_a_fall(before: str, after: str) -> None:
    back = {
        Finding.GAIN: Finding.FALL,
        Finding.FALL: Finding.GAIN,
        Finding.MORE: Finding.FEWER,
        Finding.FEWER: Finding.MORE,
    }
    told = finding(before, after)
    assert finding(after, before) is back.get(told, told)


@given(SIGNS, SIGNS)
def test_the_counts_and_the_finding_agree(before: str, after: str) -> None:
    changed = gain(sat(FIRST, before), sat(SECOND, after))
    more = changed.second.right() - changed.first.right()
    assert more == changed.right.up - changed.right.down
    assert (more > 0) is (changed.finding in (Finding.GAIN, Finding.MORE))
    assert (more < 0) is (changed.finding in (Finding.FALL, Finding.FEWER))


@pytest.mark.parametrize(
    ("up", "down", "value"),
    [(0, 0, 1.0), (3, 3, 1.0), (5, 0, 1 / 32), (0, 5, 1 / 32), (7, 1, 10 / 256), (1, 0, 0.5)],
)
def test_the_mid_p_value(up: int, down: int, value: float) -> None:
    assert mid_p(up, down) == pytest.approx(value)


def test_the_value_of_the_cited_paper() -> None:
    """Fagerland and others: of 21 pairs 1 and 7 differ. Their formula (2), written out."""
    chances = [comb(8, count) / 256 for count in (0, 1)]
    assert mid_p(1, 7) == pytest.approx(2 * sum(chances) - chances[1])


@given(st.integers(0, 200), st.integers(0, 200))
def test_a_value_is_a_share(up: int, down: int) -> None:
    assert 0 <= mid_p(up, down) <= 1


def test_who_has_learned_nothing_is_seldom_told_of_a_gain() -> None:
    """Whatever the chance of each single item: fewer than 2 in 100.

    With equal chances in a pair it differs with a chance of at most one half, and the share of
    false gains is linear in each pair's chance. So the worst case has only 0 and one half.
    """
    for pairs in range(11):
        false = sum(
            comb(pairs, up + down) * comb(up + down, up) / 2 ** (pairs + up + down)
            for up in range(pairs + 1)
            for down in range(pairs + 1 - up)
            if up > down and mid_p(up, down) <= LEVEL
        )
        assert false < 0.02


@pytest.mark.parametrize(
    ("before", "after", "percent"), [(0.5, 0.5, 1), (0.5, 0.9, 35), (0.4, 0.9, 55), (0.3, 0.9, 74)]
)
def test_how_often_a_true_gain_is_seen(before: float, after: float, percent: int) -> None:
    """The figures that are told to teachers."""
    assert round(100 * rate(before, after, Finding.GAIN)) == percent


def test_trust_is_compared_apart_for_good_and_faulty_texts() -> None:
    """The good ones are numbers 1, 3, 6, 8 and 9."""
    before = sat(FIRST, ALL, trust="2222222222")
    after = sat(SECOND, ALL, trust="1032321.31")
    changed = gain(before, after)
    assert changed.trust_clean == Shift(up=2, down=1, same=1)
    assert changed.trust_faulty == Shift(up=1, down=3, same=1)
    assert not changed.trust_fell


@pytest.mark.parametrize(
    ("after", "fell"),
    [("1222222222", True), ("2122222222", False), ("1232222222", False), ("1232212222", True)],
)
def test_a_fall_of_trust_in_good_texts_is_a_warning(after: str, fell: bool) -> None:
    before = sat(FIRST, ALL, trust="2222222222")
    assert gain(before, sat(SECOND, ALL, trust=after)).trust_fell is fell


def test_trust_needs_no_answer_to_the_item() -> None:
    changed = gain(sat(FIRST, "." * 10, trust="3" * 10), sat(SECOND, ALL, trust="0" * 10))
    assert changed.finding is Finding.NOTHING
    assert changed.trust_fell
