"""A problem made ready for the search, and the first answer to it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.solver.gap.problem import Floats, GapProblem, Ints

ROUNDS = 1_000
"""Steps for the prices of capacity; each looks at every pair once."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """
    A problem with one agent more, who takes any job at a price no full answer reaches.

    Parameters
    ----------
    cost, weight
        Shape (jobs, agents + 1); a forbidden pair has infinite cost.
    capacity
        Shape (agents + 1,).
    price
        Of capacity, near the optimum of the linear relaxation; shape (agents + 1,).
    excess
        What each job costs more with each agent than with its cheapest at these prices; shape
        (jobs, agents + 1).
    least
        What each job costs with its cheapest; shape (jobs,).
    ceiling
        No answer in which every job has an agent costs more.
    """

    cost: Floats
    weight: Floats
    capacity: Floats
    price: Floats
    excess: Floats
    least: Floats
    ceiling: float


def prepared(problem: GapProblem) -> Prepared:
    """Price the capacity of each agent."""
    from matcher.solver.neighbourhoods.prices import local_prices

    allowed = problem.weight <= problem.capacity
    cost = np.where(allowed, problem.cost, np.inf).astype(np.float64)
    highest = np.where(allowed, problem.cost, -np.inf).max(axis=1)
    lowest = cost.min(axis=1)
    # One job left out costs more than any other change to the answer could bring back.
    penalty = lowest + (highest - lowest).sum() + 1.0
    cost = np.ascontiguousarray(np.column_stack((cost, penalty)))
    weight = np.column_stack((problem.weight, np.zeros(problem.jobs))).astype(np.float64)
    capacity = np.append(problem.capacity, 0).astype(np.float64)
    weight = np.ascontiguousarray(np.where(np.isfinite(cost), weight, 0.0))
    start = np.zeros(capacity.size)
    ceiling = float(highest.sum())
    price = local_prices(cost, weight, capacity, start, ROUNDS, ceiling + 1.0)
    priced = cost + weight * price
    least = priced.min(axis=1)
    return Prepared(cost, weight, capacity, price, priced - least[:, None], least, ceiling)


def greedy(ready: Prepared) -> Ints:
    """
    Give each job the cheapest agent that still has room, those with most to lose first.

    A job for which no room is left goes to the last agent, who stands for none.
    """
    left = ready.capacity.copy()
    regret = np.partition(ready.excess[:, :-1], 1, axis=1)[:, 1] if left.size > 2 else ready.least
    agent = np.full(ready.least.size, left.size - 1, dtype=np.int64)
    for job in np.argsort(-regret, kind="stable"):
        fits = np.where(ready.weight[job] <= left, ready.excess[job], np.inf)
        agent[job] = np.argmin(fits)
        left[agent[job]] -= ready.weight[job, agent[job]]
    return agent


def value_of(ready: Prepared, agent: Ints) -> float:
    """Give what an answer costs."""
    return float(ready.cost[np.arange(agent.size), agent].sum())
