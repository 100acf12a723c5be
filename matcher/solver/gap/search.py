"""Large-neighbourhood search over a few agents at a time, compiled; import only to run it."""

from __future__ import annotations

import numpy as np

from matcher.solver.compiled import compiled
from matcher.solver.gap.dive import LAST, dive
from matcher.solver.gap.neighbourhood import resolve
from matcher.solver.gap.problem import Floats, Ints
from matcher.solver.neighbourhoods.choice import drawn, neighbours
from matcher.solver.neighbourhoods.prices import local_prices

PRICE_ROUNDS = 40
"""Steps that adjust the prices of capacity to a neighbourhood."""
STEPS = 20_000
"""Deviations tried in a neighbourhood before it is left."""


@compiled()
def resolve_agents(  # noqa: PLR0917
    cost: Floats,
    weight: Floats,
    capacity: Floats,
    price: Floats,
    agent: Ints,
    picked: Ints,
    most_steps: int,
) -> tuple[float, int]:
    """
    Assign the jobs of some agents anew among them, in place where an answer was found.

    Returns
    -------
    change, steps
        What the new answer costs more, 0 where none was found; see `resolve`.
    """
    size = picked.size
    place = np.full(capacity.size, -1, np.int64)
    for k in range(size):
        place[picked[k]] = k
    count = 0
    for j in range(agent.size):
        count += place[agent[j]] >= 0
    jobs = np.empty(count, np.int64)
    now = np.empty(count, np.int64)
    local_cost = np.empty((count, size))
    local_weight = np.empty((count, size))
    at = 0
    value = 0.0
    for j in range(agent.size):
        if place[agent[j]] < 0:
            continue
        jobs[at] = j
        now[at] = place[agent[j]]
        value += cost[j, agent[j]]
        for k in range(size):
            local_cost[at, k] = cost[j, picked[k]]
            local_weight[at, k] = weight[j, picked[k]]
        at += 1
    room = capacity[picked]
    if size > LAST:
        found, total, steps = dive(
            local_cost, local_weight, room, price[picked], now, value, most_steps
        )
    else:
        prices = local_prices(local_cost, local_weight, room, price[picked], PRICE_ROUNDS, value)
        found, total, _, steps = resolve(
            local_cost, local_weight, room, prices, now, value, most_steps
        )
    if total == np.inf:
        return 0.0, steps
    for k in range(count):
        agent[jobs[k]] = picked[found[k]]
    return total - value, steps


@compiled()
def improve(  # noqa: PLR0917
    cost: Floats,
    weight: Floats,
    capacity: Floats,
    price: Floats,
    excess: Floats,
    agent: Ints,
    value: float,
    state: Ints,
    many: int,
    most_steps: int,
) -> tuple[float, int]:
    """
    Search neighbourhoods until some steps are spent, and keep what improves.

    Of answers that cost the same the new one is taken, so that the search does not stay in one
    place.

    Parameters
    ----------
    cost, weight
        Shape (jobs, agents + 1); the last agent stands for none. Forbidden pairs cost infinity.
    capacity, price
        Shape (agents + 1,).
    excess
        See `neighbours`.
    agent
        The present answer, changed in place; shape (jobs,).
    value
        What it costs.
    state
        Of the draw.
    many
        Most agents of a neighbourhood; up to `LAST` of them are searched exactly.
    most_steps
        How many steps to spend, give or take a neighbourhood.

    Returns
    -------
    value, spent
        What the answer costs now, and the steps taken.
    """
    agents = capacity.size - 1
    spent = 0
    while spent < most_steps:
        with_last = False
        for j in range(agent.size):
            if agent[j] == agents:
                with_last = True
                break
        # Half the time few agents, searched exactly; else more, filled one after another.
        wanted = 2 + drawn(state, LAST - 1)
        if many > LAST and drawn(state, 2) == 0:
            wanted = LAST + 1 + drawn(state, many - LAST)
        wanted = min(wanted, agents)
        picked = neighbours(excess, agent, agents, wanted, with_last, state)
        change, steps = resolve_agents(cost, weight, capacity, price, agent, picked, STEPS)
        spent += steps + 500
        value += np.rint(change)
    return value, spent
