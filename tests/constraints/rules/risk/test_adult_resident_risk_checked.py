from constraints.rules.risk.adult_resident_risk_checked import AdultResidentRiskChecked
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("no adult lives there", one_pair(adults_before=0.0, adults_checked=False), MET),
    Case("one, not checked", one_pair(adults_before=1.0, adults_checked=False), breached()),
    Case("two, checked", one_pair(adults_before=2.0, adults_checked=True), MET),
    Case("perhaps one", one_pair(adults_before=(0.0, 2.0), adults_checked=False), UNDECIDED),
    Case("perhaps one, checked", one_pair(adults_before=(0.0, 2.0), adults_checked=True), MET),
    Case(
        "one at least",
        one_pair(adults_before=(1.0, 2.0), adults_checked=False),
        breached(),
    ),
    Case(
        "perhaps one, and the home's check of all who live there is clear",
        one_pair(adults_before=(0.0, 2.0), adults_checked=False, check_clear=True),
        MET,
    ),
    Case(
        "surely one, and the home's check of all is clear: the adult is checked alone",
        one_pair(adults_before=1.0, adults_checked=False, check_clear=True),
        breached(),
    ),
    Case(
        "only the child would be an adult",
        one_pair(adults_before=0.0, adults_after=1.0, adults_checked=False),
        MET,
    ),
)
test_adult_resident_risk_checked = table(AdultResidentRiskChecked(), CASES)
