from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.received_on_request import ReceivedOnRequest
from constraints.vocabulary import LegalStatus
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("police protection", one_pair(legal_status=LegalStatus.L1), breached()),
    Case("refused bail by the police", one_pair(legal_status=LegalStatus.J2), breached()),
    Case("an emergency protection order", one_pair(legal_status=LegalStatus.L2), MET),
    Case("remanded by a court", one_pair(legal_status=LegalStatus.J1), MET),
    Case("legal status unknown", one_pair(legal_status=NOT_KNOWN), UNDECIDED),
)
test_received_on_request = table(ReceivedOnRequest(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(ReceivedOnRequest(), one_pair(legal_status=NOT_KNOWN))
