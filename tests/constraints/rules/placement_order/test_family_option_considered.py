from constraints.rules.placement_order.family_option_considered import FamilyOptionConsidered
from constraints.vocabulary import Record
from fixtures.pair import one_pair, without
from tests.tables import MET, Case, breached, table

CASES = (
    Case("recorded", one_pair(), MET),
    Case("not recorded", one_pair(recorded=without(Record.FAMILY_OPTION)), breached()),
    Case("kin is another record", one_pair(recorded=without(Record.KIN_CONSIDERED)), MET),
)
test_family_option_considered = table(FamilyOptionConsidered(), CASES, always_decided=True)
