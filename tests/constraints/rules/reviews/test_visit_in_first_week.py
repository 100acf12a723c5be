from constraints.logic import NOT_KNOWN
from constraints.rules.reviews.visit_in_first_week import VisitInFirstWeek
from constraints.vocabulary import LegalStatus
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("under a care order", one_pair(), breached()),
    Case("accommodated", one_pair(legal_status=LegalStatus.V2), breached()),
    Case("in an emergency too", one_pair(emergency=True), breached()),
    Case("short breaks, recorded one by one", one_pair(legal_status=LegalStatus.V3), MET),
    Case("short breaks by agreement", one_pair(legal_status=LegalStatus.V4), MET),
    Case("legal status not known", one_pair(legal_status=NOT_KNOWN), UNDECIDED),
)
test_visit_in_first_week = table(VisitInFirstWeek(), CASES)
