from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.zone_edge_agreed import ZoneEdgeAgreed
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("far from any zone", one_pair(in_zone=False, in_zone_buffer=False), MET),
    Case("close to a zone", one_pair(in_zone=False, in_zone_buffer=True), breached()),
    Case("within a zone: barred, not agreed", one_pair(in_zone=True, in_zone_buffer=True), MET),
    Case("close to or within", one_pair(in_zone=NOT_KNOWN, in_zone_buffer=True), UNDECIDED),
    Case("perhaps close", one_pair(in_zone=False, in_zone_buffer=NOT_KNOWN), UNDECIDED),
    Case(
        "far from the zones found so far, orders not checked",
        one_pair(orders_known=False),
        UNDECIDED,
    ),
    Case(
        "close to one, orders not all checked",
        one_pair(in_zone_buffer=True, orders_known=False),
        breached(),
    ),
)
test_zone_edge_agreed = table(ZoneEdgeAgreed(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert ZoneEdgeAgreed().evaluate(one_pair(orders_known=False)).child_side.all()
    assert not ZoneEdgeAgreed().evaluate(one_pair(in_zone_buffer=NOT_KNOWN)).child_side.any()
