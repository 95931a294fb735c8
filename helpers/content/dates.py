"""Dates as people write them, read far enough to be put in order."""

from __future__ import annotations

import re
from datetime import date

import attrs

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DATE = re.compile(rf"(?:(?:\b([0-9]{{1,2}}) )?\b({'|'.join(_MONTHS)}) )?\b([0-9]{{4}})\b")
_DAYS_IN_YEAR = 365.25


@attrs.frozen
class Moment:
    """A day, a month or a year, as exactly as it was written.

    Attributes:
        year: four digits.
        month: 1 to 12; None where only the year is given.
        day: of the month; None where it is not given.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def years(self) -> float:
        """Where it stands on a line of years; a month or year stands in its middle."""
        if self.month is None:
            return self.year + 0.5
        passed = date(self.year, self.month, self.day or 15) - date(self.year, 1, 1)
        return self.year + passed.days / _DAYS_IN_YEAR


def moment(words: str) -> Moment | None:
    """Read a date out of words such as "17 January 2024", "early May 2013" or "2019".

    Args:
        words: English; "between 17 and 23 January 2022" counts as its last day.

    Returns:
        The date that was written last, or None where there is none or it cannot be.
    """
    found = _DATE.findall(words)
    if not found:
        return None
    day, month, year = found[-1]
    number = _MONTHS.index(month) + 1 if month else None
    try:
        date(int(year), number or 1, int(day or 1))
    except ValueError:
        return None
    return Moment(int(year), number, int(day) if day else None)
