"""Calendar arithmetic on days counted from 1 January 1970, for many people at once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from constraints.arrays import Floats, Ints

Dates = npt.NDArray[np.datetime64]
MONTHS_PER_YEAR = 12


def anniversary(day: Floats | float, years: int) -> Floats:
    """
    Give the day so many years later on which the calendar turns the years.

    Parameters
    ----------
    day
        Days from 1 January 1970, any shape; a part of a day does not count.
    years
        Whole years. Of 29 February it is 1 March in other years.
    """
    return months_later(day, MONTHS_PER_YEAR * years)


def months_later(day: Floats | float, months: int) -> Floats:
    """
    Give the day so many calendar months later: the same day of that month.

    Parameters
    ----------
    day
        Days from 1 January 1970, any shape; a part of a day does not count.
    months
        Whole months. Where that month has no such day it is the first of the next, so that nothing
        that stands for some months ends a day early, and a later day never comes out earlier.
    """
    month, of_month = _parts(day)
    then = month + months
    last = (then + 1).astype("datetime64[D]")
    return _numbers(np.minimum(then.astype("datetime64[D]") + of_month, last))


def earliest_within(on: Floats | float, months: int) -> Floats:
    """
    Give the earliest day that lies no more than so many calendar months before another.

    Parameters
    ----------
    on, months
        As in `months_later`: a day is no earlier than ``earliest_within(on, months)`` just where
        ``months_later(day, months)`` is no earlier than ``on``.
    """
    month, of_month = _parts(on)
    then = month - months
    first = then.astype("datetime64[D]")
    same = np.minimum(first + of_month, (then + 1).astype("datetime64[D]"))
    # Days that the month before the end is too short for come out on its first day, too.
    length = month.astype("datetime64[D]") - (month - 1).astype("datetime64[D]")
    lapped = np.minimum((then - 1).astype("datetime64[D]") + length, first)
    return _numbers(np.where(of_month == np.timedelta64(0, "D"), lapped, same))


def latest_birth(day: Floats | float, years: int) -> Floats:
    """
    Give the last day of birth of those who have turned so many years by a day.

    Parameters
    ----------
    day, years
        As in `anniversary`: someone was born by ``latest_birth(day, years)`` just where
        ``anniversary(born, years)`` is no later than ``day``.
    """
    months, of_month = _parts(day)
    month = months - MONTHS_PER_YEAR * years
    last = (month + 1).astype("datetime64[D]") - np.timedelta64(1, "D")
    return _numbers(np.minimum(month.astype("datetime64[D]") + of_month, last))


def whole_years(born: Floats, on: float) -> Ints:
    """
    Give whole years of age on a day.

    Parameters
    ----------
    born
        Days from 1 January 1970, any shape.
    on
        Day, as above. Someone born on 29 February turns on 1 March in other years.
    """
    (then, of_then), (now, of_now) = _parts(born), _parts(on)
    months = (now - then).astype(np.int64) - (of_now < of_then)
    years: Ints = months // MONTHS_PER_YEAR
    return years


def _numbers(days: Dates) -> Floats:
    return days.astype(np.int64).astype(np.float64)


def _parts(day: Floats | float) -> tuple[Dates, npt.NDArray[np.timedelta64]]:
    """Give the months the days lie in, and the days since each month began."""
    dates = np.floor(np.asarray(day, dtype=np.float64)).astype(np.int64).astype("datetime64[D]")
    months = dates.astype("datetime64[M]")
    return months, dates - months.astype("datetime64[D]")
