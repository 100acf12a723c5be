from constraints.logic import NOT_KNOWN
from constraints.rules.approvals.withholding_decided import WithholdingDecided
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("nobody is kept in the dark", one_pair(address_confidential=False), MET),
    Case("someone is not to know", one_pair(address_confidential=True), breached()),
    Case("nobody has said", one_pair(address_confidential=NOT_KNOWN), UNDECIDED),
)
test_withholding_decided = table(WithholdingDecided(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert WithholdingDecided().evaluate(one_pair(address_confidential=NOT_KNOWN)).child_side.all()
