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
    months, of_month = _parts(day)
    first = (months + MONTHS_PER_YEAR * years).astype("datetime64[D]")
    return (first + of_month).astype(np.int64).astype(np.float64)


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
    born = np.minimum(month.astype("datetime64[D]") + of_month, last)
    return born.astype(np.int64).astype(np.float64)


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


def _parts(day: Floats | float) -> tuple[Dates, npt.NDArray[np.timedelta64]]:
    """Give the months the days lie in, and the days since each month began."""
    dates = np.floor(np.asarray(day, dtype=np.float64)).astype(np.int64).astype("datetime64[D]")
    months = dates.astype("datetime64[M]")
    return months, dates - months.astype("datetime64[D]")
