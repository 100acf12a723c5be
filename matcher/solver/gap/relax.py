"""Prices by which the problem falls apart: of capacity and of jobs, compiled."""

from __future__ import annotations

import numpy as np

from matcher.solver.compiled import compiled
from matcher.solver.gap.problem import Ints

TABLE = 50_000_000
"""Cells of the largest table for one exact knapsack."""


@compiled()
def continuous(profit: Ints, weight: Ints, capacity: int, use: Ints, taken: Ints) -> int:
    """
    Bound a knapsack from above by taking the best profit per weight first (Dantzig 1957).

    Parameters
    ----------
    profit, weight, capacity
        See `knapsack`.
    use
        The jobs to choose from, each with profit and weight above 0.
    taken
        See `knapsack`; jobs taken whole are marked.
    """
    order = use[np.argsort(-(profit[use] / weight[use]))]
    left = capacity
    most = 0
    for j in order:
        if weight[j] > left:
            # Whole numbers of at most 2^31 and 2^48: the product could pass 64 bits.
            return most + int(np.ceil(profit[j] * (left / weight[j]))) + 1
        taken[j] = 1
        left -= weight[j]
        most += profit[j]
    return most


@compiled()
def knapsack(  # noqa: C901
    profit: Ints, weight: Ints, capacity: int, taken: Ints
) -> int:
    """
    Pack the most profit within a capacity, exactly.

    Parameters
    ----------
    profit, weight
        Shape (jobs,); a job is left where its profit is not above 0 or it does not fit.
    capacity
        None negative.
    taken
        Filled with 1 where a job is packed, 0 elsewhere; shape (jobs,).

    Returns
    -------
    most
        The greatest total profit; where the table would be too large, at least as much, from
        the continuous relaxation.
    """
    jobs = profit.size
    taken[:] = 0
    use = np.empty(jobs, np.int64)
    count = 0
    most = 0
    total = 0
    for j in range(jobs):
        if profit[j] <= 0 or weight[j] > capacity:
            continue
        if weight[j] == 0:
            taken[j] = 1
            most += profit[j]
            continue
        use[count] = j
        count += 1
        total += weight[j]
    if total <= capacity:
        for k in range(count):
            taken[use[k]] = 1
            most += profit[use[k]]
        return most
    if count * (capacity + 1) > TABLE:
        return most + continuous(profit, weight, capacity, use[:count], taken)
    old = np.zeros(capacity + 1, np.int64)
    new = np.zeros(capacity + 1, np.int64)
    better = np.zeros((count, capacity + 1), np.bool_)
    for k in range(count):
        w = weight[use[k]]
        p = profit[use[k]]
        row = better[k]
        new[:w] = old[:w]
        for c in range(w, capacity + 1):
            value = old[c - w] + p
            row[c] = value > old[c]
            new[c] = max(value, old[c])
        old, new = new, old
    most += old[capacity]
    c = capacity
    for k in range(count - 1, -1, -1):
        if better[k, c]:
            taken[use[k]] = 1
            c -= weight[use[k]]
    return int(most)


@compiled()
def lagrangian(cost: Ints, weight: Ints, capacity: Ints, price: Ints, times: Ints) -> int:
    """
    Bound every answer from below at given prices of jobs, and count how often each is taken.

    Parameters
    ----------
    cost
        In the unit of the prices; shape (agents, jobs).
    weight
        Shape (agents, jobs).
    capacity
        Shape (agents,).
    price
        Shape (jobs,).
    times
        Filled with how many agents take each job; shape (jobs,).
    """
    agents, jobs = cost.shape
    taken = np.empty(jobs, np.int64)
    profit = np.empty(jobs, np.int64)
    times[:] = 0
    bound = 0
    for j in range(jobs):
        bound += price[j]
    for i in range(agents):
        for j in range(jobs):
            profit[j] = price[j] - cost[i, j]
        bound -= knapsack(profit, weight[i], capacity[i], taken)
        for j in range(jobs):
            times[j] += taken[j]
    return bound
