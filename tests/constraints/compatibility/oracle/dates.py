"""Months, birthdays and ages by the calendar, day by day."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta

from constraints.vocabulary import Domain
from fixtures.build import born
from fixtures.plain import STARTS_ON
from tests.constraints.compatibility.oracle.people import Kid
from tests.constraints.compatibility.oracle.three import Three, every, no, over, some

TODAY = date(1970, 1, 1) + timedelta(days=STARTS_ON)


def lasts(day: float, months: int) -> date:
    """The last day within some months of a day: its own number, or the first of the next month."""
    start = date(1970, 1, 1) + timedelta(days=day)
    year, month = start.year, start.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    try:
        return date(year, month, start.day)
    except ValueError:
        return date(year, month + 1, 1)


def recent(kid: Kid, domain: Domain, months: int) -> Three:
    first, last = (lasts(day, months) >= TODAY for day in kid.evidence[domain])
    return True if first else None if last else False


def birth(kid: Kid) -> tuple[date, date]:
    first, last = (date(1970, 1, 1) + timedelta(days=day) for day in born(kid.age))
    return first, last


def birthday(day: date, years: int) -> date:
    leap = (day.month, day.day) == (2, 29) and not isleap(day.year + years)
    return date(day.year + years, 3, 1) if leap else day.replace(year=day.year + years)


def younger(poser: Kid, exposed: Kid, years: int) -> Three:
    (first, last), (soonest, latest) = birth(poser), birth(exposed)
    if not years:
        return True if soonest > last else None if latest > first else False
    if soonest >= birthday(last, years):
        return True
    return None if latest >= birthday(first, years) else False


def apart(one: Kid, two: Kid, years: int) -> Three:
    def more(old: Kid, young: Kid) -> Three:
        (first, last), (soonest, latest) = birth(old), birth(young)
        if soonest > birthday(last, years):
            return True
        return None if latest > birthday(first, years) else False

    return some(more(one, two), more(two, one))


def across(one: Kid, two: Kid) -> Three:
    def so(young: Kid, old: Kid) -> Three:
        return every(no(over(young.age, 10)), over(old.age, 16))

    return some(so(one, two), so(two, one))
