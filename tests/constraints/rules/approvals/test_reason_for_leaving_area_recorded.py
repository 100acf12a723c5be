from constraints.logic import NOT_KNOWN
from constraints.rules.approvals.reason_for_leaving_area_recorded import (
    ReasonForLeavingAreaRecorded,
)
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("in our own area", one_pair(own_area=True, out_of_area_reason_recorded=False), MET),
    Case(
        "outside, no reason",
        one_pair(own_area=False, out_of_area_reason_recorded=False),
        breached(),
    ),
    Case(
        "in an adjoining area, no reason",
        one_pair(own_area=False, adjoining_area=True, out_of_area_reason_recorded=False),
        breached(),
    ),
    Case(
        "in an emergency, no reason",
        one_pair(own_area=False, emergency=True, out_of_area_reason_recorded=False),
        breached(),
    ),
    Case("outside, for a reason", one_pair(own_area=False, out_of_area_reason_recorded=True), MET),
    Case(
        "area not known, no reason",
        one_pair(own_area=NOT_KNOWN, out_of_area_reason_recorded=False),
        UNDECIDED,
    ),
    Case(
        "area not known, for a reason",
        one_pair(own_area=NOT_KNOWN, out_of_area_reason_recorded=True),
        MET,
    ),
)
test_reason_for_leaving_area_recorded = table(ReasonForLeavingAreaRecorded(), CASES)
