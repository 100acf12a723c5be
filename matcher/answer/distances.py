"""Distances as they are printed and stored."""

from __future__ import annotations

from math import isinf

from constraints.units import KM_PER_MILE
from matcher.answer.model import Distance
from matcher.entities import Where
from matcher.geography.points import distance_km
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
    Put the one figure on a distance: from point to point, by the measure that the rules read.

    Where the two places are not known to within a mile there is no one figure, and none is given.
    """
    if distance is None or origin is None or home is None:
        return distance
    if distance.high is None or distance.high - distance.low >= CLOSE_MILES:
        return distance
    km = distance_km(_point(origin), _point(home)).item()
    return Distance(distance.low, distance.high, km / KM_PER_MILE)


def _point(place: Where) -> tuple[float, float]:
    return place.easting_m, place.northing_m
