from constraints.rules.placement_order.kin_carers_considered import KinCarersConsidered
from constraints.vocabulary import Record
from fixtures.pair import one_pair, without
from tests.tables import MET, Case, breached, table

CASES = (
    Case("recorded", one_pair(), MET),
    Case("not recorded", one_pair(recorded=without(Record.KIN_CONSIDERED)), breached()),
    Case("family is another record", one_pair(recorded=without(Record.FAMILY_OPTION)), MET),
)
test_kin_carers_considered = table(KinCarersConsidered(), CASES, always_decided=True)
