from constraints.rules.placement_order.kin_carers_considered import KinCarersConsidered
from fixtures.pair import one_pair
from tests.tables import MET, Case, breached, table

CASES = (
    Case("recorded", one_pair(), MET),
    Case("not recorded", one_pair(kin_considered_recorded=False), breached()),
    Case("family is another record", one_pair(family_option_recorded=False), MET),
)
test_kin_carers_considered = table(KinCarersConsidered(), CASES, always_decided=True)
