from constraints.logic import NOT_KNOWN
from constraints.rules.approvals.reason_for_leaving_area_recorded import (
    ReasonForLeavingAreaRecorded,
)
from constraints.vocabulary import Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "in our own area", one_pair(own_area=True, recorded=without(Record.OUT_OF_AREA_REASON)), MET
    ),
    Case(
        "outside, no reason",
        one_pair(own_area=False, recorded=without(Record.OUT_OF_AREA_REASON)),
        breached(),
    ),
    Case(
        "in an adjoining area, no reason",
        one_pair(own_area=False, adjoining_area=True, recorded=without(Record.OUT_OF_AREA_REASON)),
        breached(),
    ),
    Case(
        "in an emergency, no reason",
        one_pair(own_area=False, emergency=True, recorded=without(Record.OUT_OF_AREA_REASON)),
        breached(),
    ),
    Case("outside, for a reason", one_pair(own_area=False), MET),
    Case(
        "area not known, no reason",
        one_pair(own_area=NOT_KNOWN, recorded=without(Record.OUT_OF_AREA_REASON)),
        UNDECIDED,
    ),
    Case(
        "area not known, for a reason",
        one_pair(own_area=NOT_KNOWN),
        MET,
    ),
)
test_reason_for_leaving_area_recorded = table(ReasonForLeavingAreaRecorded(), CASES)
