from constraints.logic import NOT_KNOWN
from constraints.rules.youth_justice.outside_exclusion_zones import OutsideExclusionZones
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("outside", one_pair(in_zone=False), MET),
    Case("within", one_pair(in_zone=True), breached()),
    Case("close by is not within", one_pair(in_zone=False, in_zone_buffer=True), MET),
    Case("somewhere about the edge", one_pair(in_zone=NOT_KNOWN), UNDECIDED),
    Case(
        "outside the zones found so far, orders not checked",
        one_pair(in_zone=False, orders_known=False),
        UNDECIDED,
    ),
    Case(
        "not known whether orders were checked",
        one_pair(in_zone=False, orders_known=NOT_KNOWN),
        UNDECIDED,
    ),
    Case("within, orders not all checked", one_pair(in_zone=True, orders_known=False), breached()),
)
test_outside_exclusion_zones = table(OutsideExclusionZones(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert OutsideExclusionZones().evaluate(one_pair(orders_known=False)).child_side.all()
    assert not OutsideExclusionZones().evaluate(one_pair(in_zone=NOT_KNOWN)).child_side.any()
