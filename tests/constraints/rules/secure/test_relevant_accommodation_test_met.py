from datetime import date

import pytest

from constraints.logic import NOT_KNOWN
from constraints.rules.secure.relevant_accommodation_test_met import RelevantAccommodationTestMet
from constraints.vocabulary import Country, HomeKind
from tests.constraints.rules.secure.restricting import planned
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("no restrictions planned", planned(False), MET),
    Case("planned, neither limb", planned(), breached()),
    Case("absconding", planned(secure_absconding=True), MET),
    Case("injury", planned(secure_injury=True), MET),
    Case("likely to abscond alone is no limb", planned(secure_likely_to_abscond=True), breached()),
    Case("a secure home has section 25(1)", planned(kind=HomeKind.SECURE_CHILDRENS_HOME), MET),
    Case(
        "a school registered as a home",
        planned(kind=HomeKind.SCHOOL_REGISTERED_AS_HOME),
        breached(),
    ),
    Case("a hospital", planned(kind=HomeKind.HOSPITAL), MET),
    Case("in Wales", planned(country=Country.WALES), MET),
    Case("not provided for it", planned(skilled=False), MET),
    Case("restrictions not said", planned(NOT_KNOWN), UNDECIDED),
    Case("injury not known", planned(secure_injury=NOT_KNOWN), UNDECIDED),
    Case("home not known to be provided for it", planned(skilled=NOT_KNOWN), UNDECIDED),
)
test_relevant_accommodation_test_met = table(RelevantAccommodationTestMet(), CASES)


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(2026, 4, 29), date(2030, 1, 1)])
def test_it_is_in_the_book_and_off(day):
    rule = RelevantAccommodationTestMet()
    assert not rule.in_force(day)
    assert rule.enacted == date(2026, 4, 29)
    assert "78(5)" in rule.not_commenced
