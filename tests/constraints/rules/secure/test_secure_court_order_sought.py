from constraints.logic import NOT_KNOWN
from constraints.rules.secure.secure_court_order_sought import SecureCourtOrderSought
from constraints.vocabulary import HomeKind, Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "a secure home, no order yet",
        one_pair(kind=HomeKind.SECURE_CHILDRENS_HOME, recorded=without(Record.SECURE_COURT_ORDER)),
        breached(),
    ),
    Case("a secure home, an order on record", one_pair(kind=HomeKind.SECURE_CHILDRENS_HOME), MET),
    Case("an open home", one_pair(recorded=without(Record.SECURE_COURT_ORDER)), MET),
    Case(
        "kind not known",
        one_pair(kind=NOT_KNOWN, recorded=without(Record.SECURE_COURT_ORDER)),
        UNDECIDED,
    ),
)
test_secure_court_order_sought = table(SecureCourtOrderSought(), CASES)
