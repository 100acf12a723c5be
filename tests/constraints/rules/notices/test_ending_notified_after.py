from constraints.logic import NOT_KNOWN
from constraints.rules.notices.ending_notified_after import EndingNotifiedAfter
from constraints.vocabulary import Circumstance
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "the first placement",
        one_pair(emergency=True, circumstance={Circumstance.MOVES_FROM_PLACEMENT: False}),
        MET,
    ),
    Case(
        "an emergency move",
        one_pair(emergency=True, circumstance={Circumstance.MOVES_FROM_PLACEMENT: True}),
        breached(),
    ),
    Case(
        "planned: notice comes before",
        one_pair(circumstance={Circumstance.MOVES_FROM_PLACEMENT: True}),
        MET,
    ),
    Case(
        "not said whether a move",
        one_pair(emergency=True, circumstance={Circumstance.MOVES_FROM_PLACEMENT: NOT_KNOWN}),
        UNDECIDED,
    ),
    Case(
        "not said whether planned",
        one_pair(emergency=NOT_KNOWN, circumstance={Circumstance.MOVES_FROM_PLACEMENT: True}),
        UNDECIDED,
    ),
)
test_ending_notified_after = table(EndingNotifiedAfter(), CASES)
