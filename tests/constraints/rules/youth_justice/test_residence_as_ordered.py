from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.residence_as_ordered import ResidenceAsOrdered
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("where the order says, or no order says", one_pair(residence_allowed=True), MET),
    Case("elsewhere", one_pair(residence_allowed=False), breached()),
    Case("the home has no exact place", one_pair(residence_allowed=NOT_KNOWN), UNDECIDED),
    Case(
        "allowed by the orders found so far, not all checked",
        one_pair(residence_allowed=True, orders_known=False),
        UNDECIDED,
    ),
    Case(
        "elsewhere, orders not all checked",
        one_pair(residence_allowed=False, orders_known=False),
        breached(),
    ),
)
test_residence_as_ordered = table(ResidenceAsOrdered(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert ResidenceAsOrdered().evaluate(one_pair(orders_known=False)).child_side.all()
    assert not ResidenceAsOrdered().evaluate(one_pair(residence_allowed=NOT_KNOWN)).child_side.any()
