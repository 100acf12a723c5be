import pytest

from constraints.logic import NOT_KNOWN, Interval
from constraints.rules.welfare.near_home import NearHome
from fixtures.pair import one_pair
from tests.tables import MET, Case, between, breached, table

CASES = (
    Case("next door", one_pair(distance_km=0.0), MET),
    Case("a local journey", one_pair(distance_km=8.0), MET),
    Case("half way to twenty miles", one_pair(distance_km=20.0), breached(0.2)),
    Case("twenty miles", one_pair(distance_km=32.0), breached(0.4)),
    Case("fifty miles", one_pair(distance_km=80.0), breached(0.7)),
    Case("half way from fifty to a hundred", one_pair(distance_km=120.0), breached(0.8)),
    Case("a hundred miles", one_pair(distance_km=160.0), breached(0.9)),
    Case("two hundred miles", one_pair(distance_km=320.0), breached()),
    Case("farther still", one_pair(distance_km=400.0), breached()),
    Case("somewhere in a constituency", one_pair(distance_km=(8.0, 32.0)), between(0.0, 0.4)),
    Case("the home has no location", one_pair(distance_km=NOT_KNOWN), between(0.0, 1.0)),
    Case("no home to be near", one_pair(distance_km=400.0, origin_known=False), MET),
    Case(
        "perhaps no home to be near",
        one_pair(distance_km=32.0, origin_known=NOT_KNOWN),
        between(0.0, 0.4),
    ),
)
test_near_home = table(NearHome(), CASES)


def test_the_sentence_is_in_miles() -> None:
    found = NearHome().evaluate(one_pair(distance_km=(1.609344, 16.09344)))
    miles = found.facts["miles"]
    assert isinstance(miles, Interval)
    assert (miles.low.item(), miles.high.item()) == pytest.approx((1.0, 10.0))
