"""Listed pairs by item, as the kernels read them, and a search over them that can be stopped."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.solver.clock import Clock
from matcher.solver.problem import MUST_BE_PLACED, Ints

PAIRS_BETWEEN_LOOKS = 2**22
"""Read between two looks at the clock: some tens of milliseconds."""
BIDS = 2
"""Rounds of bids before paths are searched; the third finds few more homes."""


@dataclass(frozen=True, slots=True)
class Listed:
    """
    Pairs allowed, by item and then agent.

    Being left out is an agent like others: the last, with a place for every item and one more.

    Parameters
    ----------
    start
        Where each item's pairs begin; the last is their number. Shape (items + 1,).
    agent, cost
        Of each pair.
    capacity
        Places of each agent; shape (agents + 1,).
    """

    start: Ints
    agent: Ints
    cost: Ints
    capacity: Ints

    @property
    def items(self) -> int:
        """How many items there are."""
        return self.start.size - 1

    @property
    def item(self) -> Ints:
        """Item of each pair."""
        return np.repeat(np.arange(self.items), np.diff(self.start))


def listed(item: Ints, agent: Ints, cost: Ints, capacity: Ints, left_out: Ints) -> Listed:
    """
    Set pairs in order and add those of being left out.

    Parameters
    ----------
    item, agent, cost
        In any order.
    capacity
        Shape (agents,).
    left_out
        Prices; `MUST_BE_PLACED` for none. Shape (items,).

    Raises
    ------
    ValueError
        A pair is listed twice.
    """
    out = np.flatnonzero(left_out != MUST_BE_PLACED)
    if out.size:
        item = np.concatenate((item, out))
        agent = np.concatenate((agent, np.full(out.size, capacity.size)))
        cost = np.concatenate((cost, left_out[out]))
    key = item * (capacity.size + 1) + agent
    if not (key[1:] > key[:-1]).all():
        order = np.argsort(key, kind="stable")
        item, agent, cost, key = item[order], agent[order], cost[order], key[order]
        twice = np.flatnonzero(key[1:] == key[:-1])
        if twice.size:
            at = int(twice[0])
            raise ValueError(f"item {item[at]} and agent {agent[at]}: listed twice.")
    start = np.searchsorted(item, np.arange(left_out.size + 1))
    return Listed(start, agent, cost, np.append(capacity, left_out.size + 1))


@dataclass(frozen=True, slots=True)
class Found:
    """
    What a search has come to.

    Parameters
    ----------
    taken
        Pair of each item; -1 where it is free.
    v
        Prices, dual feasible with `u`; the last is of being left out, 0.
    u
        Least `cost - v` of each item.
    dead
        Agents from which no free place can be reached. They are full, and with whoever they hold
        and whoever is still free, they show that not all items can be placed.
    stopped
        Whether the time was up before every item was tried.
    """

    taken: Ints
    v: Ints
    u: Ints
    dead: npt.NDArray[np.bool_]
    stopped: bool


def search(pairs: Listed, clock: Clock, prices: Ints | None = None) -> Found:
    """
    Place items at least cost.

    Parameters
    ----------
    pairs
        Every item in one at least.
    clock
        When to stop.
    prices
        To begin with; heeded only where all places will be taken, so that any are dual feasible.
    """
    from matcher.solver.assignment.kernels.bids import FAR, bid
    from matcher.solver.assignment.kernels.paths import augment

    items, agents = pairs.items, pairs.capacity.size
    # More places than pairs are never full; one more than pairs is as many as are told apart.
    places = np.minimum(pairs.capacity, np.bincount(pairs.agent, minlength=agents) + 1)
    first_place = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(places)))
    v = _first_prices(pairs, prices)
    held = np.full(int(first_place[-1]), -1)
    place, taken = np.full(items, -1), np.full(items, -1)
    arrays = (pairs.start, pairs.agent, pairs.cost)
    state = (first_place, np.zeros(agents, dtype=np.int64), held, place, taken, v)
    far = np.full(agents, FAR)
    heap = (np.empty(pairs.agent.size + 1, dtype=np.int64) for _ in range(2))
    by_agent = [np.empty(agents, dtype=np.int64) for _ in range(4)]
    work = (far, by_agent[0], by_agent[1], *heap, by_agent[2], by_agent[3])
    free, waiting = np.arange(items), items
    for _ in range(BIDS):
        if not clock.is_over():
            waiting = bid(arrays, state, free, waiting)
    dead = np.zeros(agents, dtype=np.bool_)
    while waiting > 0 and not clock.is_over():
        waiting = augment(arrays, state, work, dead, free, waiting, PAIRS_BETWEEN_LOOKS)
    u = np.minimum.reduceat(pairs.cost - v[pairs.agent], pairs.start[:-1])
    # Agents that must all be full may have prices above 0; what all have in common is the items'.
    above = max(0, int(v[:-1].max(initial=0)))
    return Found(taken, v - above, u + above, dead, waiting > 0)


def _first_prices(pairs: Listed, prices: Ints | None) -> Ints:
    v = np.zeros(pairs.capacity.size, dtype=np.int64)
    everywhere = pairs.capacity[:-1].sum() == pairs.items
    if everywhere and not (pairs.agent == v.size - 1).any():
        # Every place will be taken, so that a price may be what the cheapest item costs.
        if prices is not None:
            return prices.copy()
        far = np.iinfo(np.int64).max
        v[:] = far
        np.minimum.at(v, pairs.agent, pairs.cost)
        v[v == far] = 0
    return v
