"""The oracle's own calendar, by hand and against the engine's, which it does not share."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constraints.days import earliest_within, months_later
from matcher.calendar import age_on as engine_age
from matcher.frame.days import EPOCH, day_number
from matcher.frame.days import born_between as engine_born_between
from tests.oracle.handbook.dates import (
    age_on,
    born_between,
    is_at_least,
    is_further_apart,
    is_younger,
    is_younger_by,
    months_after,
    still_stands,
    still_stands_days,
)

DAYS = st.dates(date(2000, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 1, 15), 1, date(2026, 2, 15)),
        (date(2026, 1, 31), 1, date(2026, 3, 1)),
        (date(2025, 12, 2), 3, date(2026, 3, 2)),
        (date(2024, 2, 29), 12, date(2025, 3, 1)),
        (date(2026, 3, 2), -12, date(2025, 3, 2)),
    ],
)
def test_months_by_hand(day: date, months: int, then: date) -> None:
    assert months_after(day, months) == then


@given(DAYS, st.sampled_from([3, 6, 12, 24]))
def test_months_are_those_of_the_engine(day: date, months: int) -> None:
    assert day_number(months_after(day, months)) == months_later(day_number(day), months)


@given(DAYS, DAYS, st.sampled_from([3, 6, 12, 24]))
def test_what_stands_is_what_the_engine_says_stands(told: date, on: date, months: int) -> None:
    within = earliest_within(day_number(on), months) <= day_number(told) <= day_number(on)
    assert still_stands(told, months, on) is bool(within)


@given(DAYS, st.integers(0, 9000))
def test_ages_are_those_of_the_engine(born: date, days: int) -> None:
    on = born + timedelta(days)
    assert age_on(born, on) == engine_age(born, on)


@given(st.integers(0, 25), DAYS)
def test_who_is_of_an_age_was_born_between_the_engines_days(years: int, on: date) -> None:
    first, last = born_between(None, years, on, 26)
    assert (day_number(first), day_number(last)) == engine_born_between(years, day_number(on))
    assert age_on(first, on) == age_on(last, on) == years
    assert age_on(first - timedelta(1), on) == years + 1
    assert last == on or age_on(last + timedelta(1), on) != years


def test_a_day_and_the_day_after() -> None:
    on = date(2026, 3, 2)
    assert still_stands_days(date(2026, 2, 2), 28, on)
    assert not still_stands_days(date(2026, 2, 1), 28, on)
    assert not still_stands_days(date(2026, 3, 3), 28, on)
    assert not still_stands_days(None, 28, on)
    assert not still_stands(None, 6, on)
    assert date(1970, 1, 1) == EPOCH


def test_a_range_of_birth_leaves_an_age_open() -> None:
    on = date(2026, 3, 4)
    assert is_at_least((date(2010, 3, 4),) * 2, 16, on) is True
    assert is_at_least((date(2010, 3, 5),) * 2, 16, on) is False
    assert is_at_least((date(2010, 3, 4), date(2010, 3, 5)), 16, on) is None


def test_two_ages_apart_by_a_day() -> None:
    old = (date(2010, 3, 4),) * 2
    two = (date(2012, 3, 4),) * 2
    seven, a_day_more = (date(2017, 3, 4),) * 2, (date(2017, 3, 5),) * 2
    assert is_younger(two, old) is True
    assert is_younger(old, old) is False
    assert is_younger_by(two, old, 2) is True
    assert is_younger_by((date(2012, 3, 3),) * 2, old, 2) is False
    assert is_further_apart(old, seven, 7) is False
    assert is_further_apart(a_day_more, old, 7) is True
    assert is_further_apart((date(2017, 3, 4), date(2017, 3, 5)), old, 7) is None
