import pytest

from constraints.logic import NOT_KNOWN, Interval
from constraints.rules.welfare.away_from_hotspots import AwayFromHotspots
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, between, breached, table

CASES = (
    Case("none in reach", one_pair(hotspot_km=float("inf")), MET),
    Case("five miles away", one_pair(hotspot_km=8.0), MET),
    Case("a bus ride away", one_pair(hotspot_km=3.0), breached(0.5)),
    Case("between a bus ride and five miles", one_pair(hotspot_km=5.5), breached(0.25)),
    Case("ten minutes on foot", one_pair(hotspot_km=0.8), breached()),
    Case("next door", one_pair(hotspot_km=0.0), breached()),
    Case("somewhere in a constituency", one_pair(hotspot_km=(3.0, 8.0)), between(0.0, 0.5)),
    Case("no layer was read", one_pair(hotspot_km=NOT_KNOWN), UNDECIDED),
)
test_away_from_hotspots = table(AwayFromHotspots(), CASES)


def test_the_sentence_is_in_miles() -> None:
    found = AwayFromHotspots().evaluate(one_pair(hotspot_km=(1.609344, 16.09344)))
    miles = found.facts["miles"]
    assert isinstance(miles, Interval)
    assert (miles.low.item(), miles.high.item()) == pytest.approx((1.0, 10.0))
