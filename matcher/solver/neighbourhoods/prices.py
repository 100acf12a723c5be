"""Prices of capacity for some jobs and agents, compiled; import only where they are needed."""

from __future__ import annotations

import numpy as np

from matcher.solver.compiled import compiled
from matcher.solver.problem import Floats

PATIENCE = 6
"""Steps without gain after which steps are made shorter."""
SHORTER = 0.6


@compiled()
def local_prices(  # noqa: C901, PLR0917
    cost: Floats, weight: Floats, room: Floats, start: Floats, rounds: int, target: float
) -> Floats:
    """
    Prices of capacity for a few agents by subgradient steps with Polyak's length.

    Parameters
    ----------
    cost, weight
        Shape (jobs, agents); a forbidden pair has infinite cost.
    room
        Capacity; shape (agents,).
    start
        Prices to start from, none negative.
    rounds
        How many steps.
    target
        Value of a known answer to these jobs and agents, which no bound passes.
    """
    jobs, agents = cost.shape
    price = start.copy()
    best = start.copy()
    best_bound = -np.inf
    load = np.zeros(agents)
    length = 1.0
    since = 0
    for _ in range(rounds):
        bound = 0.0
        for i in range(agents):
            load[i] = -room[i]
            bound -= price[i] * room[i]
        for j in range(jobs):
            least = np.inf
            at = 0
            for i in range(agents):
                value = cost[j, i] + price[i] * weight[j, i]
                if value < least:
                    least = value
                    at = i
            load[at] += weight[j, at]
            bound += least
        if bound > best_bound + 1e-9:
            best_bound = bound
            best[:] = price
            since = 0
        else:
            since += 1
            if since >= PATIENCE:
                length *= SHORTER
                since = 0
                price[:] = best
                continue
        norm = 0.0
        for i in range(agents):
            if price[i] > 0.0 or load[i] > 0.0:
                norm += load[i] * load[i]
        if norm == 0.0 or target - bound <= 1e-9:
            break
        step = length * (target - bound) / norm
        for i in range(agents):
            price[i] = max(0.0, price[i] + step * load[i])
    return best
