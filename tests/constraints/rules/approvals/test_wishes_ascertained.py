from constraints.rules.approvals.wishes_ascertained import WishesAscertained
from constraints.vocabulary import LegalStatus, Record
from fixtures.pair import one_pair, without
from tests.tables import MET, Case, breached, table

CASES = (
    Case("on record", one_pair(), MET),
    Case("not on record", one_pair(recorded=without(Record.WISHES)), breached()),
    Case(
        "an emergency lifts nothing",
        one_pair(emergency=True, recorded=without(Record.WISHES)),
        breached(),
    ),
    Case(
        "nor do short breaks",
        one_pair(legal_status=LegalStatus.V4, recorded=without(Record.WISHES)),
        breached(),
    ),
)
test_wishes_ascertained = table(WishesAscertained(), CASES, always_decided=True)
