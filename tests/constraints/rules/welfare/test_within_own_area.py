from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.within_own_area import WithinOwnArea
from fixtures.pair import one_pair
from tests.tables import MET, Case, between, breached, table

CASES = (
    Case("own area", one_pair(own_area=True), MET),
    Case("adjoining area", one_pair(own_area=False, adjoining_area=True), breached(0.5)),
    Case("further away", one_pair(own_area=False), breached()),
    Case("own or further away", one_pair(own_area=NOT_KNOWN), between(0.0, 1.0)),
    Case(
        "own or adjoining",
        one_pair(own_area=NOT_KNOWN, adjoining_area=True),
        between(0.0, 0.5),
    ),
    Case(
        "adjoining or further away",
        one_pair(own_area=False, adjoining_area=NOT_KNOWN),
        between(0.5, 1.0),
    ),
    Case(
        "not known at all",
        one_pair(own_area=NOT_KNOWN, adjoining_area=NOT_KNOWN),
        between(0.0, 1.0),
    ),
)
test_within_own_area = table(WithinOwnArea(), CASES)
