from constraints.logic import NOT_KNOWN
from constraints.rules.registration.place_free_by_start import PlaceFreeByStart
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("a place is free", one_pair(), MET),
    Case("full", one_pair(place_free=False), breached()),
    Case("nobody has said", one_pair(place_free=NOT_KNOWN), UNDECIDED),
)
test_place_free_by_start = table(PlaceFreeByStart(), CASES)
