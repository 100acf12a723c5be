from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.location_reviewed import LocationReviewed
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("reviewed", one_pair(location_reviewed=True), MET),
    Case("not reviewed", one_pair(location_reviewed=False), breached()),
    Case("not known", one_pair(location_reviewed=NOT_KNOWN), UNDECIDED),
)
test_location_reviewed = table(LocationReviewed(), CASES)
