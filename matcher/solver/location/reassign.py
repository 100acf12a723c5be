"""Answers to the capacitated p-median: greedy by regret, shifts, swaps, new centres; compiled."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from matcher.solver.compiled import compiled

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@compiled("boolean(int64[:, ::1], int64[::1], int64[::1], boolean[::1], int64[::1])")
def assign(cost: Ints, demand: Ints, capacity: Ints, chosen: Bools, serves: Ints) -> bool:
    """
    Give each client a chosen site, whoever would regret waiting most first.

    Parameters
    ----------
    serves
        Filled with the site of each client.

    Returns
    -------
    Whether all found room.
    """
    clients, sites = cost.shape
    room = capacity.copy()
    serves[:] = -1
    for _ in range(clients):
        worst, site_of, regret_of = -1, -1, -1.0
        for i in range(clients):
            if serves[i] >= 0:
                continue
            first, second = -1, -1
            for j in range(sites):
                if chosen[j] and room[j] >= demand[i]:
                    if first < 0 or cost[i, j] < cost[i, first]:
                        second = first
                        first = j
                    elif second < 0 or cost[i, j] < cost[i, second]:
                        second = j
            if first < 0:
                return False
            # Large clients find room seldom, so their regret weighs by what they take.
            regret = 1e18 if second < 0 else float(cost[i, second] - cost[i, first])
            regret = (regret + 1.0) * (1.0 + demand[i])
            if regret > regret_of:
                worst, site_of, regret_of = i, first, regret
        serves[worst] = site_of
        room[site_of] -= demand[worst]
    return True


@compiled("boolean(int64[:, ::1], int64[::1], int64[::1], boolean[::1], int64[::1])")
def improve(cost: Ints, demand: Ints, capacity: Ints, chosen: Bools, serves: Ints) -> bool:
    """Shift clients, and swap pairs of them, while that saves; says whether anything did."""
    clients, sites = cost.shape
    room = capacity.copy()
    for i in range(clients):
        room[serves[i]] -= demand[i]
    moved, again = False, True
    while again:
        again = False
        for i in range(clients):
            for j in range(sites):
                if chosen[j] and room[j] >= demand[i] and cost[i, j] < cost[i, serves[i]]:
                    room[serves[i]] += demand[i]
                    room[j] -= demand[i]
                    serves[i] = j
                    again = True
        for i in range(clients):
            for k in range(i):
                a, b = serves[i], serves[k]
                if a == b or cost[i, b] + cost[k, a] >= cost[i, a] + cost[k, b]:
                    continue
                more = demand[i] - demand[k]
                if room[b] >= more and room[a] >= -more:
                    serves[i], serves[k] = b, a
                    room[b] -= more
                    room[a] += more
                    again = True
        moved = moved or again
    return moved


@compiled("boolean(int64[:, ::1], int64[::1], int64[::1], boolean[::1], int64[::1])")
def recentre(  # noqa: C901
    cost: Ints, demand: Ints, capacity: Ints, chosen: Bools, serves: Ints
) -> bool:
    """Give the clients of a site to a closed one where that saves; says whether it did."""
    clients, sites = cost.shape
    moved = False
    for old in range(sites):
        if not chosen[old]:
            continue
        load, least, new = np.int64(0), np.int64(0), old
        for i in range(clients):
            if serves[i] == old:
                load += demand[i]
                least += cost[i, old]
        for j in range(sites):
            if chosen[j] or capacity[j] < load:
                continue
            total = np.int64(0)
            for i in range(clients):
                if serves[i] == old:
                    total += cost[i, j]
            if total < least:
                least, new = total, j
        if new != old:
            chosen[old], chosen[new] = False, True
            for i in range(clients):
                if serves[i] == old:
                    serves[i] = new
            moved = True
    return moved
