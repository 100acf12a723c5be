"""The few pairs of each item with the least reduced costs, out of a full matrix."""

from __future__ import annotations

import numpy as np

from matcher.solver.assignment.kernels.bids import Bools
from matcher.solver.compiled import compiled
from matcher.solver.problem import Ints


@compiled("void(int64[::1], int64[::1], int64, int64, int64)")
def sink(keys: Ints, agents: Ints, size: int, key: int, agent: int) -> None:
    """Put a pair in place of the greatest of a heap, greatest first."""
    at = 0
    while True:
        below = 2 * at + 1
        if below >= size:
            break
        if below + 1 < size and keys[below + 1] > keys[below]:
            below += 1
        if key >= keys[below]:
            break
        keys[at], agents[at] = keys[below], agents[below]
        at = below
    keys[at], agents[at] = key, agent


@compiled("boolean(int64[:, ::1], int64, int64[::1], int64)")
def any_below(cost: Ints, bar: int, v: Ints, i: int) -> bool:
    """Say whether an item has a pair of `cost - v` below a bar; read without a branch."""
    low = bar
    for j in range(v.size):
        low = min(low, cost[i, j] - v[j])
    return low < bar


@compiled(
    "int64(int64[:, ::1], int64[::1], int64[::1], boolean[::1], int64, int64[::1], int64[::1],"
    " int64, int64, int64)"
)
def least(  # noqa: PLR0917  # arrays, as a kernel takes them
    cost: Ints,
    below: Ints,
    v: Ints,
    barred: Bools,
    most: int,
    item: Ints,
    agent: Ints,
    found: int,
    first: int,
    last: int,
) -> int:
    """
    List, for some items, the pairs of least `cost - v`, as many as `most`; give how many in all.

    Parameters
    ----------
    cost
        Shape (items, agents).
    below
        Only pairs whose `cost - v` is less; shape (items,).
    v
        Prices; shape (agents,).
    barred
        Agents to pass over; shape (agents,).
    most
        Pairs an item.
    item, agent
        Where to write the pairs, by item and then agent.
    found
        Pairs written already.
    first, last
        The items: from the first, before the last.
    """
    keys, held = np.empty(most, dtype=np.int64), np.empty(most, dtype=np.int64)
    for i in range(first, last):
        bar = below[i]
        if not any_below(cost, bar, v, i):
            continue
        keys[:] = bar
        held[:] = -1
        # Level pairs are told apart by where the reading begins, so that agents share them out.
        begin = i * v.size // cost.shape[0]
        for part in ((begin, v.size), (0, begin)):
            for j in range(part[0], part[1]):
                reduced = cost[i, j] - v[j]
                if reduced < bar and not barred[j]:
                    sink(keys, held, most, reduced, j)
                    bar = keys[0]
        held.sort()
        for k in range(most):
            if held[k] >= 0:
                item[found], agent[found] = i, held[k]
                found += 1
    return found
