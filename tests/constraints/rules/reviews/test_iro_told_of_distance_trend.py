from constraints.logic import NOT_KNOWN
from constraints.rules.reviews.iro_told_of_distance_trend import IroToldOfDistanceTrend
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("no farther", one_pair(km_farther_by_move=0.0), MET),
    Case("a little farther", one_pair(km_farther_by_move=0.79), MET),
    Case("half a mile each time", one_pair(km_farther_by_move=0.8), breached()),
    Case("far and farther", one_pair(km_farther_by_move=30.0), breached()),
    Case("not known", one_pair(km_farther_by_move=NOT_KNOWN), UNDECIDED),
)
test_iro_told_of_distance_trend = table(IroToldOfDistanceTrend(), CASES)
