"""An emergency move from a placement, told of once it is made."""

from __future__ import annotations

from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Circumstance
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached

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
