from constraints.rules.placement_order.choice_explained import ChoiceExplained
from constraints.vocabulary import Record
from fixtures.pair import one_pair, without
from tests.tables import MET, Case, breached, table

CASES = (
    Case("on record", one_pair(), MET),
    Case("not on record", one_pair(recorded=without(Record.CHOICE_REASON)), breached()),
    Case(
        "an emergency lifts nothing",
        one_pair(emergency=True, recorded=without(Record.CHOICE_REASON)),
        breached(),
    ),
)
test_choice_explained = table(ChoiceExplained(), CASES, always_decided=True)
