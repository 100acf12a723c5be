"""Dates as numbers of days, and ages on a day for many people at once."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from constraints.arrays import Floats, Ints

Dates = npt.NDArray[np.datetime64]
EPOCH = date(1970, 1, 1)
LEAP_DAY = (2, 29)
YEAR_DAYS = 365.2425
OLDEST_IN_CARE_YEARS = 26
"""Young adults may stay in a home beyond 18; nobody in one is older than this."""


def day_number(day: date) -> float:
    """Give the days from 1 January 1970."""
    return float((day - EPOCH).days)


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
    when = np.datetime64(int(on), "D")
    dates = days.astype("int64").astype("datetime64[D]")
    whole = _year(when) - _year(dates) - (_month_day(when) < _month_day(dates))
    since = np.maximum(on - days - np.floor(whole * YEAR_DAYS), 0.0)
    years: Floats = whole + np.minimum(since / 366.5, 0.999)
    return years


def born_between(age_years: int, on: float) -> tuple[float, float]:
    """Give the earliest and the latest day of birth of someone of a whole age on a day."""
    day = EPOCH + timedelta(days=int(on))
    return _years_before(day, age_years + 1) + 1.0, _years_before(day, age_years)


def _years_before(day: date, years: int) -> float:
    """Give the last day of birth of those who have turned so many years by a day."""
    leap_day = (day.month, day.day) == LEAP_DAY and not isleap(day.year - years)
    return day_number(day.replace(year=day.year - years, day=28 if leap_day else day.day))


def _year(dates: Dates | np.datetime64) -> Ints:
    return np.asarray(dates).astype("datetime64[Y]").astype(np.int64)


def _month_day(dates: Dates | np.datetime64) -> Ints:
    """Give a number that orders days within a year."""
    array = np.asarray(dates)
    months = array.astype("datetime64[M]")
    of_month = (array - months.astype("datetime64[D]")).astype(np.int64)
    return np.asarray(months.astype(np.int64) % 12 * 32 + of_month)
