from constraints.rules.placement_order.family_option_considered import FamilyOptionConsidered
from fixtures.pair import one_pair
from tests.tables import MET, Case, breached, table

CASES = (
    Case("recorded", one_pair(), MET),
    Case("not recorded", one_pair(family_option_recorded=False), breached()),
    Case("kin is another record", one_pair(kin_considered_recorded=False), MET),
)
test_family_option_considered = table(FamilyOptionConsidered(), CASES, always_decided=True)
