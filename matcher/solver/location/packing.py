"""What sites with room are worth at prices of clients: a knapsack for each, compiled."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from matcher.solver.compiled import compiled
from matcher.solver.location.states import CLOSED, FREE, OPEN

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
States = npt.NDArray[np.int8]


@compiled("void(int64[::1], int64[::1], int64[::1], int64[::1])")
def rooms(demand: Ints, capacity: Ints, served: Ints, room: Ints) -> None:
    """Fill what each site can still take beside the clients it is known to serve."""
    room[:] = capacity
    for i in range(served.size):
        if served[i] >= 0:
            room[served[i]] -= demand[i]


@compiled(
    "int64(int64[:, ::1], boolean[:, ::1], int64[::1], int64[::1], int64[::1], int64[::1], int64,"
    " int64[::1], boolean[:, ::1])"
)
def pack(  # noqa: PLR0917
    cost: Ints, barred: Bools, demand: Ints, served: Ints, room: Ints, prices: Ints, site: int,
    best: Ints, taken: Bools,
) -> int:  # fmt: skip
    """
    Fill the most that a site brings for each room up to its own; gives that for its own.

    Parameters
    ----------
    best
        By room; shape (largest room + 1,).
    taken
        Whether each client is in the best load of each room; shape (clients, largest room + 1).
    """
    own = room[site]
    if own < 0:
        return 0
    best[: own + 1] = 0
    for i in range(cost.shape[0]):
        profit = prices[i] - cost[i, site]
        taken[i, : own + 1] = False
        if served[i] >= 0 or barred[i, site] or profit <= 0:
            continue
        weight = demand[i]
        for c in range(own, weight - 1, -1):
            if best[c - weight] + profit > best[c]:
                best[c] = best[c - weight] + profit
                taken[i, c] = True
    return int(best[own])


@compiled("int64(int64[::1], int8[::1], int64, boolean[::1])")
def pick(rho: Ints, state: States, most: int, chosen: Bools) -> int:
    """Mark the open sites and the best of the free ones, ties by index; gives their sum."""
    left = most
    total = np.int64(0)
    for j in range(state.size):
        chosen[j] = state[j] == OPEN
        if state[j] == OPEN:
            left -= 1
            total += rho[j]
    ranked = np.argsort(rho, kind="mergesort")
    for at in range(state.size):
        j = ranked[at]
        if left > 0 and state[j] == FREE:
            chosen[j] = True
            total += rho[j]
            left -= 1
    return int(total)


@compiled(
    "int64(int64[:, ::1], boolean[:, ::1], int64[::1], int64[::1], int8[::1], int64[::1],"
    " int64[::1], int64[::1], boolean[:, ::1], int64[::1], boolean[:, ::1])"
)
def load(  # noqa: PLR0917
    cost: Ints, barred: Bools, demand: Ints, served: Ints, state: States, room: Ints, prices: Ints,
    best: Ints, taken: Bools, rho: Ints, picks: Bools,
) -> int:  # fmt: skip
    """Fill the best load of each site and what it is worth; gives the sum of prices and costs."""
    clients, sites = cost.shape
    total = np.int64(0)
    for i in range(clients):
        total += prices[i] if served[i] < 0 else cost[i, served[i]]
    for j in range(sites):
        rho[j] = 0
        picks[j, :] = False
        if state[j] == CLOSED or room[j] < 0:
            continue
        rho[j] = -pack(cost, barred, demand, served, room, prices, j, best, taken)
        c = room[j]
        for i in range(clients - 1, -1, -1):
            if taken[i, c]:
                picks[j, i] = True
                c -= demand[i]
    return int(total)


@compiled(
    "int64(int64[:, ::1], boolean[:, ::1], int64[::1], int64[::1], int64[::1], int8[::1],"
    " int64[::1], int64[::1], int64[:, ::1])"
)
def worth_packed(  # noqa: PLR0917
    cost: Ints, barred: Bools, demand: Ints, capacity: Ints, served: Ints, state: States,
    prices: Ints, rho: Ints, extra: Ints,
) -> int:  # fmt: skip
    """
    Fill what each site is worth, and what each pair costs at least over that; gives the base.

    Parameters
    ----------
    rho
        Of each site, none above 0.
    extra
        What is added where a site that is open serves a client for certain; -1 where it cannot.
    """
    clients, sites = cost.shape
    room = np.empty(sites, dtype=np.int64)
    rooms(demand, capacity, served, room)
    largest = max(np.int64(0), room.max())
    best = np.zeros(largest + 1, dtype=np.int64)
    taken = np.zeros((clients, largest + 1), dtype=np.bool_)
    extra[:] = -1
    total = np.int64(0)
    for i in range(clients):
        total += prices[i] if served[i] < 0 else cost[i, served[i]]
    for j in range(sites):
        rho[j] = 0
        if state[j] == CLOSED or room[j] < 0:
            continue
        own = pack(cost, barred, demand, served, room, prices, j, best, taken)
        rho[j] = -own
        for i in range(clients):
            if served[i] < 0 and not barred[i, j] and demand[i] <= room[j]:
                extra[i, j] = own - best[room[j] - demand[i]] + cost[i, j] - prices[i]
                # Below 0 where the client is in the load twice; then nothing is shown.
                extra[i, j] = max(np.int64(0), extra[i, j])
    return int(total)
