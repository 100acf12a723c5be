"""
What a place is worth to children who may still come: bid prices.

Futures are drawn; for each, whoever came would be placed at least cost in what is left; a price is
what that would cost more with one place fewer, averaged over the futures. This is the randomized
linear programme of Talluri and van Ryzin (Transportation Science 33(2), 1999), and the two-stage
programme by which Ahani, Gölz, Procaccia, Teytelboym and Trapp place refugees ("Dynamic Placement
in Refugee Resettlement", Operations Research; arXiv 2105.14388), who average duals over drawn
arrivals as here. Of all duals the greatest is taken: it is what a place fewer costs exactly, and
does not depend on the solver.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.rolling.known import Known
from matcher.rolling.room import Room
from matcher.rolling.stream import BARRED, Bools, Ints
from matcher.solver.assignment import sparse


@dataclass(frozen=True, slots=True)
class Pricing:
    """
    How prices are found; the same for every stream.

    Parameters
    ----------
    futures
        How many are drawn each day.
    unplaced
        What a child left unplaced counts as, in points.
    seed
        Of the futures.
    """

    futures: int = 50
    unplaced: int = 20_000
    seed: int = 1


def prices(pricing: Pricing, known: Known, days: range, waiting: Ints) -> Ints:
    """
    Price a place of each home for a child who moves in on each day.

    A place is priced as if it were not given back: for a child who stays for a while that is the
    most it may cost.

    Parameters
    ----------
    pricing
        How.
    known
        Who came by now, where each is, and who may come.
    days
        Days of arrival still to come.
    waiting
        Children who came and are not being decided on now; shape (waiting,).

    Returns
    -------
    prices
        Points, summed over all futures; shape (homes, days), up to the latest day of a start.

    Raises
    ------
    ValueError
        There is no forecast to price by.
    """
    seen, forecast = known.seen, known.forecast
    if forecast is None:
        raise ValueError("forecast: expected one to price by.")
    room = Room.of(seen, known.home)
    groups = room.to_the_end()
    random = np.random.default_rng([pricing.seed, known.day])
    kept_out = forecast.kept_out(seen, known.home, known.day)
    open_ = (forecast.points != BARRED) & ~kept_out
    total = np.zeros(groups[0].size, dtype=np.int64)
    for _ in range(pricing.futures):
        rows, starts = forecast.draw(days, random)
        points = np.where(open_[rows], forecast.points[rows], BARRED)
        points = np.concatenate((points, seen.points[waiting]))
        total += losses(points, np.concatenate((starts, seen.starts[waiting])), groups, pricing)
    return _by_day(total, groups, room.free.shape)


def losses(points: Ints, starts: Ints, groups: tuple[Ints, Ints, Ints], pricing: Pricing) -> Ints:
    """
    Give what a place fewer in each group costs whoever comes.

    Parameters
    ----------
    points
        Of each child at each home, or `BARRED`; shape (children, homes).
    starts
        When each moves in; shape (children,).
    groups
        Home, first day and number of places that are alike; each of shape (groups,).
    pricing
        What a child unplaced counts as.

    Returns
    -------
    losses
        Points, none below 0; shape (groups,).
    """
    at, day, places = groups
    if not at.size or not points.shape[0]:
        return np.zeros(at.size, dtype=np.int64)
    may: Bools = (points[:, at] != BARRED) & (day <= starts[:, None])
    item, agent = np.nonzero(may)
    cost = points[item, at[agent]]
    solved = sparse(
        item, agent, cost, points.shape[0], at.size, places,
        np.full(points.shape[0], pricing.unplaced),
    ).solution  # fmt: skip
    if solved is None:
        raise AssertionError("An assignment in which everyone may be left out has an answer.")
    return _fewer((item, agent, cost), solved.agent, places, pricing.unplaced)


def _fewer(pairs: tuple[Ints, Ints, Ints], chosen: Ints, places: Ints, unplaced: int) -> Ints:
    """Give what one place fewer costs: the cheapest chain of moves that ends where there is one."""
    item, agent, cost = pairs
    used = np.bincount(chosen[chosen >= 0], minlength=places.size)
    far = np.iinfo(np.int64).max // 2
    loss = np.where(used < places, 0, far)
    held = chosen[item] >= 0
    item, agent, cost = item[held], agent[held], cost[held]
    now = np.zeros(chosen.size, dtype=np.int64)
    mine = chosen[item] == agent
    now[item[mine]] = cost[mine]
    placed = np.flatnonzero(chosen >= 0)
    np.minimum.at(loss, chosen[placed], unplaced - now[placed])
    moved, origin = cost - now[item], chosen[item]
    while True:
        better = loss.copy()
        np.minimum.at(better, origin, moved + loss[agent])
        if (better == loss).all():
            return loss
        loss = better


def _by_day(total: Ints, groups: tuple[Ints, Ints, Ints], shape: tuple[int, ...]) -> Ints:
    """Give the price by day: of places that serve a child, the one free last is taken."""
    by_day = np.zeros(shape, dtype=np.int64)
    for home, day, price in zip(groups[0], groups[1], total, strict=True):
        by_day[home, day:] = price
    return by_day
