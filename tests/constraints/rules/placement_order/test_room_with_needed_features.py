from constraints.logic import NOT_KNOWN
from constraints.rules.placement_order.room_with_needed_features import RoomWithNeededFeatures
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("fits", one_pair(), MET),
    Case("does not fit", one_pair(room_fits=False), breached()),
    Case("nobody has said", one_pair(room_fits=NOT_KNOWN), UNDECIDED),
    Case("nobody has gone through the needs", one_pair(needs_known=False), UNDECIDED),
    Case(
        "a need that is known is not met", one_pair(room_fits=False, needs_known=False), breached()
    ),
)
test_room_with_needed_features = table(RoomWithNeededFeatures(), CASES)


def test_needs_nobody_went_through_are_asked_of_the_social_worker_and_rooms_of_the_home() -> None:
    rule = RoomWithNeededFeatures()
    assert child_is_asked(rule, one_pair(needs_known=False))
    assert not child_is_asked(rule, one_pair(room_fits=NOT_KNOWN))
