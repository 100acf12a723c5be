from constraints.logic import NOT_KNOWN
from constraints.rules.placement_order.room_with_needed_features import RoomWithNeededFeatures
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("fits", one_pair(), MET),
    Case("does not fit", one_pair(room_fits=False), breached()),
    Case("nobody has said", one_pair(room_fits=NOT_KNOWN), UNDECIDED),
)
test_room_with_needed_features = table(RoomWithNeededFeatures(), CASES)
