"""What lies between referred children and homes, as columns."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from constraints.arrays import Ints
from constraints.columns import Pairs
from constraints.logic import NOT_KNOWN, Interval, Truth
from matcher.entities import Referral, RelationKind
from matcher.frame.checked import relations_checked
from matcher.frame.orders import order_columns
from matcher.frame.rooms import place_free, room_fits
from matcher.frame.said import (
    adults_checked,
    impact_assessed,
    known_to_exploiters,
    named_for_child,
    recorded_here,
    refused_before,
    residents_check,
    wishes,
)
from matcher.frame.standing import Standing
from matcher.frame.supply import Supply
from matcher.frame.travel import (
    distance_from,
    hotspot_km,
    people_minutes,
    school_minutes,
    service_minutes,
    sibling_minutes,
)
from matcher.frame.zoned import in_rival_territory
from matcher.geography.adjoining import ADJOINING, MAY_ADJOIN, authority_index

Referrals = Sequence[Referral]


def pair_columns(
    referrals: Referrals, exploited: Truth, supply: Supply, standing: Standing
) -> Pairs:
    """
    Read what lies between children and homes.

    Parameters
    ----------
    referrals
        The requests.
    exploited
        Shape (referred, 1): whether someone exploits, or may exploit, the child.
    supply, standing
        The homes.

    Returns
    -------
    pairs
        Shape (referred, homes).
    """
    areas = authority_index([referral.responsible_authority for referral in referrals])[:, None]
    own, adjoining = _areas(areas, supply.authority)
    distance = distance_from(referrals, supply, lambda r: r.child.origin)
    orders = order_columns(referrals, supply, standing)
    hotspots, linked = hotspot_km(referrals, supply)
    return Pairs(
        distance_km=distance,
        school_minutes=school_minutes(referrals, supply),
        people_minutes=people_minutes(referrals, supply),
        sibling_minutes=sibling_minutes(referrals, supply),
        travel_estimated=np.array([[supply.network.is_estimate]], dtype=np.bool_),
        own_area=own,
        adjoining_area=adjoining,
        place_free=place_free(referrals, standing),
        room_fits=room_fits(referrals, supply, standing),
        in_zone=orders.in_zone,
        in_zone_buffer=orders.in_zone_buffer,
        school_route_meets_zone=orders.school_route_meets_zone,
        in_rival_territory=in_rival_territory(referrals, supply),
        residence_allowed=orders.residence_allowed,
        known_to_exploiters=known_to_exploiters(referrals, exploited, supply),
        hotspot_km=hotspots,
        named_person_there=orders.named_person_there,
        siblings_there=_siblings_there(referrals, supply, standing),
        wish=wishes(referrals, supply),
        residents_check=residents_check(referrals, supply),
        impact_assessed=impact_assessed(referrals, supply, standing),
        adults_checked=adults_checked(referrals, supply, standing),
        named_for_child=named_for_child(referrals, supply),
        refused_before=refused_before(referrals, supply),
        recorded_here=recorded_here(referrals, supply),
        service_minutes=service_minutes(referrals, supply),
        linked_hotspot_km=linked,
    )


def _areas(areas: Ints, homes: Ints) -> tuple[Truth, Truth]:
    unknown = homes[None] == NOT_KNOWN
    same = (areas == homes[None]) & ~unknown
    own = Truth(same, same | unknown)
    return own, Truth(ADJOINING[areas, homes[None]], MAY_ADJOIN[areas, homes[None]])


def _siblings_there(referrals: Referrals, supply: Supply, standing: Standing) -> Interval:
    low = np.zeros((len(referrals), len(supply.column)))
    some, more = np.zeros((2, len(referrals), 1))
    for number, referral in enumerate(referrals):
        siblings = [r for r in referral.child.relations if r.kind is RelationKind.SIBLING]
        some[number] = len(siblings)
        told = max(len(siblings), referral.child.sibling_count or 0)
        more[number] = told - len(siblings) if relations_checked(referral) else np.inf
        for sibling in siblings:
            if sibling.person in standing.index.row:
                home = standing.resident_home[standing.index.row[sibling.person]]
                low[number, home] += 1
    listed = standing.homes.residents_listed.surely
    high = np.where(listed, low, np.maximum(low, some))
    # A brother or sister whom nobody has named may be anyone who lives there.
    return Interval(low, np.minimum(high + more, np.maximum(high, standing.people.high)))
