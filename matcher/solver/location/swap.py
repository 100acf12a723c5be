"""Local search of the p-median: Whitaker's fast interchange, compiled."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from matcher.solver.compiled import compiled

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
FAR = 2**60
"""Cost of a site that is not there."""


@compiled("UniTuple(int64, 2)(int64[:, ::1], boolean[::1], int64)")
def two_nearest(cost: Ints, chosen: Bools, client: int) -> tuple[int, int]:
    """Give the nearest and second nearest open site of a client, ties by index; -1 for none."""
    first, second = -1, -1
    for j in range(chosen.size):
        if not chosen[j]:
            continue
        if first < 0 or cost[client, j] < cost[client, first]:
            second = first
            first = j
        elif second < 0 or cost[client, j] < cost[client, second]:
            second = j
    return first, second


@compiled("void(int64[:, ::1], int64[:, ::1], boolean[::1], int64[:, ::1], int64, int64)")
def swap(  # noqa: PLR0917
    cost: Ints, by_site: Ints, chosen: Bools, near: Ints, out: int, site: int
) -> None:
    """Close an open site and open another; keep what is nearest to each client."""
    chosen[out] = False
    chosen[site] = True
    for i in range(near.shape[0]):
        if near[i, 0] == out or near[i, 1] == out:
            near[i, 0], near[i, 1] = two_nearest(cost, chosen, i)
        elif by_site[site, i] < cost[i, near[i, 0]]:
            near[i, 1] = near[i, 0]
            near[i, 0] = site
        elif near[i, 1] < 0 or by_site[site, i] < cost[i, near[i, 1]]:
            near[i, 1] = site


@compiled("int64(int64[:, ::1], int64[:, ::1], boolean[::1], int64)")
def interchange(cost: Ints, by_site: Ints, chosen: Bools, swaps: int) -> int:
    """
    Swap an open site for a closed one while that saves anything.

    For each closed site in turn the open site whose closing loses least is found in one pass over
    the clients (Whitaker 1983, as in Resende and Werneck 2004).

    Parameters
    ----------
    cost
        Shape (clients, sites).
    by_site
        The same the other way about, which is read along its rows.
    chosen
        The open sites, changed in place; at least one.
    swaps
        At most so many.

    Returns
    -------
    How many swaps were made.
    """
    clients, sites = cost.shape
    near = np.empty((clients, 2), dtype=np.int64)
    for i in range(clients):
        near[i, 0], near[i, 1] = two_nearest(cost, chosen, i)
    loss = np.zeros(sites, dtype=np.int64)
    made = 0
    since = 0
    j = 0
    while since < sites and made < swaps:
        if not chosen[j]:
            loss[:] = 0
            gain = np.int64(0)
            for i in range(clients):
                first = cost[i, near[i, 0]]
                second = cost[i, near[i, 1]] if near[i, 1] >= 0 else FAR
                here = by_site[j, i]
                if here < first:
                    gain += first - here
                else:
                    loss[near[i, 0]] += min(here, second) - first
            out = -1
            for k in range(sites):
                if chosen[k] and (out < 0 or loss[k] < loss[out]):
                    out = k
            if gain > loss[out]:
                swap(cost, by_site, chosen, near, out, j)
                made += 1
                since = 0
        since += 1
        j = (j + 1) % sites
    return made
