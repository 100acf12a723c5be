"""The supply: homes, places and residents, prepared once and asked for many children."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from constraints.columns import Children, Homes, Lifted, pick
from constraints.compatibility.lift import lift
from constraints.logic import Interval, Truth
from constraints.vocabulary import Condition
from matcher.entities import Home, Resident, Snapshot
from matcher.frame.days import day_number
from matcher.frame.home_days import comings
from matcher.frame.homes import HomeTable, home_table
from matcher.frame.linkable import linkable_of
from matcher.frame.people import PeopleTable, people_table
from matcher.frame.places import PlaceTable, place_table
from matcher.frame.residents import ResidentIndex, index_of
from matcher.geography.adjoining import authority_index
from matcher.geography.travel import StraightLine, TravelNetwork

ADULT_YEARS = 18.0
GRAVE_LEVEL = 3.0
"""A child with this level in any domain needs most of a home (handbook M-37)."""


@dataclass(frozen=True, slots=True)
class Standing:
    """
    The supply on one pair of days: decided on, and starting on.

    Parameters
    ----------
    decided_on, starts_on
        The days.
    homes
        Columns, shape (1, homes).
    residents
        Shape (residents, 1), ascending by home; children who will have left are not among them.
    index
        The same residents, by person.
    resident_home
        Shape (residents,).
    lifted
        Rows of the matrix, per home.
    people, children, adults
        Shape (1, homes): how many live there, or are to come, in all, under 18, and 18 or over.
    grave
        Same shape: those with the highest level in some domain.
    children_by_start
        Same shape: of those under 18, how many will have come by the start.
    place_free
        Shape (1, places): whether each place is free on the day.
    home_free, home_has_place
        Shape (1, homes): whether some place of the home is free on the day; whether it has any.
    linkable
        Shape (residents,): who may be linked with groups, networks and lines; see `linkable_of`.
    changed_on
        Shape (homes,): latest day by the start on which a resident is known to have come or left;
        -inf where none is known.
    """

    decided_on: date
    starts_on: date
    homes: Homes
    residents: Children
    index: ResidentIndex
    resident_home: Ints
    lifted: Lifted
    people: Interval
    children: Interval
    children_by_start: Interval
    adults: Interval
    grave: Interval
    place_free: Truth
    home_free: Truth
    home_has_place: Bools
    linkable: Mapping[str, Bools]
    changed_on: Floats


@dataclass(frozen=True, slots=True)
class Supply:
    """
    Homes, places and residents as tables, before a day is fixed.

    Parameters
    ----------
    snapshot
        What was prepared.
    xy, radius_km
        Shape (homes, 2) grid metres and (homes,) kilometres; nan where not known.
    authority
        Shape (homes,): places of authorities in the adjoining table.
    column
        Column of each home by URN.
    named_for
        Columns of the homes whose registration names a child, by the child's reference.
    people
        Listed residents in the order of `residents`, then one who is not listed for each home
        whose residents are not all listed.
    """

    snapshot: Snapshot
    homes: HomeTable
    places: PlaceTable
    xy: Floats
    radius_km: Floats
    authority: Ints
    column: dict[str, int]
    named_for: dict[str, tuple[int, ...]]
    residents: tuple[Resident | None, ...]
    people: PeopleTable
    resident_home: Ints
    leaves_on: Floats
    lives_there_from: Floats
    network: TravelNetwork
    _standing: dict[tuple[date, date], Standing] = field(default_factory=dict)

    def on(self, decided_on: date, starts_on: date) -> Standing:
        """Give the supply on a pair of days; kept, since many referrals share them."""
        days = decided_on, starts_on
        if days not in self._standing:
            if len(self._standing) >= 4:
                self._standing.pop(next(iter(self._standing)))
            self._standing[days] = _stand(self, decided_on, starts_on)
        return self._standing[days]


def prepare(snapshot: Snapshot, network: TravelNetwork | None = None) -> Supply:
    """
    Build the columns of a whole supply.

    Parameters
    ----------
    snapshot
        Homes in ascending order of URN; every resident and vacancy in a listed home.
    network
        Gives minutes between places; without one they are estimated from the straight line.

    Raises
    ------
    ValueError
        Homes out of order, or a resident or vacancy of a home that is not listed.
    """
    homes = snapshot.homes
    if any(a.urn >= b.urn for a, b in pairwise(homes)):
        raise ValueError("Homes are in ascending order of URN, none twice.")
    column = {home.urn: number for number, home in enumerate(homes)}
    residents, at = _residents(snapshot, column)
    as_at = day_number(snapshot.as_at)
    came = [
        day_number(r.lives_there_from) if r and r.lives_there_from else -np.inf for r in residents
    ]
    leaves = [day_number(r.leaves_on) if r and r.leaves_on else np.inf for r in residents]
    return Supply(
        snapshot=snapshot,
        homes=home_table(homes),
        places=place_table(snapshot, column),
        xy=_points(homes),
        radius_km=np.array([h.where.radius_km if h.where else np.nan for h in homes]),
        authority=authority_index([home.authority for home in homes]),
        column=column,
        named_for=_named_for(homes),
        residents=residents,
        people=people_table(residents, as_at),
        resident_home=at,
        leaves_on=np.array(leaves),
        lives_there_from=np.array(came),
        network=network or StraightLine(),
    )


def _residents(
    snapshot: Snapshot, column: dict[str, int]
) -> tuple[tuple[Resident | None, ...], Ints]:
    strangers = [column[resident.urn] for resident in snapshot.residents if resident.urn in column]
    if len(strangers) != len(snapshot.residents):
        raise ValueError("A resident lives in a home that is not listed.")
    unlisted = [column[home.urn] for home in snapshot.homes if not home.residents_listed]
    at = np.array([*strangers, *unlisted], dtype=np.int64)
    order = np.argsort(at, kind="stable")
    everyone: list[Resident | None] = [*snapshot.residents, *([None] * len(unlisted))]
    return tuple(everyone[row] for row in order), at[order]


def _named_for(homes: tuple[Home, ...]) -> dict[str, tuple[int, ...]]:
    named: dict[str, tuple[int, ...]] = {}
    for column, home in enumerate(homes):
        for condition in home.conditions:
            if condition.condition is Condition.NAMED_CHILD_ONLY and condition.child is not None:
                named[condition.child] = (*named.get(condition.child, ()), column)
    return named


def _points(homes: tuple[Home, ...]) -> Floats:
    nowhere = (np.nan, np.nan)
    points = [(h.where.easting_m, h.where.northing_m) if h.where else nowhere for h in homes]
    return np.array(points, dtype=np.float64).reshape(-1, 2)


def _stand(supply: Supply, decided_on: date, starts_on: date) -> Standing:
    decided, starts = day_number(decided_on), day_number(starts_on)
    count = len(supply.snapshot.homes)
    rows = np.flatnonzero(supply.leaves_on > starts)
    at = supply.resident_home[rows]
    everyone = supply.people.on(decided, starts)
    residents = pick(everyone, (rows, slice(None)))
    index = index_of([supply.residents[row] for row in rows.tolist()])
    listed = ~index.unlisted
    all_listed = np.bincount(at[~listed], minlength=count) == 0
    group = comings(
        supply.resident_home, supply.lives_there_from, supply.leaves_on, starts, homes=count
    )
    homes = supply.homes.on(decided_on, starts, Truth.known(all_listed[None]), group)
    places = homes.registered_places
    adult = residents.age_years.at_least(ADULT_YEARS)
    free = supply.places.free(decided, starts).over(lambda array: array[None])
    described = supply.places.some(Truth.known(np.ones_like(free.surely)), count)
    come = Truth.known((supply.lives_there_from[rows] <= starts)[:, None])
    return Standing(
        decided_on=decided_on,
        starts_on=starts_on,
        homes=homes,
        residents=residents,
        index=index,
        resident_home=at,
        lifted=lift(residents, at, homes=count),
        people=_count(Truth.known(np.ones((len(rows), 1), dtype=np.bool_)), at, listed, places),
        children=_count(~adult, at, listed, places),
        children_by_start=_count(~adult & come, at, listed, places),
        adults=_count(adult, at, listed, places),
        place_free=free,
        home_free=supply.places.some(free, count),
        home_has_place=described.surely,
        linkable=linkable_of(residents, index),
        grave=_count(grave(residents), at, listed, places),
        changed_on=group.changed,
    )


def grave(people: Children) -> Truth:
    """Say who has the highest level in some domain, shape (people, 1)."""
    highest = people.level.at_least(GRAVE_LEVEL)
    return highest.over(lambda array: np.logical_or.reduce(array, axis=0))


def _count(holds: Truth, at: Ints, listed: Bools, places: Interval) -> Interval:
    """Count residents of whom something holds; where not all are listed, up to every place."""
    count = places.low.shape[-1]
    surely = np.bincount(at, weights=holds.surely[:, 0] & listed, minlength=count)
    possibly = np.bincount(at, weights=holds.possibly[:, 0] & listed, minlength=count)
    some_unlisted = np.bincount(at[~listed], minlength=count) > 0
    high = np.where(some_unlisted, np.maximum(places.high[0], possibly), possibly)
    return Interval(surely[None].astype(np.float64), high[None].astype(np.float64))
