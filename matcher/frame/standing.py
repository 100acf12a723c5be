"""The supply on one pair of days: who lives where on them, and which places are free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from constraints.columns import Children, Homes, Lifted, pick
from constraints.compatibility.lift import lift
from constraints.logic import Interval, Truth
from matcher.frame.days import day_number
from matcher.frame.home_days import comings
from matcher.frame.linkable import linkable_of
from matcher.frame.residents import ResidentIndex, index_of

if TYPE_CHECKING:
    from matcher.frame.supply import Supply

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


def stand(
    supply: Supply, decided_on: date, starts_on: date, like: Standing | None = None
) -> Standing:
    """
    Work out a supply on a pair of days.

    Parameters
    ----------
    supply
        The tables.
    decided_on, starts_on
        The days.
    like
        Gives what turns on the residents alone (their index, their links, what they are lifted to)
        where that is not to be worked out.
    """
    decided, starts = day_number(decided_on), day_number(starts_on)
    count = len(supply.snapshot.homes)
    rows = staying(supply, starts_on)
    at = supply.resident_home[rows]
    residents = pick(supply.people.on(decided, starts), (rows, slice(None)))
    listed = ~supply.ties.unlisted[rows]
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
    index = index_of(supply.residents, supply.ties, rows) if like is None else like.index
    return Standing(
        decided_on=decided_on,
        starts_on=starts_on,
        homes=homes,
        residents=residents,
        index=index,
        resident_home=at,
        lifted=lift(residents, at, homes=count) if like is None else like.lifted,
        people=_count(Truth.known(np.ones((len(rows), 1), dtype=np.bool_)), at, listed, places),
        children=_count(~adult, at, listed, places),
        children_by_start=_count(~adult & come, at, listed, places),
        adults=_count(adult, at, listed, places),
        place_free=free,
        home_free=supply.places.some(free, count),
        home_has_place=described.surely,
        linkable=linkable_of(residents, index) if like is None else like.linkable,
        grave=_count(grave(residents), at, listed, places),
        changed_on=group.changed,
    )


def staying(supply: Supply, starts_on: date) -> Ints:
    """Give the rows of the residents who will not have left by the start."""
    return np.flatnonzero(supply.leaves_on > day_number(starts_on))


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
