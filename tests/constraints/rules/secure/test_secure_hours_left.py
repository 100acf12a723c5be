from constraints.logic import NOT_KNOWN
from constraints.rules.secure.secure_hours_left import SecureHoursLeft
from constraints.vocabulary import HomeKind, Record
from fixtures.pair import one_pair, without
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "none used",
        one_pair(kind=HomeKind.SECURE_CHILDRENS_HOME, recorded=without(Record.SECURE_COURT_ORDER)),
        MET,
    ),
    Case(
        "one minute left",
        one_pair(
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            recorded=without(Record.SECURE_COURT_ORDER),
            secure_hours=71.98,
        ),
        MET,
    ),
    Case(
        "all used",
        one_pair(
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            recorded=without(Record.SECURE_COURT_ORDER),
            secure_hours=72.0,
        ),
        breached(),
    ),
    Case(
        "all used, and the court has made an order",
        one_pair(kind=HomeKind.SECURE_CHILDRENS_HOME, secure_hours=72.0),
        MET,
    ),
    Case(
        "all used, an open home",
        one_pair(recorded=without(Record.SECURE_COURT_ORDER), secure_hours=72.0),
        MET,
    ),
    Case(
        "hours not known",
        one_pair(
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            recorded=without(Record.SECURE_COURT_ORDER),
            secure_hours=NOT_KNOWN,
        ),
        UNDECIDED,
    ),
    Case(
        "hours not known, with an order",
        one_pair(kind=HomeKind.SECURE_CHILDRENS_HOME, secure_hours=NOT_KNOWN),
        MET,
    ),
    Case(
        "kind not known",
        one_pair(kind=NOT_KNOWN, recorded=without(Record.SECURE_COURT_ORDER), secure_hours=72.0),
        UNDECIDED,
    ),
)
test_secure_hours_left = table(SecureHoursLeft(), CASES)


def test_hours_are_asked_of_the_social_worker_and_the_kind_of_the_home() -> None:
    rule = SecureHoursLeft()
    record = without(Record.SECURE_COURT_ORDER)
    secure = HomeKind.SECURE_CHILDRENS_HOME
    assert child_is_asked(rule, one_pair(kind=secure, recorded=record, secure_hours=NOT_KNOWN))
    assert not child_is_asked(rule, one_pair(kind=NOT_KNOWN, recorded=record, secure_hours=72.0))
