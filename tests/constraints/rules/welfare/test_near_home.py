from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.near_home import NearHome
from fixtures.pair import one_pair
from tests.tables import MET, Case, between, breached, table

CASES = (
    Case("up to the free distance", one_pair(distance_km=8.0), MET),
    Case("half way between the marks", one_pair(distance_km=84.0), breached(0.5)),
    Case("at the far mark and beyond", one_pair(distance_km=400.0), breached(1.0)),
    Case(
        "somewhere in a constituency",
        one_pair(distance_km=(8.0, 84.0)),
        between(0.0, 0.5),
    ),
    Case("the home has no location", one_pair(distance_km=NOT_KNOWN), between(0.0, 1.0)),
    Case(
        "no home to be near",
        one_pair(distance_km=400.0, origin_known=False),
        MET,
    ),
)
test_near_home = table(NearHome(), CASES)
