"""What lies between referred children and homes, as columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from constraints.columns import Pairs
from constraints.logic import NOT_KNOWN, Coded, Interval, Truth
from constraints.vocabulary import Condition, Domain, Wish
from matcher.entities import Referral, RelationKind, Where
from matcher.frame.orders import order_columns
from matcher.frame.supply import Standing, Supply
from matcher.geography.adjoining import ADJOINING, MAY_ADJOIN, authority_index
from matcher.geography.points import distance_range_km
from matcher.geography.travel import minutes_range

Referrals = Sequence[Referral]
EXPLOITED = (Domain.HAS_BEEN_SEXUALLY_EXPLOITED, Domain.HAS_BEEN_CRIMINALLY_EXPLOITED)


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
    distance = _rows(referrals, supply, lambda r: r.child.origin)
    orders = order_columns(referrals, supply, standing)
    return Pairs(
        distance_km=distance,
        school_minutes=_school_minutes(referrals, supply),
        people_minutes=_people_minutes(referrals, supply),
        sibling_minutes=_sibling_minutes(referrals, supply),
        travel_estimated=np.ones((1, 1), dtype=np.bool_),
        own_area=own,
        adjoining_area=adjoining,
        place_free=supply.places.some(_free(referrals, standing), len(supply.column)),
        room_fits=supply.places.some(_fitting(referrals, supply, standing), len(supply.column)),
        in_zone=orders.in_zone,
        in_zone_buffer=orders.in_zone_buffer,
        residence_allowed=orders.residence_allowed,
        known_to_exploiters=_known_to_exploiters(referrals, exploited, supply),
        hotspot_km=_hotspot_km(referrals, supply),
        named_person_there=orders.named_person_there,
        siblings_there=_siblings_there(referrals, supply, standing),
        wish=_wishes(referrals, supply),
        residents_check=_residents_check(referrals, supply),
        named_for_child=_named_for_child(referrals, supply),
        refused_before=_refused(referrals, supply),
    )


def _shape(referrals: Referrals, supply: Supply) -> tuple[int, int]:
    return len(referrals), len(supply.column)


def _areas(areas: Ints, homes: Ints) -> tuple[Truth, Truth]:
    unknown = homes[None] == NOT_KNOWN
    same = (areas == homes[None]) & ~unknown
    own = Truth(same, same | unknown)
    return own, Truth(ADJOINING[areas, homes[None]], MAY_ADJOIN[areas, homes[None]])


def _distance(where: Sequence[Where | None], supply: Supply) -> Interval:
    """Straight lines from each place to each home, shape (places, homes), kilometres."""
    xy = [(w.easting_m, w.northing_m) if w else (np.nan, np.nan) for w in where]
    radius = np.array([w.radius_km if w else np.nan for w in where])
    here: Floats = np.array(xy, dtype=np.float64).reshape(-1, 2)
    return Interval(*distance_range_km(here, radius, supply.xy, supply.radius_km))


def _rows(
    referrals: Referrals, supply: Supply, where: Callable[[Referral], Where | None]
) -> Interval:
    return _distance([where(referral) for referral in referrals], supply)


def _minutes(distance: Interval) -> Interval:
    return Interval(*minutes_range(distance.low, distance.high))


def _school_minutes(referrals: Referrals, supply: Supply) -> Interval:
    minutes = _minutes(_rows(referrals, supply, lambda r: r.school.where if r.school else None))
    none = np.array([[r.has_school is False] for r in referrals], dtype=np.bool_)
    return Interval(np.where(none, 0.0, minutes.low), np.where(none, 0.0, minutes.high))


def _people_minutes(referrals: Referrals, supply: Supply) -> Interval:
    low, high = np.zeros((2, *_shape(referrals, supply)))
    for row, referral in enumerate(referrals):
        contacts = referral.child.contacts
        if contacts:
            minutes = _minutes(_distance([contact.where for contact in contacts], supply))
            visits = [contact.visits_per_month for contact in contacts]
            low[row], high[row] = _weighted(minutes, visits)
    return Interval(low, high)


def _weighted(minutes: Interval, visits: Sequence[float | None]) -> tuple[Floats, Floats]:
    """Average over people by visits; where some number of visits is not known, the whole range."""
    weights = [number for number in visits if number is not None]
    if len(weights) < len(visits) or sum(weights) == 0:
        return minutes.low.min(axis=0), minutes.high.max(axis=0)
    share = np.array(weights) / sum(weights)
    with np.errstate(invalid="ignore"):  # nought visits to a place not known: 0 times infinity
        high = np.nan_to_num(share[:, None] * minutes.high, nan=0.0, posinf=np.inf).sum(axis=0)
    return share @ minutes.low, high


def _sibling_minutes(referrals: Referrals, supply: Supply) -> Interval:
    low, high = np.zeros((2, *_shape(referrals, supply)))
    for row, referral in enumerate(referrals):
        apart = [r for r in referral.child.relations if r.kind is RelationKind.SIBLING]
        if apart:
            minutes = _minutes(_distance([relation.where for relation in apart], supply))
            low[row], high[row] = minutes.low.mean(axis=0), minutes.high.mean(axis=0)
    return Interval(low, high)


def _free(referrals: Referrals, standing: Standing) -> Truth:
    shape = len(referrals), standing.place_free.surely.size
    return standing.place_free.over(lambda array: np.broadcast_to(array, shape))


def _fitting(referrals: Referrals, supply: Supply, standing: Standing) -> Truth:
    """Whether each place is free and has every room feature that the child needs, together."""
    free = _free(referrals, standing)
    surely, possibly = free.surely.copy(), free.possibly.copy()
    feature = supply.places.feature
    for row, referral in enumerate(referrals):
        needed = sorted(referral.room_features)
        surely[row] &= feature.surely[needed].all(axis=0)
        possibly[row] &= feature.possibly[needed].all(axis=0)
    return Truth(surely, possibly)


def _known_to_exploiters(referrals: Referrals, exploited: Truth, supply: Supply) -> Truth:
    surely = _marked(referrals, supply, lambda r: r.avoid_urns)
    unchecked = np.array([[r.avoid_checked_on is None] for r in referrals], dtype=np.bool_)
    return Truth(surely, surely | (unchecked & exploited.possibly))


def _marked(
    referrals: Referrals, supply: Supply, urns: Callable[[Referral], Iterable[str]]
) -> Bools:
    marked: Bools = np.zeros(_shape(referrals, supply), dtype=np.bool_)
    for row, referral in enumerate(referrals):
        columns = [supply.column[urn] for urn in urns(referral) if urn in supply.column]
        marked[row, columns] = True
    return marked


def _hotspot_km(referrals: Referrals, supply: Supply) -> Interval:
    low, high = np.zeros((2, *_shape(referrals, supply)))
    high[:] = np.inf
    for row, referral in enumerate(referrals):
        if referral.hotspots is not None:
            reach = _distance(referral.hotspots, supply) if referral.hotspots else None
            low[row] = reach.low.min(axis=0) if reach else np.inf
            high[row] = reach.high.min(axis=0) if reach else np.inf
    return Interval(low, high)


def _siblings_there(referrals: Referrals, supply: Supply, standing: Standing) -> Interval:
    low = np.zeros(_shape(referrals, supply))
    wanted = [
        frozenset(r.person for r in referral.child.relations if r.kind is RelationKind.SIBLING)
        for referral in referrals
    ]
    if any(wanted):
        for row, home in zip(standing.resident_rows, standing.resident_home, strict=True):
            resident = supply.residents[row]
            for number, siblings in enumerate(wanted):
                low[number, home] += resident is not None and resident.person in siblings
    some = np.array([[float(len(siblings))] for siblings in wanted])
    return Interval(low, np.where(standing.homes.residents_listed.surely, low, np.maximum(low, some)))


def _wishes(referrals: Referrals, supply: Supply) -> Coded:
    """Say what the child wants; a child who was asked and said nothing of a home is neutral."""
    codes = np.full(_shape(referrals, supply), NOT_KNOWN, dtype=np.int64)
    for row, referral in enumerate(referrals):
        wishes = referral.wishes
        if wishes is None:
            continue
        codes[row] = Wish.NEUTRAL
        for column, home in enumerate(supply.snapshot.homes if wishes.areas else ()):
            codes[row, column] = wishes.areas.get(home.authority or "", Wish.NEUTRAL)
        for urn, wish in wishes.homes.items():
            if urn in supply.column:
                codes[row, supply.column[urn]] = wish
    return Coded(codes)


def _residents_check(referrals: Referrals, supply: Supply) -> Coded:
    codes = np.full(_shape(referrals, supply), NOT_KNOWN, dtype=np.int64)
    for row, referral in enumerate(referrals):
        for reply in referral.replies:
            if reply.residents_check is not None and reply.urn in supply.column:
                codes[row, supply.column[reply.urn]] = reply.residents_check
    return Coded(codes)


def _named_for_child(referrals: Referrals, supply: Supply) -> Truth:
    named = [
        (column, condition.child)
        for column, home in enumerate(supply.snapshot.homes)
        for condition in home.conditions
        if condition.condition is Condition.NAMED_CHILD_ONLY
    ]
    holds: Bools = np.zeros(_shape(referrals, supply), dtype=np.bool_)
    for row, referral in enumerate(referrals):
        for column, child in named:
            holds[row, column] |= child == referral.child.reference
    return Truth.known(holds)


def _refused(referrals: Referrals, supply: Supply) -> Truth:
    refused = _marked(
        referrals,
        supply,
        lambda r: [
            *(refusal.urn for refusal in r.refusals),
            *(reply.urn for reply in r.replies if reply.refuses is not None),
        ],
    )
    return Truth.known(refused)
