from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from constraints.days import (
    anniversary,
    earliest_within,
    latest_birth,
    months_later,
    whole_years,
)

EPOCH = date(1970, 1, 1)
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))


def number(day: date) -> float:
    return float((day - EPOCH).days)


def day(found: object) -> date:
    return EPOCH + timedelta(days=int(np.asarray(found).item()))


@pytest.mark.parametrize(
    ("born", "years", "turns"),
    [
        (date(2008, 1, 1), 7, date(2015, 1, 1)),
        (date(2012, 2, 29), 4, date(2016, 2, 29)),
        (date(2012, 2, 29), 5, date(2017, 3, 1)),
        (date(2012, 2, 28), 5, date(2017, 2, 28)),
        (date(2011, 12, 31), 1, date(2012, 12, 31)),
        (date(1969, 6, 1), 0, date(1969, 6, 1)),
    ],
)
def test_years_turn_on_the_anniversary(born: date, years: int, turns: date) -> None:
    assert day(anniversary(number(born), years)) == turns
    assert day(anniversary(np.array([number(born) + 0.75]), years)) == turns


@pytest.mark.parametrize(
    ("on", "years", "born"),
    [
        (date(2026, 3, 2), 14, date(2012, 3, 2)),
        (date(2028, 2, 29), 13, date(2015, 2, 28)),
        (date(2026, 2, 28), 14, date(2012, 2, 28)),
        (date(2026, 3, 1), 14, date(2012, 3, 1)),
        (date(2026, 12, 31), 1, date(2025, 12, 31)),
    ],
)
def test_the_last_who_have_turned_by_a_day(on: date, years: int, born: date) -> None:
    assert day(latest_birth(number(on), years)) == born


@given(DAYS, DAYS, st.integers(0, 26))
@example(date(2012, 2, 29), date(2017, 2, 28), 5)
@example(date(2012, 2, 29), date(2017, 3, 1), 5)
def test_the_three_agree(born: date, on: date, years: int) -> None:
    turned = anniversary(number(born), years) <= number(on)
    assert turned == (number(born) <= latest_birth(number(on), years))
    assert turned == (whole_years(np.array([number(born)]), number(on))[0] >= years)


@pytest.mark.parametrize(
    ("start", "months", "ends"),
    [
        (date(2026, 1, 15), 3, date(2026, 4, 15)),
        (date(2025, 11, 28), 3, date(2026, 2, 28)),
        (date(2025, 11, 29), 3, date(2026, 3, 1)),
        (date(2025, 11, 30), 3, date(2026, 3, 1)),
        (date(2025, 12, 1), 3, date(2026, 3, 1)),
        (date(2025, 8, 31), 6, date(2026, 3, 1)),
        (date(2025, 12, 31), 6, date(2026, 7, 1)),
        (date(2024, 2, 29), 24, date(2026, 3, 1)),
        (date(2024, 2, 28), 24, date(2026, 2, 28)),
        (date(2022, 2, 28), 24, date(2024, 2, 28)),
        (date(2023, 11, 29), 3, date(2024, 2, 29)),
        (date(2023, 11, 30), 3, date(2024, 3, 1)),
    ],
)
def test_months_end_on_the_same_day_of_the_month_and_never_before(
    start: date, months: int, ends: date
) -> None:
    assert day(months_later(number(start), months)) == ends
    assert day(earliest_within(number(ends), months)) <= start
    assert day(earliest_within(number(ends) + 1, months)) > start


@given(DAYS, DAYS, st.integers(0, 60))
@example(date(2025, 11, 29), date(2026, 3, 1), 3)
@example(date(2026, 1, 31), date(2026, 3, 1), 1)
def test_within_some_months_is_read_alike_from_either_end(
    start: date, on: date, months: int
) -> None:
    assert (months_later(number(start), months) >= number(on)) == (
        number(start) >= earliest_within(number(on), months)
    )


@pytest.mark.parametrize("months", [*range(14), 24, 60])
def test_the_earliest_day_within_some_months_is_the_first_that_is(months: int) -> None:
    # Every day of four years, one of them a leap year, beside every day that could be the earliest.
    days = np.arange(number(date(2018, 1, 1)), number(date(2028, 1, 1)))
    ons = np.arange(number(date(2023, 6, 1)), number(date(2027, 6, 1)))
    first = np.searchsorted(months_later(days, months), ons)
    assert np.array_equal(earliest_within(ons, months), days[first])


@given(DAYS, st.integers(0, 60))
def test_what_is_later_never_ends_earlier(start: date, months: int) -> None:
    today, tomorrow = number(start), number(start + timedelta(days=1))
    assert months_later(today, months) <= months_later(tomorrow, months)
    assert earliest_within(today, months) <= earliest_within(tomorrow, months)


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        (date(2012, 6, 15), date(2026, 6, 14), 13),
        (date(2012, 6, 15), date(2026, 6, 15), 14),
        (date(2012, 6, 15), date(2026, 6, 16), 14),
        (date(2012, 2, 29), date(2026, 2, 28), 13),
        (date(2012, 2, 29), date(2026, 3, 1), 14),
        (date(2012, 12, 31), date(2026, 1, 1), 13),
    ],
)
def test_age_is_a_whole_number_of_years(born: date, on: date, years: int) -> None:
    found = whole_years(np.array([number(born)]), number(on))
    assert found.dtype == np.int64
    assert found.tolist() == [years]
