from constraints.logic import NOT_KNOWN
from constraints.rules.notices.iro_informed import IroInformed
from constraints.vocabulary import LegalStatus
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("told", one_pair(iro_informed_recorded=True), MET),
    Case("not told", one_pair(iro_informed_recorded=False), breached()),
    Case(
        "not told in an emergency",
        one_pair(iro_informed_recorded=False, emergency=True),
        breached(),
    ),
    Case("short breaks", one_pair(iro_informed_recorded=False, legal_status=LegalStatus.V3), MET),
    Case(
        "legal status unknown",
        one_pair(iro_informed_recorded=False, legal_status=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "told, legal status unknown",
        one_pair(iro_informed_recorded=True, legal_status=NOT_KNOWN),
        MET,
    ),
)
test_iro_informed = table(IroInformed(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert (
        IroInformed()
        .evaluate(one_pair(iro_informed_recorded=False, legal_status=NOT_KNOWN))
        .child_side.all()
    )
