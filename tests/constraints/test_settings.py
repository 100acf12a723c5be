"""Which kinds of setting the law lists for a child under 16 and from 16, kind by kind."""

from __future__ import annotations

from itertools import product

import pytest

from constraints.columns import Homes
from constraints.logic import NOT_KNOWN, Truth
from constraints.settings import childrens_home, listed_from_16, listed_under_16
from constraints.vocabulary import CHILDRENS_HOMES, Country, HomeKind, RegistrationStatus
from fixtures.pair import one_pair

NO, YES, MAYBE = (False, False), (True, True), (False, True)
AT_ANY_AGE = {
    *CHILDRENS_HOMES,
    HomeKind.CARE_HOME,
    HomeKind.HOSPITAL,
    HomeKind.RESIDENTIAL_FAMILY_CENTRE,
    HomeKind.SCHOOL_WITH_ACCOMMODATION,
}
"""CPR 2010 reg. 27A, in any country."""
IN_ENGLAND = {HomeKind.HOLIDAY_SCHEME_FOR_DISABLED_CHILDREN}
FROM_16 = {HomeKind.FURTHER_EDUCATION_COLLEGE_WITH_ACCOMMODATION}
KIND_AND_COUNTRY = list(product(HomeKind, Country))


def homes(kind: int, country: int = Country.ENGLAND, **values: int) -> Homes:
    return one_pair(kind=kind, country=country, **values).homes


def ends(found: Truth) -> tuple[bool, bool]:
    return found.surely.item(), found.possibly.item()


@pytest.mark.parametrize(("kind", "country"), KIND_AND_COUNTRY)
def test_under_16_the_list_is_closed(kind: HomeKind, country: Country) -> None:
    listed = kind in AT_ANY_AGE or (kind in IN_ENGLAND and country is Country.ENGLAND)
    assert ends(listed_under_16(homes(kind, country))) == (YES if listed else NO)
    assert ends(childrens_home(homes(kind, country))) == (YES if kind in CHILDRENS_HOMES else NO)


@pytest.mark.parametrize(("kind", "country"), KIND_AND_COUNTRY)
def test_from_16_it_is_wider(kind: HomeKind, country: Country) -> None:
    under_16 = ends(listed_under_16(homes(kind, country)))
    expect = YES if kind in FROM_16 else under_16
    if kind is HomeKind.SUPPORTED_ACCOMMODATION:
        expect = YES if country is Country.ENGLAND else MAYBE
    registered = homes(kind, country, status=RegistrationStatus.ACTIVE)
    assert ends(listed_from_16(registered)) == expect


def test_of_a_kind_that_nobody_said_nothing_is_settled() -> None:
    assert ends(listed_under_16(homes(NOT_KNOWN))) == MAYBE
    assert ends(listed_from_16(homes(NOT_KNOWN))) == MAYBE
    scheme = HomeKind.HOLIDAY_SCHEME_FOR_DISABLED_CHILDREN
    assert ends(listed_under_16(homes(scheme, NOT_KNOWN))) == MAYBE
