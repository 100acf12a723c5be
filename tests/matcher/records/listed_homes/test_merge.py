"""Restricted facts over published ones."""

from dataclasses import replace
from datetime import date

import pytest

from constraints.vocabulary import (
    Condition,
    Country,
    Grade,
    HomeKind,
    Need,
    RegistrationStatus,
)
from matcher.entities import Home, HomeCondition, Where
from matcher.records.listed_homes import merge

AREA = Where(357_000.0, 403_000.0, 7.0, "constituency", "E08000010")
POINT = Where(358_000.0, 405_000.0, 0.1, "postcode", "E08000010")
PUBLISHED = Home(
    urn="SC900001",
    kind=HomeKind.CHILDRENS_HOME,
    country=Country.ENGLAND,
    status=RegistrationStatus.ACTIVE,
    where=AREA,
    authority="E08000010",
    registered_places=4,
    overall_grade=Grade.GOOD,
    helped_grade=Grade.GOOD,
    inspected_on=date(2024, 1, 1),
    short_breaks_only=False,
    sector="Private",
)
RESTRICTED = Home(
    urn="SC900001",
    kind=HomeKind.CHILDRENS_HOME,
    country=Country.ENGLAND,
    status=RegistrationStatus.SUSPENDED,
    where=POINT,
    authority="E08000010",
    name="Larch House",
    registered_places=5,
    needs={Need.MENTAL_HEALTH: True},
    conditions=(HomeCondition(Condition.UNREAD, "No child under 12."),),
    conditions_listed=True,
    overall_grade=Grade.OUTSTANDING,
    inspected_on=date(2025, 1, 1),
)


def merged(published=PUBLISHED, **changes):
    (home,) = merge([published], [replace(RESTRICTED, **changes)])
    return home


def test_what_the_restricted_list_knows_comes_first():
    home = merged()
    assert (home.status, home.where, home.name) == (
        RegistrationStatus.SUSPENDED, POINT, "Larch House",
    )  # fmt: skip
    assert (home.registered_places, home.needs) == (5, {Need.MENTAL_HEALTH: True})
    assert (home.conditions, home.conditions_listed) == (RESTRICTED.conditions, True)


def test_what_it_does_not_know_stays_as_published():
    home = merged(registered_places=None)
    assert (home.registered_places, home.sector, home.short_breaks_only) == (4, "Private", False)


def test_a_home_told_to_have_no_places_has_none():
    assert merged(registered_places=0).registered_places == 0


def test_a_status_that_cannot_be_read_is_not_known_whatever_was_published():
    assert merged(status=None).status is None


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2025, 1, 1), (Grade.OUTSTANDING, None, date(2025, 1, 1))),
        (date(2024, 1, 1), (Grade.OUTSTANDING, None, date(2024, 1, 1))),
        (date(2023, 1, 1), (Grade.GOOD, Grade.GOOD, date(2024, 1, 1))),
        (None, (Grade.GOOD, Grade.GOOD, date(2024, 1, 1))),
    ],
)
def test_grades_are_those_of_the_later_inspection_with_its_day(on, expected):
    home = merged(inspected_on=on)
    assert (home.overall_grade, home.helped_grade, home.inspected_on) == expected


def test_the_closer_location_counts_with_its_authority():
    wide = replace(AREA, radius_km=12.0, authority=None, basis="authority")
    assert merged(where=wide, authority=None).where == AREA
    assert merged(where=wide, authority=None).authority == "E08000010"
    assert merged(where=None, authority=None, country=None).country is Country.ENGLAND
    home = merged(where=replace(POINT, authority=None), authority=None)
    assert (home.where.radius_km, home.authority) == (0.1, None)


def test_homes_on_one_list_only_stay_and_all_are_in_order():
    other, new = replace(PUBLISHED, urn="SC900003"), replace(RESTRICTED, urn="1234567")
    homes = merge([other, PUBLISHED], [new])
    assert [home.urn for home in homes] == ["1234567", "SC900001", "SC900003"]
    assert homes == (new, PUBLISHED, other)
