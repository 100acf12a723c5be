"""Distances are told in miles and judged in kilometres."""

from __future__ import annotations

import pytest

from constraints.base import PlacementRule
from constraints.logic import Interval
from constraints.rules.exploitation.exploitation_view_taken import ExploitationViewTaken
from constraints.rules.reviews.iro_told_of_distance_trend import IroToldOfDistanceTrend
from constraints.rules.welfare.away_from_hotspots import AwayFromHotspots
from constraints.rules.welfare.near_home import NearHome
from constraints.units import KM_PER_MILE
from fixtures.pair import one_pair


@pytest.mark.parametrize(
    ("rule", "column"),
    [
        (NearHome(), "distance_km"),
        (IroToldOfDistanceTrend(), "km_farther_by_move"),
        (AwayFromHotspots(), "hotspot_km"),
        (ExploitationViewTaken(), "linked_hotspot_km"),
    ],
    ids=lambda part: getattr(part, "id", ""),
)
def test_a_distance_is_told_in_miles(rule: PlacementRule, column: str) -> None:
    told = rule.evaluate(one_pair(**{column: (16.09344, 32.18688)})).facts["miles"]
    assert isinstance(told, Interval)
    assert (told.low.item(), told.high.item()) == pytest.approx((10.0, 20.0))


def test_a_mile_is_the_statute_mile() -> None:
    assert pytest.approx(1760 * 3 * 12 * 0.0254 / 1000) == KM_PER_MILE
