"""How many children each home could take, by the day they come and by what their rooms need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from constraints.arrays import Bools, Ints
from matcher.allocate.pool import Pool
from matcher.engine import Engine
from matcher.frame.standing import Standing


@dataclass(frozen=True, slots=True)
class AtMost:
    """
    Children of whom a home takes so many and no more.

    Parameters
    ----------
    home
        Column of the home.
    children
        Places in the pool, ascending.
    most
        How many of them.
    """

    home: int
    children: tuple[int, ...]
    most: int


@dataclass(frozen=True, slots=True)
class Places:
    """
    What homes have room for.

    Parameters
    ----------
    free
        Shape (homes, days): places free by each day, the last day first.
    use
        Shape (children, days): 1 where the child comes by the day. So the places of a day hold the
        children who come by it, and those of the last day hold all.
    rooms
        Limits that the days do not state, for rooms with what children need.
    """

    free: Ints
    use: Ints
    rooms: tuple[AtMost, ...]


def places_of(
    engine: Engine, pool: Pool, open_to: Bools, *, undecided: bool, without: int | None = None
) -> Places:
    """
    Count the places that a pool can be given.

    Parameters
    ----------
    engine, pool
        Supply and children.
    open_to
        Shape (children, homes): where each child may be put.
    undecided
        Whether places count of which it is not known that they are free, or fit.
    without
        Row of a place that is taken to be gone.
    """
    if not len(pool):
        nothing = np.zeros((len(engine.supply.snapshot.homes), 1), dtype=np.int64)
        return Places(nothing, np.zeros((0, 1), dtype=np.int64), ())
    starts = sorted(pool.by_start(), reverse=True)
    standings = [standing_of(engine, pool, day) for day in starts]
    there = np.arange(engine.supply.places.home.size) != (-1 if without is None else without)
    free = np.stack([_free(engine, one, there, undecided=undecided) for one in standings], axis=1)
    use = np.array([[int(one.starts_on <= day) for day in starts] for one in pool.referrals])
    # A day on which no home has fewer places than on the next says nothing that it does not say.
    telling = [0, *(d for d in range(1, len(starts)) if (free[:, d] < free[:, d - 1]).any())]
    fits = fitting(engine, pool, undecided=undecided) & there
    rooms = tuple(_rooms(engine, open_to, fits, free[:, 0]))
    return Places(free[:, telling], use[:, telling].astype(np.int64), rooms)


def standing_of(engine: Engine, pool: Pool, day: date) -> Standing:
    """Give the supply on the day of the decision and of one start."""
    assert pool.decided_on is not None  # noqa: S101  nobody asks of an empty pool
    return engine.supply.on(pool.decided_on, day)


def _free(engine: Engine, standing: Standing, there: Bools, *, undecided: bool) -> Ints:
    """Count the places of each home that are free on a day, within its registration."""
    registered, people = standing.homes.registered_places, standing.people
    known = standing.place_free.possibly[0] if undecided else standing.place_free.surely[0]
    told = np.bincount(engine.supply.places.home[known & there], minlength=registered.low.shape[-1])
    if undecided:
        most = registered.high[0] - people.low[0]
    else:
        # Where a home says how many of its places are free, the rest at most are taken.
        taken = np.minimum(people.high[0], np.maximum(registered.low[0] - told, people.low[0]))
        most = registered.low[0] - taken
    counted: Ints = np.clip(most, 0, told).astype(np.int64)
    return counted


def fitting(engine: Engine, pool: Pool, *, undecided: bool) -> Bools:
    """
    Say which places would do for each child: free by the start, with what the child's room needs.

    Returns
    -------
    fits
        Shape (children, places).
    """
    table = engine.supply.places
    feature = table.feature.possibly if undecided else table.feature.surely
    fits = np.zeros((len(pool), table.home.size), dtype=np.bool_)
    for day, rows in pool.by_start().items():
        free = standing_of(engine, pool, day).place_free
        fits[rows] = free.possibly if undecided else free.surely
    for row, referral in enumerate(pool.referrals):
        needed = sorted(referral.room_features)
        if needed:
            fits[row] &= np.logical_and.reduce(feature[needed], axis=0)
    return fits


def _rooms(engine: Engine, open_to: Bools, fits: Bools, free: Ints) -> Iterator[AtMost]:
    """
    Give the limits that keep every home's children within its rooms.

    By Hall's theorem children fit exactly where no group of them has fewer places that would do
    for one of them than there are children. Groups to be looked at are those whose places are a
    union of the places of some kinds of child. That no more come than there are places, `Places`
    says already.
    """
    home = engine.supply.places.home
    for column in np.flatnonzero(open_to.any(axis=0) & (free > 0)).tolist():
        first, last = np.searchsorted(home, (column, column + 1)).tolist()
        children = np.flatnonzero(open_to[:, column])
        masks = [_bits(fits[child, first:last]) for child in children.tolist()]
        for union in sorted(_unions(set(masks))):
            within = np.array([mask | union == union for mask in masks])
            inside = children[within].tolist()
            if union.bit_count() < min(len(inside), free[column]):
                yield AtMost(column, tuple(inside), union.bit_count())


def _bits(places: Bools) -> int:
    return sum(1 << number for number in np.flatnonzero(places).tolist())


def _unions(masks: set[int]) -> set[int]:
    found: set[int] = set()
    for mask in masks:
        found |= {mask} | {mask | other for other in found}
    return found
