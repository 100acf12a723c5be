"""Best bundles of one agent: a small branch and bound, compiled."""

from __future__ import annotations

import numpy as np

from matcher.solver.compiled import compiled
from matcher.solver.conflicts.kernels_apart import ALL, ONE, OfAll, OfOne, clash, of_class
from matcher.solver.problem import Ints

MOST_NODES = 100_000
"""Of one search; beyond it only a bound is given."""


@compiled("int64(int64[::1], int64[::1], int64[::1], int64, int64, int64)")
def relaxed(  # noqa: PLR0917  # numba takes no keywords
    profit: Ints, places: Ints, listed: Ints, low: int, high: int, room: int
) -> int:
    """Give the most that listed candidates, best per place first, bring where places split."""
    total = 0
    for at in range(low, high):
        c = listed[at]
        if profit[c] <= 0 or room == 0:
            break
        if places[c] <= room:
            room -= places[c]
            total += profit[c]
        else:
            total += profit[c] * room // places[c] + 1
            room = 0
    return total


@compiled(
    f"int64(int64[::1], int64[::1], int64[:, ::1], {ONE}, int64[:, ::1], int64[::1], int64,"
    " int64[::1], int64)"
)
def fitting(  # noqa: PLR0917  # numba takes no keywords
    who: Ints, listed: Ints, use: Ints, apart: OfOne, stack: Ints, left: Ints, depth: int,
    span: Ints, last: int,
) -> int:  # fmt: skip
    """Write below `depth` the candidates that fit beside the last one chosen; give how many."""
    count = 0
    for at in range(span[0], span[1]):
        c = listed[at]
        fits = last < 0 or not clash(apart, last, who[c])
        for r in range(left.size):
            if use[who[c], r] > left[r]:
                fits = False
        if fits:
            stack[depth, count] = c
            count += 1
    return count


@compiled(
    f"UniTuple(int64, 3)(int64[::1], int64[::1], int64[:, ::1], {ONE}, int64[::1], int64,"
    " int64[::1])"
)
def search(  # noqa: PLR0917  # numba takes no keywords
    profit: Ints, who: Ints, use: Ints, apart: OfOne, capacity: Ints, forced: int, best_set: Ints
) -> tuple[int, int, int]:
    """
    Find the most profitable bundles that fit an agent and may share it.

    Depth first; a branch is left when its candidates, places split, bring no more than the best.

    Parameters
    ----------
    profit, who
        Of candidates, best per place first; shape (candidates,).
    use, apart, capacity
        Of all bundles and of the agent; the capacity is that left beside the forced one.
    forced
        A bundle that is there already, or -1.
    best_set
        Where the chosen candidates are written.

    Returns
    -------
    tuple[int, int, int]
        Profit, how many were chosen, and 1 if the search was complete; a profit of an incomplete
        search is a bound from above.
    """
    n, rows = profit.size, best_set.size + 1
    places = np.empty(n, dtype=np.int64)
    for c in range(n):
        places[c] = use[who[c], 0]
    stack = np.empty((rows + 1, n), dtype=np.int64)
    left = np.empty((rows + 1, capacity.size), dtype=np.int64)
    length = np.zeros(rows + 1, dtype=np.int64)
    at, value = np.zeros(rows + 1, dtype=np.int64), np.zeros(rows + 1, dtype=np.int64)
    picked, span = np.empty(rows + 1, dtype=np.int64), np.zeros(2, dtype=np.int64)
    listed = np.arange(n)
    span[1] = n
    left[0] = capacity
    length[0] = fitting(who, listed, use, apart, stack, left[0], 0, span, forced)
    root = relaxed(profit, places, stack[0], 0, length[0], left[0, 0])
    best, size, depth, nodes = 0, 0, 0, 0
    while depth >= 0:
        i = at[depth]
        nodes += 1
        if nodes > MOST_NODES:
            return root, size, 0
        bound = relaxed(profit, places, stack[depth], i, length[depth], left[depth, 0])
        if i >= length[depth] or value[depth] + bound <= best:
            depth -= 1
            continue
        c = stack[depth, i]
        at[depth] = i + 1
        picked[depth] = c
        worth = value[depth] + profit[c]
        if worth > best:
            best, size = worth, depth + 1
            best_set[:size] = picked[:size]
        span[0], span[1] = i + 1, length[depth]
        depth += 1
        left[depth] = left[depth - 1] - use[who[c]]
        value[depth], at[depth] = worth, 0
        length[depth] = fitting(
            who, stack[depth - 1], use, apart, stack, left[depth], depth, span, who[c]
        )
    return best, size, 1


