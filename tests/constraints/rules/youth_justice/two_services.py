"""What two youth justice services owe each other where a child lives away, planned or not."""

from __future__ import annotations

from constraints.base import PlacementRule
from constraints.logic import NOT_KNOWN
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached

CASES = (
    Case(
        "a service works with the child, outside our area",
        one_pair(youth_justice_open=True, own_area=False),
        breached(),
    ),
    Case(
        "in an emergency too",
        one_pair(youth_justice_open=True, own_area=False, emergency=True),
        breached(),
    ),
    Case("in our own area", one_pair(youth_justice_open=True, own_area=True), MET),
    Case(
        "no youth justice service involved", one_pair(youth_justice_open=False, own_area=False), MET
    ),
    Case(
        "not known whether one is",
        one_pair(youth_justice_open=NOT_KNOWN, own_area=False),
        UNDECIDED,
    ),
    Case("in an unknown area", one_pair(youth_justice_open=True, own_area=NOT_KNOWN), UNDECIDED),
)


def asks_what_only_our_side_knows(rule: PlacementRule) -> None:
    assert child_is_asked(rule, one_pair(own_area=False, youth_justice_open=NOT_KNOWN))
    assert not child_is_asked(rule, one_pair(own_area=NOT_KNOWN, youth_justice_open=True))
