"""
Bids over listed pairs: a quick start, after which few items are left for the search of paths.

The "augmenting row reduction" of Jonker and Volgenant (see `paths`), for agents of several places.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from matcher.solver.compiled import compiled
from matcher.solver.problem import Ints

FAR = np.iinfo(np.int64).max
Arrays = tuple[Ints, ...]
Bools = npt.NDArray[np.bool_]


@compiled(
    "UniTuple(int64, 4)(UniTuple(int64[::1], 3), int64[::1], int64)",
)
def two_best(pairs: Arrays, v: Ints, i: int) -> tuple[int, int, int, int]:
    """Give the two least reduced costs of an item, and where they stand; `FAR` and -1 for none."""
    start, agent, cost = pairs
    first, second, one, two = FAR, FAR, -1, -1
    for p in range(start[i], start[i + 1]):
        reduced = cost[p] - v[agent[p]]
        if reduced < second:
            if reduced < first:
                second, two = first, one
                first, one = reduced, p
            else:
                second, two = reduced, p
    return first, second, one, two


@compiled("int64(UniTuple(int64[::1], 3), UniTuple(int64[::1], 6), int64[::1], int64)")
def bid(pairs: Arrays, state: Arrays, free: Ints, waiting: int) -> int:
    """
    Let each free item take its best agent; give how many are left free, first in `free`.

    An agent of one place takes it at the price of the item's second best, and turns out whom it
    had; one of several takes it only while a place is free, since its price is that of all it
    holds. Who is turned out bids again at once, but no more than twice as many bids are made as
    there are items: bids that differ by little could go on for as long as costs are large.

    Parameters
    ----------
    pairs, state
        See `paths.augment`.
    free, waiting
        The items not placed, and how many there are.
    """
    agent = pairs[1]
    first_place, load, held, place, taken, v = state
    bids, left, at = 2 * taken.size, 0, 0
    while at < waiting:
        i = free[at]
        at += 1
        bids -= 1
        first, second, one, two = two_best(pairs, v, i)
        j = agent[one]
        if first == second and load[j] == first_place[j + 1] - first_place[j]:
            one, j = two, agent[two]
        places = first_place[j + 1] - first_place[j]
        if load[j] == places and (places != 1 or second == FAR):
            free[left] = i
            left += 1
            continue
        if places == 1 and second < FAR:
            v[j] -= second - first
        if load[j] < places:
            spot = first_place[j] + load[j]
            load[j] += 1
        else:
            spot = first_place[j]
            before = held[spot]
            taken[before] = -1
            if first < second and bids > 0:
                at -= 1
                free[at] = before
            else:
                free[left] = before
                left += 1
        held[spot], place[i], taken[i] = i, spot, one
    return left
