from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.orders_checked_on_change import OrdersCheckedOnChange
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("an order changes", one_pair(orders_change=True), breached()),
    Case("none changes", one_pair(orders_change=False), MET),
    Case("orders not checked", one_pair(orders_change=NOT_KNOWN), UNDECIDED),
)
test_orders_checked_on_change = table(OrdersCheckedOnChange(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(OrdersCheckedOnChange(), one_pair(orders_change=NOT_KNOWN))
