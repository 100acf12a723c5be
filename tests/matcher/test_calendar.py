from datetime import UTC, date, datetime, timedelta, timezone

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from constraints.base import Clock
from constraints.errors import PlacementError
from constraints.vocabulary import Anchor, TimeUnit
from matcher.calendar import (
    add_months,
    add_working_days,
    age_on,
    attains,
    bank_holidays,
    day_of,
    due_before_day,
    due_on,
    due_words,
    is_working_day,
    working_days_between,
)

YEARS = range(2009, 2032)
HOLIDAYS = sorted(day for year in YEARS for day in bank_holidays(year))
DAYS = st.dates(date(2011, 1, 1), date(2029, 12, 31))
START = {Anchor.START: date(2026, 3, 2)}


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2026, 3, 2), True),
        (date(2026, 3, 7), False),
        (date(2026, 3, 8), False),
        (date(2026, 4, 3), False),  # Good Friday
        (date(2026, 4, 6), False),  # Easter Monday
        (date(2026, 8, 3), True),  # Scotland's summer bank holiday
        (date(2026, 3, 17), True),  # Northern Ireland's Saint Patrick's Day
        (date(2026, 12, 28), False),  # substitute for Boxing Day on a Saturday
        (date(2022, 5, 30), True),  # spring bank holiday, moved to 2 June
        (date(2022, 6, 2), False),
        (date(2022, 6, 3), False),  # Platinum Jubilee
        (date(2022, 9, 19), False),  # state funeral
        (date(2022, 12, 27), False),  # substitute for Christmas Day on a Sunday
        (date(2023, 5, 8), False),  # coronation
        (date(2020, 5, 4), True),  # May bank holiday, moved to 8 May
        (date(2020, 5, 8), False),
    ],
)
def test_working_days_are_those_of_england(day, working):
    assert is_working_day(day) is working


@pytest.mark.parametrize(
    ("first", "count", "last"),
    [
        (date(2026, 3, 2), 5, date(2026, 3, 9)),
        (date(2026, 3, 6), 1, date(2026, 3, 9)),
        (date(2026, 3, 7), 1, date(2026, 3, 9)),
        (date(2026, 3, 8), 5, date(2026, 3, 13)),
        (date(2026, 3, 7), 0, date(2026, 3, 7)),
        (date(2026, 3, 9), -1, date(2026, 3, 6)),
        (date(2026, 3, 8), -1, date(2026, 3, 6)),
        (date(2025, 12, 24), 1, date(2025, 12, 29)),
        (date(2025, 12, 24), 5, date(2026, 1, 5)),
        (date(2026, 4, 2), 1, date(2026, 4, 7)),
        (date(2026, 4, 2), 5, date(2026, 4, 13)),
        (date(2022, 6, 1), 1, date(2022, 6, 6)),
        (date(2022, 9, 16), 5, date(2022, 9, 26)),
        (date(2023, 5, 5), 5, date(2023, 5, 15)),
    ],
)
def test_days_within_which_something_is_due(first, count, last):
    assert add_working_days(first, count) == last
    if is_working_day(last):
        assert working_days_between(first, last) == count


@given(DAYS, st.integers(-300, 300).filter(bool))
def test_adding_working_days_agrees_with_numpy(day, count):
    expected = np.busday_offset(
        day, count, roll="backward" if count > 0 else "forward", holidays=HOLIDAYS
    )
    assert add_working_days(day, count) == expected.astype(date)


@given(DAYS, DAYS)
def test_counting_working_days_agrees_with_a_naive_loop(first, last):
    lower, upper = min(first, last), max(first, last)
    shift = 1 if first <= last else 0
    span = (upper - lower).days
    naive = sum(is_working_day(lower + timedelta(days=shift + back)) for back in range(span))
    assert working_days_between(first, last) == (naive if first <= last else -naive)


@given(DAYS, st.integers(-60, 60))
def test_counting_undoes_adding_from_a_working_day(day, count):
    day = add_working_days(day, 1)
    assert working_days_between(day, add_working_days(day, count)) == count


