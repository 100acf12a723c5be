from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.curfew_agreed import CurfewAgreed
from constraints.vocabulary import HomeRecord
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "under a curfew, not agreed", one_pair(under_curfew=True, recorded_here=False), breached()
    ),
    Case(
        "agreed for this home",
        one_pair(under_curfew=True, recorded_here={HomeRecord.CURFEW_AGREED: True}),
        MET,
    ),
    Case(
        "another paper is no agreement",
        one_pair(under_curfew=True, recorded_here={HomeRecord.VICTIM_ADDRESS_CLEAR: True}),
        breached(),
    ),
    Case("no curfew", one_pair(under_curfew=False, recorded_here=False), MET),
    Case("orders not checked", one_pair(under_curfew=NOT_KNOWN, recorded_here=False), UNDECIDED),
)
test_curfew_agreed = table(CurfewAgreed(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(CurfewAgreed(), one_pair(under_curfew=NOT_KNOWN, recorded_here=False))
