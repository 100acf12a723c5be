"""Where homes lie to areas drawn on a map: zones of orders, territories of rival groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from constraints.arrays import Bools
from constraints.logic import Truth
from matcher.entities import Referral, RivalTerritory, Where
from matcher.entities.order import Ring
from matcher.frame.days import day_number
from matcher.frame.rivals import confirmed
from matcher.frame.supply import Supply

if TYPE_CHECKING:
    from matcher.geography.zones import Whereabouts, Zone


def zone_of(rings: tuple[Ring, ...]) -> Zone:
    """Make the zone of rings that the document's reader has checked."""
    # Shapely costs a while to import, and most referrals have no zone.
    from matcher.geography.zones import zone_from_geojson  # noqa: PLC0415

    coordinates = [list(map(list, ring)) for ring in rings]
    return zone_from_geojson({"type": "Polygon", "coordinates": coordinates})


def where_in(zone: Zone, supply: Supply, buffer_km: float = 0.0) -> Whereabouts:
    """Say which homes lie in a zone or its buffer."""
    from matcher.geography.zones import locate  # noqa: PLC0415

    return locate(zone, supply.xy, supply.radius_km, buffer_km)


def school_route(
    zone: Zone, school: Where | None, supply: Supply, buffer_km: float
) -> tuple[Bools, Bools]:
    """
    Say from which homes the way to school crosses a zone, surely and possibly.

    A straight line is no route: where it meets the zone or its buffer the way may go round. Only to
    a school within the zone does every way lead into it.
    """
    from matcher.geography.zones import locate, may_be_crossed  # noqa: PLC0415

    at = (school.easting_m, school.northing_m) if school else (np.nan, np.nan)
    radius_km = school.radius_km if school else np.nan
    inside = locate(zone, [at], [radius_km], 0.0).within_zone[0][0]
    possibly = may_be_crossed(zone, at, radius_km, supply.xy, supply.radius_km, buffer_km=buffer_km)
    return np.full_like(possibly, inside), possibly | inside


def in_rival_territory(referrals: Sequence[Referral], supply: Supply) -> Truth:
    """
    Say which homes lie in a territory of the child's rivals.

    Surely within one that the police confirmed no more than six months before the decision;
    possibly within one that is claimed or was confirmed longer ago, or where the home's location
    leaves it open.
    """
    surely = np.zeros((len(referrals), len(supply.column)), dtype=np.bool_)
    possibly = np.zeros_like(surely)
    for row, referral in enumerate(referrals):
        for territory in referral.rival_territories:
            within, may_be = where_in(zone_of(territory.zone), supply).within_zone
            if _confirmed(territory, referral):
                surely[row] |= within
            possibly[row] |= may_be
    return Truth(surely, possibly)


def _confirmed(territory: RivalTerritory, referral: Referral) -> bool:
    if territory.confirmed_on is None:
        return False
    return confirmed(day_number(territory.confirmed_on), referral.decided_on)
