from __future__ import annotations

from datetime import date, timedelta

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from matcher.calendar import age_on
from matcher.frame.days import ages, born_between, day_number

DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))


def age(born: date, on: date) -> float:
    return float(ages(np.array([day_number(born)]), day_number(on))[0])


@given(DAYS, st.integers(0, 9_500))
@example(date(2012, 2, 29), 5 * 365)
@example(date(2012, 2, 29), 365 * 14 + 3)
def test_whole_years_turn_on_the_birthday_as_the_calendar_counts_them(
    born: date, days: int
) -> None:
    on = born + timedelta(days=days)
    assert np.floor(age(born, on)) == age_on(born, on)


def test_someone_born_on_leap_day_turns_on_the_first_of_march_in_other_years() -> None:
    born = date(2012, 2, 29)
    assert np.floor(age(born, date(2026, 2, 28))) == 13
    assert np.floor(age(born, date(2026, 3, 1))) == 14
    assert np.floor(age(born, date(2028, 2, 29))) == 16


@given(DAYS, st.integers(0, 9_000), st.integers(0, 400))
def test_who_is_born_sooner_is_never_younger(born: date, days: int, later: int) -> None:
    on = born + timedelta(days=days + later)
    assert age(born, on) >= age(born + timedelta(days=min(later, days)), on)


@given(st.integers(0, 26), DAYS)
@example(12, date(2028, 2, 29))
@example(12, date(2026, 2, 28))
@example(13, date(2025, 3, 1))
def test_a_told_age_is_that_of_all_born_between_and_of_nobody_else(years: int, on: date) -> None:
    earliest, latest = (
        date(1970, 1, 1) + timedelta(days=int(day)) for day in born_between(years, day_number(on))
    )
    assert age_on(earliest, on) == age_on(latest, on) == years
    assert age_on(earliest - timedelta(days=1), on) == years + 1
    if years:
        assert age_on(latest + timedelta(days=1), on) == years - 1
    else:
        assert latest == on
