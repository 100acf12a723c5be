import pytest

from constraints.logic import NOT_KNOWN
from constraints.rules.group.grave_needs_not_gathered import GraveNeedsNotGathered
from fixtures.pair import one_pair
from tests.constraints.rules.group.staggered import EASED
from tests.tables import MET, UNDECIDED, Case, between, breached, finding_of, table


def group(grave: object, places: object = 4.0, staggered: object = False) -> object:
    return one_pair(grave_after=grave, places=places, staggered=staggered)


CASES = (
    Case("half of four", group(2.0), MET),
    Case("more than half of four", group(3.0), breached()),
    Case("half of five is two", group(2.0, 5.0), MET),
    Case("three of five", group(3.0, 5.0), breached()),
    Case("two of three", group(2.0, 3.0), breached()),
    Case("one alone is no gathering", group(1.0, 1.0), MET),
    Case("two where one place is registered", group(2.0, 1.0), breached()),
    Case("by steps", group(3.0, staggered=True), EASED),
    Case("perhaps by steps", group(3.0, staggered=NOT_KNOWN), between(0.5, 1.0)),
    Case("perhaps too many, by steps", group((2.0, 3.0), staggered=True), between(0.0, 0.5)),
    Case("not known how many", group((1.0, 4.0)), UNDECIDED),
    Case("not known how many places", group(2.0, NOT_KNOWN), UNDECIDED),
)
test_grave_needs_not_gathered = table(GraveNeedsNotGathered(), CASES)


@pytest.mark.parametrize(("share", "expect"), [(0.5, MET), (0.25, breached())])
def test_the_share_is_local(share: float, expect: tuple[float, float]) -> None:
    found = finding_of(GraveNeedsNotGathered(most_share=share), group(2.0))
    assert (found.low.item(), found.high.item()) == expect
