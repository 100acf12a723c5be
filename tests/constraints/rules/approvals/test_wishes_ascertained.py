from constraints.rules.approvals.wishes_ascertained import WishesAscertained
from constraints.vocabulary import LegalStatus
from fixtures.pair import one_pair
from tests.tables import MET, Case, breached, table

CASES = (
    Case("on record", one_pair(wishes_recorded=True), MET),
    Case("not on record", one_pair(wishes_recorded=False), breached()),
    Case("an emergency lifts nothing", one_pair(wishes_recorded=False, emergency=True), breached()),
    Case(
        "nor do short breaks",
        one_pair(wishes_recorded=False, legal_status=LegalStatus.V4),
        breached(),
    ),
)
test_wishes_ascertained = table(WishesAscertained(), CASES, always_decided=True)
