from constraints.logic import NOT_KNOWN
from constraints.rules.notices.iro_informed import IroInformed
from constraints.vocabulary import LegalStatus, Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("told", one_pair(), MET),
    Case("not told", one_pair(recorded=without(Record.IRO_INFORMED)), breached()),
    Case(
        "not told in an emergency",
        one_pair(emergency=True, recorded=without(Record.IRO_INFORMED)),
        breached(),
    ),
    Case(
        "short breaks",
        one_pair(legal_status=LegalStatus.V3, recorded=without(Record.IRO_INFORMED)),
        MET,
    ),
    Case(
        "legal status unknown",
        one_pair(legal_status=NOT_KNOWN, recorded=without(Record.IRO_INFORMED)),
        UNDECIDED,
    ),
    Case(
        "told, legal status unknown",
        one_pair(legal_status=NOT_KNOWN),
        MET,
    ),
)
test_iro_informed = table(IroInformed(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert (
        IroInformed()
        .evaluate(one_pair(legal_status=NOT_KNOWN, recorded=without(Record.IRO_INFORMED)))
        .child_side.all()
    )
