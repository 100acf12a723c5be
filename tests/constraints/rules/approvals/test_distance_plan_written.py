from constraints.logic import NOT_KNOWN
from constraints.rules.approvals.distance_plan_written import DistancePlanWritten
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("in our own area", one_pair(distance_km=100.0), MET),
    Case("adjoining and near", one_pair(own_area=False, adjoining_area=True), MET),
    Case("at a distance, near", one_pair(own_area=False, adjoining_area=False), breached()),
    Case(
        "adjoining, at 50 miles",
        one_pair(distance_km=80.5, own_area=False, adjoining_area=True),
        MET,
    ),
    Case(
        "adjoining, beyond 50 miles",
        one_pair(distance_km=80.6, own_area=False, adjoining_area=True),
        breached(),
    ),
    Case(
        "in an emergency: after",
        one_pair(emergency=True, own_area=False, adjoining_area=False),
        MET,
    ),
    Case("area not known", one_pair(own_area=NOT_KNOWN, adjoining_area=False), UNDECIDED),
    Case(
        "adjoining or not is not known",
        one_pair(own_area=False, adjoining_area=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "distance not known",
        one_pair(distance_km=NOT_KNOWN, own_area=False, adjoining_area=True),
        UNDECIDED,
    ),
    Case(
        "not said whether planned",
        one_pair(emergency=NOT_KNOWN, own_area=False, adjoining_area=False),
        UNDECIDED,
    ),
)
test_distance_plan_written = table(DistancePlanWritten(), CASES)
