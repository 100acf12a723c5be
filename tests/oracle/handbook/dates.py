"""Calendar months, ages and days of birth, by the calendar and nothing else."""

from __future__ import annotations

from datetime import date, timedelta

from tests.oracle.handbook.three import Three

DAY = timedelta(days=1)
Born = tuple[date, date]
"""The first and the last day on which somebody may have been born."""


def months_after(day: date, months: int) -> date:
    """Give the same day so many months on; the first of the next month where there is none."""
    year, month = day.year, day.month + months
    while month > 12:
        year, month = year + 1, month - 12
    while month < 1:
        year, month = year - 1, month + 12
    try:
        return date(year, month, day.day)
    except ValueError:
        return date(year, month + 1, 1)


def still_stands(told_on: date | None, months: int, on: date) -> bool:
    """Whether what was told on a day stands so many months later, that day included."""
    return told_on is not None and told_on <= on <= months_after(told_on, months)


def still_stands_days(told_on: date | None, days: int, on: date) -> bool:
    return told_on is not None and told_on <= on <= told_on + timedelta(days=days)


def birthday(born: date, years: int) -> date:
    return months_after(born, 12 * years)


def age_on(born: date, on: date) -> int:
    """Give whole years; someone born on 29 February turns on 1 March in other years."""
    years = on.year - born.year
    return years if birthday(born, years) <= on else years - 1


def born_between(born: date | None, age_years: int | None, told_on: date, oldest: int) -> Born:
    """Give the days on which somebody may have been born, from what is known of the age."""
    if born is not None:
        return born, born
    if age_years is None:
        return months_after(told_on, -12 * oldest), told_on
    days = [months_after(told_on, -12 * age_years) + DAY * shift for shift in range(-2, 3)]
    last = max(day for day in days if age_on(day, told_on) == age_years)
    years_before = [months_after(last, -12) + DAY * shift for shift in range(-2, 4)]
    return min(day for day in years_before if age_on(day, told_on) == age_years), last


def is_at_least(born: Born, years: int, on: date) -> Three:
    youngest, oldest = age_on(born[1], on), age_on(born[0], on)
    if youngest >= years:
        return True
    return False if oldest < years else None


def is_younger(one: Born, other: Born) -> Three:
    """Whether the first was born after the other, by any day."""
    if one[0] > other[1]:
        return True
    return None if one[1] > other[0] else False


def is_younger_by(one: Born, other: Born, years: int) -> Three:
    """Whether the other had turned so many years by the day the first was born."""
    if one[0] >= birthday(other[1], years):
        return True
    return None if one[1] >= birthday(other[0], years) else False


def is_further_apart(one: Born, other: Born, years: int) -> Three:
    """Whether one is older than the other by more than so many years."""
    if any(b[0] > birthday(a[1], years) for a, b in ((one, other), (other, one))):
        return True
    may_be = any(b[1] > birthday(a[0], years) for a, b in ((one, other), (other, one)))
    return None if may_be else False
