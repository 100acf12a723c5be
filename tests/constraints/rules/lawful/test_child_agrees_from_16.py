from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.child_agrees_from_16 import ChildAgreesFrom16
from constraints.vocabulary import LegalStatus, Record
from fixtures.pair import child, one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("16, agreed", one_pair(child(age_years=16.0), legal_status=LegalStatus.V2), MET),
    Case(
        "16 today, not agreed",
        one_pair(
            child(age_years=16.0),
            legal_status=LegalStatus.V2,
            recorded=without(Record.CHILD_AGREES),
        ),
        breached(),
    ),
    Case(
        "16 tomorrow",
        one_pair(
            child(age_years=15.997),
            legal_status=LegalStatus.V2,
            recorded=without(Record.CHILD_AGREES),
        ),
        MET,
    ),
    Case(
        "16, under a care order",
        one_pair(child(age_years=16.0), recorded=without(Record.CHILD_AGREES)),
        MET,
    ),
    Case(
        "age not known",
        one_pair(
            child(age_years=(15.0, 17.0)),
            legal_status=LegalStatus.V2,
            recorded=without(Record.CHILD_AGREES),
        ),
        UNDECIDED,
    ),
    Case(
        "legal status not known",
        one_pair(
            child(age_years=17.0), legal_status=NOT_KNOWN, recorded=without(Record.CHILD_AGREES)
        ),
        UNDECIDED,
    ),
)
test_child_agrees_from_16 = table(ChildAgreesFrom16(), CASES)
