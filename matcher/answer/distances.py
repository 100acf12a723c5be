"""Distances as they are printed and stored."""

from __future__ import annotations

from functools import lru_cache
from math import isinf

from constraints.units import KM_PER_MILE
from matcher.answer.model import Distance
from matcher.entities import Where
from matcher.geography.points import geodesic_km, to_wgs84
from matcher.judge import Judgement

CLOSE_MILES = 1.0
"""A range narrower than this is printed as one figure."""


def distance_of(judgement: Judgement, column: int) -> Distance | None:
    """Give the range of miles to one home; None where the child has no origin or none is known."""
    km = judgement.frame.pairs.distance_km
    low, high = km.low[0, column] / KM_PER_MILE, km.high[0, column] / KM_PER_MILE
    if not judgement.frame.referral.origin_known.possibly[0, 0] or (low == 0 and isinf(high)):
        return None
    return Distance(float(low), None if isinf(high) else float(high), None)


def measured(
    distance: Distance | None, origin: Where | None, home: Where | None
) -> Distance | None:
    """
    Put the one figure on a distance: on the ellipsoid, from point to point.

    Every home is compared on the grid; a figure that is printed or kept is measured again. Where
    the two places are not known to within a mile there is no one figure, and none is given.
    """
    if distance is None or origin is None or home is None:
        return distance
    if distance.high is None or distance.high - distance.low >= CLOSE_MILES:
        return distance
    km = geodesic_km(*_degrees(origin), *_degrees(home))
    return Distance(distance.low, distance.high, km / KM_PER_MILE)


@lru_cache(maxsize=16_384)
def _degrees(place: Where) -> tuple[float, float]:
    """Give latitude and longitude; kept, since homes are printed for many children."""
    latitude, longitude = to_wgs84(place.easting_m, place.northing_m)
    return float(latitude), float(longitude)
