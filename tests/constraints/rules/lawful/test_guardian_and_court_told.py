from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.guardian_and_court_told import GuardianAndCourtTold
from constraints.vocabulary import LegalStatus, Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "an interim order, not told",
        one_pair(legal_status=LegalStatus.C1, recorded=without(Record.GUARDIAN_AND_COURT_TOLD)),
        breached(),
    ),
    Case("told", one_pair(legal_status=LegalStatus.C1), MET),
    Case(
        "a full care order",
        one_pair(legal_status=LegalStatus.C2, recorded=without(Record.GUARDIAN_AND_COURT_TOLD)),
        MET,
    ),
    Case(
        "in an emergency: a duty instead",
        one_pair(
            legal_status=LegalStatus.C1,
            emergency=True,
            recorded=without(Record.GUARDIAN_AND_COURT_TOLD),
        ),
        MET,
    ),
    Case(
        "legal status not known",
        one_pair(legal_status=NOT_KNOWN, recorded=without(Record.GUARDIAN_AND_COURT_TOLD)),
        UNDECIDED,
    ),
    Case(
        "not said whether planned",
        one_pair(
            legal_status=LegalStatus.C1,
            emergency=NOT_KNOWN,
            recorded=without(Record.GUARDIAN_AND_COURT_TOLD),
        ),
        UNDECIDED,
    ),
)
test_guardian_and_court_told = table(GuardianAndCourtTold(), CASES)
