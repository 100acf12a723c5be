"""All nearly best sets of bundles of an agent, compiled."""

from __future__ import annotations

import numpy as np

from matcher.solver.compiled import compiled
from matcher.solver.conflicts.kernels import by_profit, fitting, relaxed
from matcher.solver.conflicts.kernels_apart import ALL, ONE, OfAll, OfOne, of_class
from matcher.solver.problem import Ints


@compiled(
    f"int64(int64[::1], int64[::1], int64[:, ::1], {ONE}, int64[::1], int64, int64,"
    " int64[:, ::1], int64)"
)
def list_sets(  # noqa: PLR0917  # numba takes no keywords
    profit: Ints, who: Ints, use: Ints, apart: OfOne, capacity: Ints, least: int, most: int,
    found: Ints, count: int,
) -> int:  # fmt: skip
    """
    Write every set of candidates that fits and brings at least so much.

    Parameters
    ----------
    profit, who
        Of candidates, best per place first, those that bring a loss last; shape (candidates,).
    use, apart, capacity
        Of all bundles and of the agent.
    least
        What a set must bring.
    most
        How many bundles a set may have.
    found
        Where sets are written, then -1; shape (room, most).
    count
        How many are there already.

    Returns
    -------
    int
        How many are there then, or -1 where the room does not suffice.
    """
    n, rows = profit.size, most + 1
    places = np.empty(n, dtype=np.int64)
    for c in range(n):
        places[c] = use[who[c], 0]
    stack = np.empty((rows + 1, n), dtype=np.int64)
    left = np.empty((rows + 1, capacity.size), dtype=np.int64)
    length, at = np.zeros(rows + 1, dtype=np.int64), np.zeros(rows + 1, dtype=np.int64)
    value, picked = np.zeros(rows + 1, dtype=np.int64), np.empty(rows + 1, dtype=np.int64)
    span, listed = np.zeros(2, dtype=np.int64), np.arange(n)
    span[1] = n
    left[0] = capacity
    length[0] = fitting(who, listed, use, apart, stack, left[0], 0, span, -1)
    depth = 0
    while depth >= 0:
        i = at[depth]
        if i >= length[depth]:
            depth -= 1
            continue
        c = stack[depth, i]
        at[depth] = i + 1
        worth = value[depth] + profit[c]
        room = left[depth, 0] - places[c]
        if worth + relaxed(profit, places, stack[depth], i + 1, length[depth], room) < least:
            continue
        picked[depth] = c
        if worth >= least:
            if count == found.shape[0]:
                return -1
            found[count] = -1
            found[count, : depth + 1] = picked[: depth + 1]
            count += 1
        span[0], span[1] = i + 1, length[depth]
        depth += 1
        left[depth] = left[depth - 1] - use[who[c]]
        value[depth], at[depth] = worth, 0
        length[depth] = fitting(
            who, stack[depth - 1], use, apart, stack, left[depth], depth, span, who[c]
        )
    return count


@compiled(
    f"int64(int64[::1], int64[::1], int64[::1], int64[:, ::1], int64[:, ::1], {ALL},"
    " int64[::1], int64[::1], int64[:, ::1], int64[::1])"
)
def near_best(  # noqa: PLR0917  # numba takes no keywords
    start: Ints, bundle: Ints, profit: Ints, use: Ints, capacity: Ints, apart: OfAll,
    agent_class: Ints, least: Ints, found: Ints, agent_of: Ints,
) -> int:  # fmt: skip
    """
    Write, for all agents, every set that brings at least what the agent's best set does, less.

    Parameters
    ----------
    start, bundle, profit, use, capacity, apart, agent_class
        As for `price`.
    least
        What a set must bring at each agent; shape (agents,).
    found, agent_of
        Where the pairs of each set and its agent are written; shapes (room, most), (room,).

    Returns
    -------
    int
        How many sets there are, or -1 where the room does not suffice.
    """
    count = 0
    for a in range(start.size - 1):
        low, high = start[a], start[a + 1]
        gains = by_profit(profit[low:high], bundle[low:high], use)
        order = np.concatenate((gains, np.flatnonzero(profit[low:high] <= 0)))
        before = count
        count = list_sets(
            profit[low:high][order], bundle[low:high][order], use, of_class(apart, agent_class[a]),
            capacity[a], least[a], min(capacity[a, 0], found.shape[1]), found, before,
        )  # fmt: skip
        if count < 0:
            return -1
        for k in range(before, count):
            agent_of[k] = a
            for t in range(found.shape[1]):
                if found[k, t] >= 0:
                    found[k, t] = low + order[found[k, t]]
    return count