@compiled("int64[::1](int64[::1], int64[::1], int64[:, ::1])")
def by_profit(profit: Ints, who: Ints, use: Ints) -> Ints:
    """Give the places of candidates that bring a profit, best per place first."""
    brings = np.flatnonzero(profit > 0)
    key = np.empty(brings.size, dtype=np.float64)
    for k in range(brings.size):
        key[k] = -profit[brings[k]] / use[who[brings[k]], 0]
    return brings[np.argsort(key, kind="mergesort")]


@compiled(
    "int64(int64[::1], int64[::1], int64[::1], int64[::1], int64[:, ::1], int64[:, ::1],"
    f" {ALL}, int64[::1], int64[::1], int64[:, ::1])"
)
def price(  # noqa: PLR0917  # numba takes no keywords
    agents: Ints, start: Ints, bundle: Ints, profit: Ints, use: Ints, capacity: Ints, apart: OfAll,
    agent_class: Ints, value: Ints, chosen: Ints,
) -> int:  # fmt: skip
    """
    Find the best bundles of each listed agent.

    Parameters
    ----------
    agents
        To be priced.
    start, bundle, profit
        Pairs by agent; the profit of a pair is what its bundle is worth less what it costs.
    use, capacity, apart, agent_class
        As in the bundles.
    value
        Where the profit of each agent is written; shape (agents,).
    chosen
        Where the places of its pairs are written, then -1; shape (agents, most).

    Returns
    -------
    int
        How many searches were not complete; their value is a bound from above.
    """
    cut = 0
    chosen_here = np.empty(chosen.shape[1], dtype=np.int64)
    for a in agents:
        low, high = start[a], start[a + 1]
        order = by_profit(profit[low:high], bundle[low:high], use)
        best, size, whole = search(
            profit[low:high][order], bundle[low:high][order], use, of_class(apart, agent_class[a]),
            capacity[a], -1, chosen_here[: capacity[a, 0]],
        )  # fmt: skip
        cut += 1 - whole
        value[a] = best
        chosen[a] = -1
        for k in range(size):
            chosen[a, k] = low + order[chosen_here[k]]
    return cut


@compiled(
    "void(int64[::1], int64[::1], int64[::1], int64[::1], int64[::1], int64[:, ::1],"
    f" int64[:, ::1], {ALL}, int64[::1], int64, int64[::1])"
)
def price_with(  # noqa: PLR0917  # numba takes no keywords
    pairs: Ints, start: Ints, agent: Ints, bundle: Ints, profit: Ints, use: Ints, capacity: Ints,
    apart: OfAll, agent_class: Ints, most: int, value: Ints,
) -> None:  # fmt: skip
    """Find the best profit of an agent that takes the bundle of each listed pair."""
    scratch = np.empty(most, dtype=np.int64)
    before = -1
    order = np.empty(0, dtype=np.int64)
    for k in range(pairs.size):
        pair = pairs[k]
        a = agent[pair]
        low, high = start[a], start[a + 1]
        if a != before:
            order = by_profit(profit[low:high], bundle[low:high], use)
            before = a
        others = order[bundle[low:high][order] != bundle[pair]]
        best, _, _ = search(
            profit[low:high][others], bundle[low:high][others], use,
            of_class(apart, agent_class[a]), capacity[a] - use[bundle[pair]], bundle[pair],
            scratch[: capacity[a, 0]],
        )  # fmt: skip
        value[k] = best + profit[pair]
