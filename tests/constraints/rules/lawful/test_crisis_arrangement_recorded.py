from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.crisis_arrangement_recorded import CrisisArrangementRecorded
from constraints.vocabulary import Circumstance
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("not so", one_pair(circumstance={Circumstance.IN_UNREGISTERED_ARRANGEMENT: False}), MET),
    Case("so", one_pair(circumstance={Circumstance.IN_UNREGISTERED_ARRANGEMENT: True}), breached()),
    Case(
        "nobody has said",
        one_pair(circumstance={Circumstance.IN_UNREGISTERED_ARRANGEMENT: NOT_KNOWN}),
        UNDECIDED,
    ),
)
test_crisis_arrangement_recorded = table(CrisisArrangementRecorded(), CASES)
