"""Minutes by road: estimated from the straight line until a network is supplied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike

from matcher.geography.points import Floats, distance_range_km

ESTIMATE = "estimate from the straight line"


@dataclass(frozen=True, slots=True)
class Pace:
    """
    How the straight line turns into minutes by car.

    Parameters
    ----------
    road_factor
        Kilometres of road to one of straight line.
    start_minutes
        Spent at both ends, whatever the distance: parking, the last street.
    speeds_kmh
        Speed on the first, the middle and the last stretch of road.
    stretches_km
        Road kilometres at which the middle and the last stretch begin.
    """

    road_factor: float
    start_minutes: float
    speeds_kmh: tuple[float, float, float]
    stretches_km: tuple[float, float] = (8.0, 40.0)

    def minutes(self, straight_km: ArrayLike) -> Floats:
        """Give minutes for straight-line kilometres; greater for a greater distance."""
        road_km = np.asarray(straight_km, dtype=float) * self.road_factor
        first, middle, last = self.speeds_kmh
        near, far = self.stretches_km
        hours = np.minimum(road_km, near) / first
        hours = hours + np.clip(road_km - near, 0.0, far - near) / middle
        hours = hours + np.maximum(road_km - far, 0.0) / last
        return self.start_minutes + hours * 60.0


# Measured averages lie between the two: 25 mph (41 km/h) on local A roads and 59 mph (95 km/h) on
# the strategic network (DfT, travel time measures, England, year to June 2019; in towns and at
# peak times less). The road factors are an assumption: 1.2 along a motorway, 1.5 round an estuary
# or a hill. Beyond these, a ferry or a closed road, no straight line can say.
FAST = Pace(road_factor=1.2, start_minutes=0.0, speeds_kmh=(40.0, 65.0, 100.0))
SLOW = Pace(road_factor=1.5, start_minutes=10.0, speeds_kmh=(22.0, 45.0, 70.0))


@dataclass(frozen=True, slots=True)
class TravelMinutes:
    """
    One way by car, as an interval.

    Parameters
    ----------
    low, high
        Minutes, any one shape; equal where measured, 0 and infinity where not known.
    basis
        What it rests on, in words shown beside the figure.
    """

    low: Floats
    high: Floats
    basis: str = ESTIMATE


class TravelNetwork(Protocol):
    """What a supplied road network, or a table of times, has to answer."""

    @property
    def is_estimate(self) -> bool:
        """Whether its minutes are estimated and not from roads or timetables."""

    def travel_minutes(
        self,
        from_xy: ArrayLike,
        from_radius_km: ArrayLike,
        to_xy: ArrayLike,
        to_radius_km: ArrayLike,
    ) -> TravelMinutes:
        """
        Give the minutes between every two places.

        Parameters
        ----------
        from_xy, from_radius_km
            Grid metres, shape (n, 2), nan where not known; and kilometres, shape (n,).
        to_xy, to_radius_km
            The same, shapes (h, 2) and (h,).

        Returns
        -------
        minutes
            Shape (n, h).
        """


@dataclass(frozen=True, slots=True)
class StraightLine:
    """The network used until one is supplied: it knows no road."""

    @property
    def is_estimate(self) -> bool:
        """Always: a straight line is no road."""
        return True

    def travel_minutes(
        self,
        from_xy: ArrayLike,
        from_radius_km: ArrayLike,
        to_xy: ArrayLike,
        to_radius_km: ArrayLike,
    ) -> TravelMinutes:
        """Estimate the minutes between every two places; see `TravelNetwork`."""
        low_km, high_km = distance_range_km(from_xy, from_radius_km, to_xy, to_radius_km)
        return estimate_minutes(low_km, high_km)


def estimate_minutes(low_km: ArrayLike, high_km: ArrayLike) -> TravelMinutes:
    """
    Estimate minutes by car from straight-line kilometres.

    From the fast pace over the least distance to the slow pace over the greatest. It is for
    comparing homes and for asking; no decision with a limit in minutes should rest on it alone.

    Parameters
    ----------
    low_km, high_km
        Straight line, kilometres, any one shape; 0 and infinity where not known.

    Returns
    -------
    minutes
        Infinite where the distance is. nan is refused: a distance not known is 0 to infinity.

    Raises
    ------
    ValueError
        nan, a negative distance, or a least distance above the greatest.
    """
    low = np.asarray(low_km, dtype=float)
    high = np.asarray(high_km, dtype=float)
    if not ((low >= 0.0) & (low <= high)).all():
        raise ValueError("Distances run from 0 or more to at least as much, and are never nan.")
    return TravelMinutes(FAST.minutes(low), SLOW.minutes(high))
