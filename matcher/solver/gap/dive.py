"""Fill agents one after another, each by an exact knapsack; compiled, import only to run it."""

from __future__ import annotations

import numpy as np

from matcher.solver.compiled import compiled
from matcher.solver.gap.neighbourhood import resolve
from matcher.solver.gap.problem import Floats, Ints
from matcher.solver.neighbourhoods.prices import local_prices

LAST = 4
"""Agents left at the end, whose jobs are assigned by an exact search."""
ROUNDS = 40
"""Steps that adjust the prices of capacity after each agent filled."""


@compiled()
def fill(profit: Floats, weight: Ints, capacity: int, taken: Ints) -> None:
    """
    Pack the most profit within a capacity, exactly; see `relax.knapsack`.

    Parameters
    ----------
    profit, weight
        Shape (jobs,); a job is left where its profit is not above 0 or it does not fit.
    capacity
        None negative.
    taken
        Filled with 1 where a job is packed, 0 elsewhere; shape (jobs,).
    """
    jobs = profit.size
    old = np.zeros(capacity + 1)
    new = np.zeros(capacity + 1)
    better = np.zeros((jobs, capacity + 1), np.bool_)
    for j in range(jobs):
        w = weight[j]
        p = profit[j]
        if p <= 0.0 or w > capacity:
            continue
        row = better[j]
        new[:w] = old[:w]
        for c in range(w, capacity + 1):
            value = old[c - w] + p
            row[c] = value > old[c]
            new[c] = max(value, old[c])
        old, new = new, old
    c = capacity
    for j in range(jobs - 1, -1, -1):
        taken[j] = better[j, c]
        if better[j, c]:
            c -= weight[j]


@compiled()
def dive(  # noqa: C901, PLR0912, PLR0917
    cost: Floats,
    weight: Floats,
    room: Floats,
    price: Floats,
    now: Ints,
    most: float,
    most_steps: int,
) -> tuple[Ints, float, int]:
    """
    Assign some jobs to some agents anew: fill all agents but a few, then search among those.

    An agent is filled with the jobs that are worth most to it beside what each would cost with the
    others at the present prices of their capacity: the knapsack is exact, so it ends nearly full
    at no loss, and the prices are adjusted to what is left before the next. Agents are filled in
    the order given.

    Parameters
    ----------
    cost, weight, room, price, now, most, most_steps
        See `attempt`.

    Returns
    -------
    found, total, steps
        As of `attempt`.
    """
    jobs, agents = cost.shape
    found = np.full(jobs, -1, np.int64)
    rest = np.arange(jobs)
    spent = 0.0
    steps = 0
    first = 0
    prices = price
    left_cost, left_weight = cost, weight
    while True:
        prices = local_prices(left_cost, left_weight, room[first:], prices, ROUNDS, most - spent)
        steps += ROUNDS * rest.size * (agents - first) // 20
        if agents - first <= LAST:
            break
        count = rest.size
        profit = np.empty(count)
        whole = np.empty(count, np.int64)
        taken = np.zeros(count, np.int64)
        capacity = int(room[first])
        for j in range(count):
            elsewhere = np.inf
            for i in range(1, agents - first):
                elsewhere = min(elsewhere, left_cost[j, i] + prices[i] * left_weight[j, i])
            if left_cost[j, 0] == np.inf:
                profit[j] = 0.0
            elif elsewhere == np.inf:
                profit[j] = most
            else:
                profit[j] = elsewhere - left_cost[j, 0]
            whole[j] = int(left_weight[j, 0])
        fill(profit, whole, capacity, taken)
        steps += count * capacity // 20
        for j in range(count):
            if taken[j]:
                found[rest[j]] = first
                spent += left_cost[j, 0]
        stay = np.flatnonzero(taken == 0)
        rest = rest[stay]
        left_cost = np.ascontiguousarray(left_cost[stay, 1:])
        left_weight = np.ascontiguousarray(left_weight[stay, 1:])
        prices = prices[1:].copy()
        first += 1
    # Where the filled agents hold what they hold now, the rest must differ, else anything may.
    before = now[rest] - first
    same = True
    for j in range(jobs):
        same = same and (found[j] < 0 or found[j] == now[j])
    if not same:
        before[:] = -1
    placed, total, _, more = resolve(
        left_cost, left_weight, room[first:], prices, before, most - spent, most_steps
    )
    if total < np.inf:
        for j in range(rest.size):
            found[rest[j]] = first + placed[j]
    return found, total + spent, steps + more
