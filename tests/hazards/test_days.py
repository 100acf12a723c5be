"""Hazard 10: the day somebody turns 16 or 18, 29 February, and the nights the clocks change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from constraints.vocabulary import HomeKind, RegistrationStatus, Sex
from fixtures.stories.homes import home, world
from fixtures.stories.people import child, referral
from fixtures.stories.story import Scene
from fixtures.stories.towns import near
from matcher.calendar import age_on, day_of
from matcher.rank import Group
from tests.controls import fails_without, replaced
from tests.stories.answers import ask, group_of

UP_TO_15, SUPPORTED = "9320001", "9320002"
DAY = timedelta(days=1)
SUNDAYS = (date(2026, 3, 29), date(2026, 10, 25))
"""Clocks go forward and back in the night to these."""


def _whole_years(born: date, on: date) -> int:
    """Years by the calendar alone; 29 February turns on 1 March where there is none."""
    had = (on.month, on.day) >= (born.month, born.day)
    return on.year - born.year - (0 if had else 1)


def _births() -> list[tuple[date, date]]:
    """Days of birth and of the start, within two days of a 16th or 18th birthday."""
    born = [date(2026 - years, 3, 29) for years in (16, 18)]
    born += [date(2026 - years, 10, 25) for years in (16, 18)]
    born += [date(2008, 2, 29), date(2010, 2, 28), date(2010, 3, 1), date(2012, 2, 29)]
    found = []
    for one, years in product(born, (16, 18)):
        turns = date(one.year + years, one.month, 28 if one.day == 29 else one.day)
        if date(2024, 1, 1) < turns < date(2030, 1, 1):
            found += [(one, turns + DAY * off) for off in range(-2, 4)]
    return found


BIRTHS = _births()


@pytest.mark.parametrize(("born", "on"), BIRTHS, ids=str)
def test_hazard_10_age_turns_on_the_birthday(born, on):
    assert age_on(born, on) == _whole_years(born, on)


def _scene(born: date, starts: date) -> Scene:
    homes = (
        home(UP_TO_15, near("Leeds"), age_to_years=15),
        home(
            SUPPORTED,
            near("Leeds", east_km=1),
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
            status=RegistrationStatus.ACTIVE,
        ),
    )
    who = child("Leeds", 15, Sex.MALE)
    asked = referral(99, "Leeds", replace(who, born=born), needs_care=False, starts_on=starts)
    return Scene(world(homes), asked)


STARTS = [date(2026, 3, 27) + DAY * n for n in range(6)]


def test_hazard_10_sixteen_on_the_day_opens_and_closes_what_the_law_says_and_not_a_day_off():
    def check():
        for born, starts in product((date(2010, 3, 28), SUNDAYS[0].replace(year=2010)), STARTS):
            answer = ask(_scene(born, starts))
            turned = _whole_years(born, starts) >= 16
            for_fifteen = Group.MAY_NOT if turned else Group.CAN_PROPOSE
            assert group_of(answer, UP_TO_15) is for_fifteen, (born, starts)
            assert (group_of(answer, SUPPORTED) is Group.MAY_NOT) is not turned, (born, starts)

    def by_length_of_years(born, on):
        return (on - born) / 365.25 - 0.003

    fails_without(check, replaced("matcher.frame.people.ages", by_length_of_years))


MOMENTS = [
    datetime(on.year, on.month, on.day, tzinfo=UTC) + timedelta(minutes=minutes)
    for sunday in SUNDAYS
    for on in (sunday - DAY, sunday, sunday + DAY)
    for minutes in (-61, -60, -59, -1, 0, 1, 59, 60, 61, 23 * 60 - 1, 23 * 60, 24 * 60 - 1)
]


def _in_london(moment: datetime) -> date:
    """The day by hand: an hour on from one o'clock of a last Sunday of March to one of October."""
    year = moment.year
    begins, ends = (
        max(
            datetime(year, month, n, 1, tzinfo=UTC)
            for n in range(25, 32)
            if datetime(year, month, n, tzinfo=UTC).weekday() == 6
        )
        for month in (3, 10)
    )
    summer = begins <= moment < ends
    return (moment + timedelta(hours=summer)).date()


def test_hazard_10_which_day_it_is_turns_at_midnight_in_london_also_when_the_clocks_change():
    def check():
        for moment in MOMENTS:
            assert day_of(moment) == _in_london(moment), moment

    fails_without(check, replaced("matcher.calendar.LONDON", ZoneInfo("UTC")))
