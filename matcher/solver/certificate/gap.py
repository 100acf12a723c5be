"""Generalised assignment re-checked in plain Python: nothing here is shared with the solver."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil

CELLS = 50_000_000
"""Cells of the largest table for one knapsack; above it the continuous relaxation is used."""
Table = Sequence[Sequence[int]]


def faults(  # noqa: PLR0917
    cost: Table,
    weight: Table,
    capacity: Sequence[int],
    agent: Sequence[int],
    value: int,
    bound: float | None = None,
    multipliers: Sequence[int] | None = None,
    scale: int = 1,
) -> list[str]:
    """
    Find what is wrong with an answer to a generalised assignment problem.

    Parameters
    ----------
    cost, weight
        A row for each job, a column for each agent.
    capacity
        Of each agent.
    agent
        Claimed to do each job.
    value
        Claimed cost.
    bound
        Claimed: no answer costs less. None where nothing is claimed.
    multipliers
        Price of each job, in parts of `scale`, that is to prove the bound.
    scale
        How many parts a unit of cost has.

    Returns
    -------
    faults
        One sentence each; none where cost, capacities and bound are as claimed.
    """
    jobs, agents = len(cost), len(capacity)
    if len(agent) != jobs:
        return [f"{len(agent)} jobs are assigned, of {jobs}."]
    wrong = [f"Job {job} goes to agent {to}; there is none." for job, to in enumerate(agent)
             if not 0 <= to < agents]  # fmt: skip
    if wrong:
        return wrong
    load = [0] * agents
    for job, to in enumerate(agent):
        load[to] += int(weight[job][to])
    found = [
        f"Agent {one} carries {load[one]}, more than {int(capacity[one])}."
        for one in range(agents)
        if load[one] > int(capacity[one])
    ]
    total = sum(int(cost[job][to]) for job, to in enumerate(agent))
    if total != value:
        found.append(f"The cost is {total}, not {value}.")
    if bound is not None:
        found += _faults_of_bound(cost, weight, capacity, value, bound, multipliers, scale)
    return found


def _faults_of_bound(  # noqa: PLR0917
    cost: Table,
    weight: Table,
    capacity: Sequence[int],
    value: int,
    bound: float,
    multipliers: Sequence[int] | None,
    scale: int,
) -> list[str]:
    if not bound <= value:  # so is nan
        return [f"The bound {bound} is not at most the cost {value}."]
    if multipliers is None or len(multipliers) != len(cost):
        return ["The bound comes without a price for each job."]
    proved = lagrangian(cost, weight, capacity, multipliers, scale)
    return [] if bound <= proved else [f"The prices prove a bound of {proved}, not {bound}."]


def lagrangian(
    cost: Table, weight: Table, capacity: Sequence[int], multipliers: Sequence[int], scale: int
) -> int:
    """
    Give the bound that prices of jobs prove, rounded up to a whole cost.

    Every answer costs at least the sum of the prices less, for each agent, the most that the jobs
    it could hold together are worth above their cost.
    """
    total = sum(int(price) for price in multipliers)
    for one, room in enumerate(capacity):
        items = []
        for job, price in enumerate(multipliers):
            profit = int(price) - int(cost[job][one]) * scale
            if profit > 0 and int(weight[job][one]) <= int(room):
                items.append((int(weight[job][one]), profit))
        total -= most_packed(items, int(room))
    return -(-total // scale)


def most_packed(items: Sequence[tuple[int, int]], room: int) -> int:
    """
    Give the most profit that fits, or a little more where the table would be too large.

    Parameters
    ----------
    items
        Weight, none negative, and profit, above 0.
    room
        What the weights may sum to.
    """
    room = min(room, sum(weight for weight, _ in items))
    if (room + 1) * len(items) > CELLS:
        return _continuous(items, room)
    best = [0] * (room + 1)
    for weight, profit in items:
        moved = [one + profit for one in best[: room + 1 - weight]]
        best[weight:] = map(max, best[weight:], moved)
    return best[room]


def _continuous(items: Sequence[tuple[int, int]], room: int) -> int:
    free = sum(profit for weight, profit in items if weight == 0)
    packed = Fraction(0)
    heavy = [item for item in items if item[0] > 0]
    for weight, profit in sorted(heavy, key=lambda item: Fraction(-item[1], item[0])):
        part = min(Fraction(1), Fraction(room, weight))
        packed += part * profit
        room -= min(room, weight)
        if part < 1:
            break
    return free + ceil(packed)
