from constraints.logic import NOT_KNOWN
from constraints.rules.secure.liberty_authorised_by_court import LibertyAuthorisedByCourt
from constraints.vocabulary import Circumstance, HomeKind, Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "no restrictions planned",
        one_pair(
            recorded=without(Record.LIBERTY_COURT_AUTHORITY),
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: False},
        ),
        MET,
    ),
    Case(
        "planned, no authority yet",
        one_pair(
            recorded=without(Record.LIBERTY_COURT_AUTHORITY),
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True},
        ),
        breached(),
    ),
    Case(
        "planned and authorised",
        one_pair(circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True}),
        MET,
    ),
    Case(
        "a secure home has its own test",
        one_pair(
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            recorded=without(Record.LIBERTY_COURT_AUTHORITY),
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True},
        ),
        MET,
    ),
    Case(
        "not said",
        one_pair(
            recorded=without(Record.LIBERTY_COURT_AUTHORITY),
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: NOT_KNOWN},
        ),
        UNDECIDED,
    ),
    Case(
        "not said, but authorised",
        one_pair(circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: NOT_KNOWN}),
        MET,
    ),
    Case(
        "kind not known",
        one_pair(
            kind=NOT_KNOWN,
            recorded=without(Record.LIBERTY_COURT_AUTHORITY),
            circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: True},
        ),
        UNDECIDED,
    ),
)
test_liberty_authorised_by_court = table(LibertyAuthorisedByCourt(), CASES)
