"""The supply: homes, places and residents, prepared once and asked for many children."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from threading import Lock

import numpy as np

from constraints.arrays import Floats, Ints
from constraints.vocabulary import Condition
from matcher.entities import Home, Resident, Snapshot
from matcher.frame.days import day_number
from matcher.frame.differing import OUT_OF_ORDER
from matcher.frame.homes import HomeTable, home_table
from matcher.frame.people import PeopleTable, people_table
from matcher.frame.places import PlaceTable, place_table
from matcher.frame.residents import Ties, ties_of
from matcher.frame.standing import Standing, stand
from matcher.geography.adjoining import authority_index
from matcher.geography.travel import StraightLine, TravelNetwork

DAYS_KEPT = 4
"""Pairs of days of which the supply is kept: some 40 MB each for England."""


Days = tuple[date, date]
"""Decided on, and starting on."""


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
    residents
        Listed residents ascending by home, then one who is not listed for each home whose
        residents are not all listed.
    people, ties
        Of the same residents.
    _carried
        How to work out pairs of days from what an older supply had of them.
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
    ties: Ties
    resident_home: Ints
    leaves_on: Floats
    lives_there_from: Floats
    network: TravelNetwork
    _standing: dict[Days, Standing] = field(default_factory=dict, repr=False, compare=False)
    _carried: dict[Days, Callable[[Supply], Standing]] = field(
        default_factory=dict, repr=False, compare=False
    )
    _turn: Lock = field(default_factory=Lock, repr=False, compare=False)

    def on(self, decided_on: date, starts_on: date) -> Standing:
        """Give the supply on a pair of days; kept, since many referrals share them."""
        days = decided_on, starts_on
        found = self._standing.get(days)
        if found is None:
            # Several threads ask one supply: each pair of days is worked out once, by the first.
            with self._turn:
                found = self._standing.get(days) or self._work_out(days)
        return found

    def _work_out(self, days: Days) -> Standing:
        while len(self._standing) >= DAYS_KEPT:
            self._standing.pop(next(iter(self._standing)))
        carried = self._carried.pop(days, None)
        self._standing[days] = carried(self) if carried is not None else stand(self, *days)
        return self._standing[days]

    def carry(self, days: Days, work_out: Callable[[Supply], Standing]) -> None:
        """Say how a pair of days that is asked for later is worked out."""
        self._carried[days] = work_out

    def known(self) -> dict[Days, Standing]:
        """Give the pairs of days that are worked out, the first of them first."""
        with self._turn:
            return dict(self._standing)


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
        raise ValueError(OUT_OF_ORDER)
    column = {home.urn: number for number, home in enumerate(homes)}
    residents, at = _residents(snapshot, column)
    came = [
        day_number(r.lives_there_from) if r and r.lives_there_from else -np.inf for r in residents
    ]
    leaves = [day_number(r.leaves_on) if r and r.leaves_on else np.inf for r in residents]
    return Supply(
        snapshot=snapshot,
        homes=home_table(homes),
        places=place_table(snapshot, column),
        xy=_points(homes),
        radius_km=_radii(homes),
        authority=authority_index([home.authority for home in homes]),
        column=column,
        named_for=named_for(homes),
        residents=residents,
        people=people_table(residents, told_days(snapshot, at)),
        ties=ties_of(residents),
        resident_home=at,
        leaves_on=np.array(leaves, dtype=np.float64),
        lives_there_from=np.array(came, dtype=np.float64),
        network=network or StraightLine(),
    )


def told_days(snapshot: Snapshot, resident_home: Ints) -> list[float]:
    """Give the day as at which each resident is known, days from 1970."""
    told, as_at = snapshot.told_on, snapshot.as_at
    of_home = [day_number(told.get(home.urn, as_at)) for home in snapshot.homes]
    return [of_home[column] for column in resident_home.tolist()]


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


def named_for(homes: tuple[Home, ...]) -> dict[str, tuple[int, ...]]:
    """Give the columns of the homes whose registration names a child, by the child."""
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


def _radii(homes: tuple[Home, ...]) -> Floats:
    radii = [home.where.radius_km if home.where else np.nan for home in homes]
    return np.array(radii, dtype=np.float64)