def test_a_year_without_known_holidays_is_an_error():
    with pytest.raises(PlacementError, match="in 2500 are not known"):
        is_working_day(date(2500, 1, 4))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 6, 30, 22, 59, tzinfo=UTC), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 23, 0, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 12, 31, 23, 59, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2026, 1, 1, 1, tzinfo=timezone(timedelta(hours=5))), date(2025, 12, 31)),
    ],
)
def test_london_decides_which_day_it_is(moment, day):
    assert day_of(moment) == day


def test_a_moment_without_a_zone_has_no_day():
    with pytest.raises(PlacementError, match="with its zone, found 2026-06-30T22:00:00"):
        day_of(datetime(2026, 6, 30, 22))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2010, 3, 3), date(2026, 3, 2), 15),
        (date(2010, 3, 2), date(2026, 3, 2), 16),
        (date(2026, 3, 2), date(2026, 3, 2), 0),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2008, 2, 29), date(2024, 2, 28), 15),
        (date(2008, 2, 29), date(2024, 2, 29), 16),
        (date(2008, 2, 28), date(2026, 2, 28), 18),
        (date(2008, 3, 1), date(2026, 2, 28), 17),
    ],
)
def test_age_turns_at_the_start_of_the_birthday(born, day, age):
    assert age_on(born, day) == age


@given(DAYS, st.integers(0, 18))
def test_the_day_an_age_is_reached_is_the_first_of_that_age(born, years):
    day = attains(born, years)
    assert age_on(born, day) == years
    assert years == 0 or age_on(born, day - timedelta(days=1)) == years - 1


def test_nobody_has_an_age_before_birth():
    with pytest.raises(PlacementError, match="birth by 2026-03-01, found 2026-03-02"):
        age_on(date(2026, 3, 2), date(2026, 3, 1))


@pytest.mark.parametrize(
    ("day", "count", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 2, 28), 1, date(2026, 3, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 11, 15), 1, date(2026, 12, 15)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 3, 31), -13, date(2025, 2, 28)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last(day, count, later):
    assert add_months(day, count) == later


@pytest.mark.parametrize(
    ("count", "unit", "day"),
    [
        (5, TimeUnit.WORKING_DAYS, date(2026, 3, 9)),
        (-10, TimeUnit.WORKING_DAYS, date(2026, 2, 16)),
        (5, TimeUnit.DAYS, date(2026, 3, 7)),
        (1, TimeUnit.WEEKS, date(2026, 3, 9)),
        (3, TimeUnit.MONTHS, date(2026, 6, 2)),
        (0, TimeUnit.DAYS, date(2026, 3, 2)),
        (0, TimeUnit.WORKING_DAYS, date(2026, 3, 2)),
    ],
)
def test_each_unit_of_a_clock(count, unit, day):
    assert due_on(Clock(count, unit, Anchor.START), START) == day


def test_a_clock_counts_from_its_own_anchor():
    anchors = {**START, Anchor.APPROVAL: date(2026, 2, 25)}
    assert due_on(Clock(5, TimeUnit.WORKING_DAYS, Anchor.APPROVAL), anchors) == date(2026, 3, 4)
    with pytest.raises(PlacementError, match="the day of the approval, found none"):
        due_on(Clock(5, TimeUnit.WORKING_DAYS, Anchor.APPROVAL), START)


@pytest.mark.parametrize("words", ["by", "before", "before the move on"])
def test_the_words_before_a_day_are_those_that_stand_before_it(words):
    assert due_before_day(f"{words} 2 March 2026") == words


def test_due_days_read_as_before_or_by():
    before = Clock(0, TimeUnit.DAYS, Anchor.START, before=True)
    assert due_words(before, START) == "before the move on 2 March 2026"
    ahead = Clock(-5, TimeUnit.WORKING_DAYS, Anchor.START, before=True)
    assert due_words(ahead, START) == "before 23 February 2026"
    assert due_words(Clock(5, TimeUnit.WORKING_DAYS, Anchor.START), START) == "by 9 March 2026"
