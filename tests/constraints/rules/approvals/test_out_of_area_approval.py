from constraints.logic import NOT_KNOWN
from constraints.rules.approvals.out_of_area_approval import OutOfAreaApproval
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("in our own area", one_pair(own_area=True, adjoining_area=False), MET),
    Case(
        "in our own area, said to adjoin it too", one_pair(own_area=True, adjoining_area=True), MET
    ),
    Case(
        "in an adjoining authority's area",
        one_pair(own_area=False, adjoining_area=True),
        breached(),
    ),
    Case(
        "an emergency needs it no less",
        one_pair(own_area=False, adjoining_area=True, emergency=True),
        breached(),
    ),
    Case("beyond: the director's to approve", one_pair(own_area=False, adjoining_area=False), MET),
    Case("far away, yet in our own area", one_pair(own_area=True, distance_km=300.0), MET),
    Case("in an unknown area", one_pair(own_area=NOT_KNOWN, adjoining_area=NOT_KNOWN), UNDECIDED),
    Case(
        "outside, but adjoining or not is unknown",
        one_pair(own_area=False, adjoining_area=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "surely not adjoining, whatever else",
        one_pair(own_area=NOT_KNOWN, adjoining_area=False),
        MET,
    ),
)
test_out_of_area_approval = table(OutOfAreaApproval(), CASES)
