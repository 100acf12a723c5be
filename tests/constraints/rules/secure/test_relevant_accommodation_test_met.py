from datetime import date

import pytest

from constraints.logic import NOT_KNOWN
from constraints.rules.secure.relevant_accommodation_test_met import RelevantAccommodationTestMet
from constraints.vocabulary import Circumstance, Country, HomeFact, HomeKind
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "no restrictions planned",
        one_pair(circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: False}),
        MET,
    ),
    Case(
        "planned, neither limb",
        one_pair(circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True}),
        breached(),
    ),
    Case(
        "absconding",
        one_pair(
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True}, secure_absconding=True
        ),
        MET,
    ),
    Case(
        "injury",
        one_pair(
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True}, secure_injury=True
        ),
        MET,
    ),
    Case(
        "likely to abscond alone is no limb",
        one_pair(
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True},
            secure_likely_to_abscond=True,
        ),
        breached(),
    ),
    Case(
        "a secure home has section 25(1)",
        one_pair(
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True},
        ),
        MET,
    ),
    Case(
        "a school registered as a home",
        one_pair(
            kind=HomeKind.SCHOOL_REGISTERED_AS_HOME,
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True},
        ),
        breached(),
    ),
    Case(
        "a hospital",
        one_pair(
            kind=HomeKind.HOSPITAL, circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True}
        ),
        MET,
    ),
    Case(
        "in Wales",
        one_pair(
            country=Country.WALES, circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True}
        ),
        MET,
    ),
    Case(
        "not provided for it",
        one_pair(
            fact={HomeFact.SKILLED_FOR_LIBERTY: False},
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True},
        ),
        MET,
    ),
    Case(
        "restrictions not said",
        one_pair(circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: NOT_KNOWN}),
        UNDECIDED,
    ),
    Case(
        "injury not known",
        one_pair(
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True}, secure_injury=NOT_KNOWN
        ),
        UNDECIDED,
    ),
    Case(
        "home not known to be provided for it",
        one_pair(
            fact={HomeFact.SKILLED_FOR_LIBERTY: NOT_KNOWN},
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True},
        ),
        UNDECIDED,
    ),
)
test_relevant_accommodation_test_met = table(RelevantAccommodationTestMet(), CASES)


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(2026, 4, 29), date(2030, 1, 1)])
def test_it_is_in_the_book_and_off(day):
    rule = RelevantAccommodationTestMet()
    assert not rule.in_force(day)
    assert rule.enacted == date(2026, 4, 29)
    assert "78(5)" in rule.not_commenced
