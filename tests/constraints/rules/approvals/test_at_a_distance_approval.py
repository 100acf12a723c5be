from constraints.logic import NOT_KNOWN
from constraints.rules.approvals.at_a_distance_approval import AtADistanceApproval
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("in our own area", one_pair(own_area=True, adjoining_area=False), MET),
    Case("in an adjoining authority's area", one_pair(own_area=False, adjoining_area=True), MET),
    Case("beyond", one_pair(own_area=False, adjoining_area=False), breached()),
    Case(
        "beyond, though five kilometres away",
        one_pair(own_area=False, adjoining_area=False, distance_km=5.0),
        breached(),
    ),
    Case(
        "far away in an adjoining area",
        one_pair(own_area=False, adjoining_area=True, distance_km=300.0),
        MET,
    ),
    Case(
        "an emergency needs it no less",
        one_pair(own_area=False, adjoining_area=False, emergency=True),
        breached(),
    ),
    Case("in an unknown area", one_pair(own_area=NOT_KNOWN, adjoining_area=NOT_KNOWN), UNDECIDED),
    Case("ours or beyond", one_pair(own_area=NOT_KNOWN, adjoining_area=False), UNDECIDED),
    Case("surely adjoining", one_pair(own_area=NOT_KNOWN, adjoining_area=True), MET),
)
test_at_a_distance_approval = table(AtADistanceApproval(), CASES)
