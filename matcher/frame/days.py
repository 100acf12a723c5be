"""Dates as numbers of days, and ages on a day for many people at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np

from constraints.arrays import Floats
from constraints.days import latest_birth, whole_years

EPOCH = date(1970, 1, 1)
_EPOCH = EPOCH.toordinal()
YEAR_DAYS = 365.2425
OLDEST_IN_CARE_YEARS = 26
"""Young adults may stay in a home beyond 18; nobody in one is older than this."""


def day_number(day: date) -> float:
    """Give the days from 1 January 1970."""
    return float((day - EPOCH).days)


def day_numbers(days: Iterable[date | None]) -> Floats:
    """Give the days from 1 January 1970 of many; nan for none."""
    found = [np.nan if day is None else day.toordinal() - _EPOCH for day in days]
    return np.array(found, dtype=np.float64)


def ages(born: Floats, on: float) -> Floats:
    """
    Give ages on a day, whole years turning on the birthday.

    Parameters
    ----------
    born
        Days from 1 January 1970, any shape.
    on
        Day, as above. Someone born on 29 February turns on 1 March in other years.

    Returns
    -------
    years
        Whole years and the share of the year since the birthday, always below the next whole year.
    """
    days = np.asarray(born, dtype=np.float64)
    whole = whole_years(days, on)
    since = np.maximum(on - days - np.floor(whole * YEAR_DAYS), 0.0)
    years: Floats = whole + np.minimum(since / 366.5, 0.999)
    return years


def born_between(age_years: int, on: float) -> tuple[float, float]:
    """Give the earliest and the latest day of birth of someone of a whole age on a day."""
    return float(latest_birth(on, age_years + 1)) + 1.0, float(latest_birth(on, age_years))
