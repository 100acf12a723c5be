"""How far each home is from what matters to each child, as columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from constraints.arrays import Bools, Floats
from constraints.logic import Interval
from matcher.entities import Hotspot, Referral, RelationKind, Where
from matcher.frame.checked import relations_checked
from matcher.frame.supply import Supply
from matcher.geography.points import distance_range_km

Referrals = Sequence[Referral]


def _distance(where: Sequence[Where | None], supply: Supply) -> Interval:
    """Straight lines from each place to each home, shape (places, homes), kilometres."""
    here, radius = _points(where)
    return Interval(*distance_range_km(here, radius, supply.xy, supply.radius_km))


def _points(where: Sequence[Where | None]) -> tuple[Floats, Floats]:
    xy = [(w.easting_m, w.northing_m) if w else (np.nan, np.nan) for w in where]
    radius = np.array([w.radius_km if w else np.nan for w in where])
    return np.array(xy, dtype=np.float64).reshape(-1, 2), radius


def distance_from(
    referrals: Referrals, supply: Supply, where: Callable[[Referral], Where | None]
) -> Interval:
    """Give straight lines from one place of each child to each home, in kilometres."""
    return _distance([where(referral) for referral in referrals], supply)


def _minutes(where: Sequence[Where | None], supply: Supply) -> Interval:
    """Minutes from each place to each home, shape (places, homes), by the supply's network."""
    here, radius = _points(where)
    found = supply.network.travel_minutes(here, radius, supply.xy, supply.radius_km)
    return Interval(found.low, found.high)


def school_minutes(referrals: Referrals, supply: Supply) -> Interval:
    """Give minutes to school; 0 for a child who has none."""
    minutes = _minutes([r.school.where if r.school else None for r in referrals], supply)
    none = np.array([[r.has_school is False] for r in referrals], dtype=np.bool_)
    return Interval(np.where(none, 0.0, minutes.low), np.where(none, 0.0, minutes.high))


def people_minutes(referrals: Referrals, supply: Supply) -> Interval:
    """
    Give minutes to people and places that matter, by visits; 0 where there are none.

    That there are none is not known until somebody went through the child's relations.
    """
    low, high = np.zeros((2, len(referrals), len(supply.column)))
    for row, referral in enumerate(referrals):
        contacts = referral.child.contacts
        if not contacts and not relations_checked(referral):
            high[row] = np.inf
        if contacts:
            minutes = _minutes([contact.where for contact in contacts], supply)
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


def sibling_minutes(referrals: Referrals, supply: Supply) -> Interval:
    """
    Give minutes to brothers and sisters who live elsewhere; 0 where there are none.

    Not known until somebody went through the child's relations.
    """
    low, high = np.zeros((2, len(referrals), len(supply.column)))
    for row, referral in enumerate(referrals):
        if not relations_checked(referral):
            high[row] = np.inf
            continue
        apart = [r for r in referral.child.relations if r.kind is RelationKind.SIBLING]
        if apart:
            minutes = _minutes([relation.where for relation in apart], supply)
            low[row], high[row] = minutes.low.mean(axis=0), minutes.high.mean(axis=0)
    return Interval(low, high)


def service_minutes(referrals: Referrals, supply: Supply) -> Interval:
    """Give minutes to the farthest service the child is to keep; 0 where there is none."""
    low, high = np.zeros((2, len(referrals), len(supply.column)))
    for row, referral in enumerate(referrals):
        if referral.services is None:
            high[row] = np.inf
        elif referral.services:
            minutes = _minutes([service.where for service in referral.services], supply)
            low[row], high[row] = minutes.low.max(axis=0), minutes.high.max(axis=0)
    return Interval(low, high)


def hotspot_km(referrals: Referrals, supply: Supply) -> tuple[Interval, Interval]:
    """
    Give kilometres to the nearest hotspot, and to the nearest that is linked to the child.

    A layer that may no longer be relied on leaves it open whether the place still is one, and one
    of which nobody said whether it is linked may be.
    """
    low, high = np.full((2, 2, len(referrals), len(supply.column)), np.inf)
    for row, referral in enumerate(referrals):
        if referral.hotspots is None:
            low[:, row] = 0.0
        elif referral.hotspots:
            reach = _distance([spot.where for spot in referral.hotspots], supply)
            current = np.array([_stands(spot, referral) for spot in referral.hotspots])
            may_be = np.array([spot.linked is not False for spot in referral.hotspots])
            linked = np.array([spot.linked is True for spot in referral.hotspots])
            low[0, row], high[0, row] = _nearest(reach, np.ones_like(current), current)
            low[1, row], high[1, row] = _nearest(reach, may_be, current & linked)
    return Interval(low[0], high[0]), Interval(low[1], high[1])


def _nearest(reach: Interval, possibly: Bools, surely: Bools) -> tuple[Floats, Floats]:
    """Give the nearest of the places that may count, and of those that surely do."""
    return (
        reach.low.min(axis=0, initial=np.inf, where=possibly[:, None]),
        reach.high.min(axis=0, initial=np.inf, where=surely[:, None]),
    )


def _stands(spot: Hotspot, referral: Referral) -> bool:
    return spot.until is None or referral.decided_on < spot.until
