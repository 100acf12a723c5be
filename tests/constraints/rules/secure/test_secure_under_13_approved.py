from constraints.logic import NOT_KNOWN
from constraints.rules.secure.secure_under_13_approved import SecureUnder13Approved
from constraints.vocabulary import HomeKind, Record
from fixtures.pair import child, one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "12, no approval",
        one_pair(
            child(age_years=12.99),
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            recorded=without(Record.SECURE_UNDER_13_APPROVAL),
        ),
        breached(),
    ),
    Case(
        "12, approved", one_pair(child(age_years=12.99), kind=HomeKind.SECURE_CHILDRENS_HOME), MET
    ),
    Case(
        "13 today",
        one_pair(
            child(age_years=13.0),
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            recorded=without(Record.SECURE_UNDER_13_APPROVAL),
        ),
        MET,
    ),
    Case(
        "12, an open home",
        one_pair(child(age_years=12.0), recorded=without(Record.SECURE_UNDER_13_APPROVAL)),
        MET,
    ),
    Case(
        "age not known",
        one_pair(
            child(age_years=(12.0, 14.0)),
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            recorded=without(Record.SECURE_UNDER_13_APPROVAL),
        ),
        UNDECIDED,
    ),
    Case(
        "kind not known",
        one_pair(
            child(age_years=12.0), kind=NOT_KNOWN, recorded=without(Record.SECURE_UNDER_13_APPROVAL)
        ),
        UNDECIDED,
    ),
)
test_secure_under_13_approved = table(SecureUnder13Approved(), CASES)
