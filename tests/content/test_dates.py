"""Dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.content import Moment, moment


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("17 January 2024", Moment(2024, 1, 17)),
        ("5 January 2022", Moment(2022, 1, 5)),
        ("January 2022", Moment(2022, 1)),
        ("2019", Moment(2019)),
        ("During 2024", Moment(2024)),
        ("early September 2013", Moment(2013, 9)),
        ("between 17 and 23 January 2022", Moment(2022, 1, 23)),
        ("from 1 May 2013 to June 2014", Moment(2014, 6)),
        ("unknown", None),
        ("this week", None),
        ("January", None),
        ("31 February 2021", None),
        ("20210", None),
    ],
)
def test_reading(words: str, read: Moment | None) -> None:
    assert moment(words) == read


@pytest.mark.parametrize(
    ("when", "years"),
    [
        (Moment(2019), 2019.5),
        (Moment(2021, 1, 1), 2021.0),
        (Moment(2021, 1), 2021 + 14 / 365.25),
        (Moment(2020, 12, 31), 2020 + 365 / 365.25),
    ],
)
def test_the_place_on_a_line_of_years(when: Moment, years: float) -> None:
    assert when.years == pytest.approx(years)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_days_stand_in_their_order(one: date, other: date) -> None:
    first, second = (moment(f"{day.day} {day:%B} {day.year}") for day in (one, other))
    assert first is not None
    assert second is not None
    assert (first.years < second.years) == (one < other)
