from constraints.logic import NOT_KNOWN
from constraints.rules.reviews.ending_reviewed import EndingReviewed
from constraints.vocabulary import Circumstance, Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "the first placement",
        one_pair(
            recorded=without(Record.ENDING_REVIEWED),
            circumstance={Circumstance.MOVES_FROM_PLACEMENT: False},
        ),
        MET,
    ),
    Case(
        "a planned move, no review",
        one_pair(
            recorded=without(Record.ENDING_REVIEWED),
            circumstance={Circumstance.MOVES_FROM_PLACEMENT: True},
        ),
        breached(),
    ),
    Case("reviewed", one_pair(circumstance={Circumstance.MOVES_FROM_PLACEMENT: True}), MET),
    Case(
        "in an emergency: duties instead",
        one_pair(
            emergency=True,
            recorded=without(Record.ENDING_REVIEWED),
            circumstance={Circumstance.MOVES_FROM_PLACEMENT: True},
        ),
        MET,
    ),
    Case(
        "not said whether a move",
        one_pair(
            recorded=without(Record.ENDING_REVIEWED),
            circumstance={Circumstance.MOVES_FROM_PLACEMENT: NOT_KNOWN},
        ),
        UNDECIDED,
    ),
    Case(
        "not said whether planned",
        one_pair(
            emergency=NOT_KNOWN,
            recorded=without(Record.ENDING_REVIEWED),
            circumstance={Circumstance.MOVES_FROM_PLACEMENT: True},
        ),
        UNDECIDED,
    ),
)
test_ending_reviewed = table(EndingReviewed(), CASES)
