from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.victim_address_clear import VictimAddressClear
from constraints.vocabulary import Circumstance, HomeRecord
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "held, not answered for this home",
        one_pair(circumstance={Circumstance.VICTIM_ADDRESS_HELD: True}, recorded_here=False),
        breached(),
    ),
    Case(
        "answered for this home",
        one_pair(
            circumstance={Circumstance.VICTIM_ADDRESS_HELD: True},
            recorded_here={HomeRecord.VICTIM_ADDRESS_CLEAR: True},
        ),
        MET,
    ),
    Case(
        "another paper is no answer",
        one_pair(
            circumstance={Circumstance.VICTIM_ADDRESS_HELD: True},
            recorded_here={HomeRecord.CURFEW_AGREED: True},
        ),
        breached(),
    ),
    Case(
        "none held",
        one_pair(circumstance={Circumstance.VICTIM_ADDRESS_HELD: False}, recorded_here=False),
        MET,
    ),
    Case(
        "nobody has said",
        one_pair(circumstance={Circumstance.VICTIM_ADDRESS_HELD: NOT_KNOWN}, recorded_here=False),
        UNDECIDED,
    ),
)
test_victim_address_clear = table(VictimAddressClear(), CASES)


def test_the_social_worker_is_asked():
    unsaid = {Circumstance.VICTIM_ADDRESS_HELD: NOT_KNOWN}
    assert child_is_asked(VictimAddressClear(), one_pair(circumstance=unsaid, recorded_here=False))
