"""Where jobs would best go at given prices, and what going elsewhere costs; compiled."""

from __future__ import annotations

import numpy as np

from matcher.solver.compiled import compiled
from matcher.solver.gap.problem import Floats, Ints


@compiled()
def cheapest(
    cost: Floats, weight: Floats, room: Floats, price: Floats
) -> tuple[Ints, Floats, Floats, float]:
    """
    Give each job to its cheapest agent at the prices of capacity.

    Parameters
    ----------
    cost, weight
        Shape (jobs, agents); a forbidden pair has infinite cost.
    room, price
        Capacity and its price; shape (agents,).

    Returns
    -------
    best, excess, load, bound
        That agent; what each agent costs more, shape (jobs, agents); what agents then carry above
        their capacity; and the bound on every answer.
    """
    jobs, agents = cost.shape
    best = np.zeros(jobs, np.int64)
    excess = np.empty((jobs, agents))
    load = -room
    bound = -(price * room).sum()
    for j in range(jobs):
        least = np.inf
        for i in range(agents):
            value = cost[j, i] + price[i] * weight[j, i]
            excess[j, i] = value
            if value < least:
                least = value
                best[j] = i
        for i in range(agents):
            excess[j, i] -= least
        load[best[j]] += weight[j, best[j]]
        bound += least
    return best, excess, load, bound


@compiled()
def ordered(weight: Floats, best: Ints, excess: Floats, limit: float) -> Ints:
    """Order the jobs that have a deviation within the limit by their least cost per unit moved."""
    jobs, agents = excess.shape
    rate = np.full(jobs, np.inf)
    for j in range(jobs):
        for i in range(agents):
            if i != best[j] and excess[j, i] <= limit:
                moved = max(weight[j, best[j]], weight[j, i], 1.0)
                rate[j] = min(rate[j], excess[j, i] / moved)
    order = np.argsort(rate)
    return order[: int((rate < np.inf).sum())]


@compiled()
def listed(best: Ints, excess: Floats, order: Ints, limit: float) -> tuple[Ints, Ints]:
    """
    List the deviations of each job by what they cost.

    Returns
    -------
    options, count
        Agents, by place in the order, -1 after the last; and how many there are.
    """
    agents = excess.shape[1]
    options = np.full((order.size, agents), -1, np.int64)
    count = np.zeros(order.size, np.int64)
    for f in range(order.size):
        j = order[f]
        for i in range(agents):
            if i == best[j] or excess[j, i] > limit:
                continue
            place = count[f]
            while place > 0 and excess[j, options[f, place - 1]] > excess[j, i]:
                options[f, place] = options[f, place - 1]
                place -= 1
            options[f, place] = i
            count[f] += 1
    return options, count


@compiled()
def rates(  # noqa: PLR0917
    weight: Floats, price: Floats, best: Ints, excess: Floats, order: Ints, limit: float
) -> tuple[Floats, Floats]:
    """
    Give the least cost of a unit of weight moved, by the jobs from each place of the order on.

    Returns
    -------
    away, fill
        Away from an agent, and to it, or paid for as capacity left over; shape (places + 1,
        agents).
    """
    free, agents = order.size, price.size
    away = np.full((free + 1, agents), np.inf)
    fill = np.empty((free + 1, agents))
    fill[free] = price
    for f in range(free - 1, -1, -1):
        j = order[f]
        home = best[j]
        away[f] = away[f + 1]
        fill[f] = fill[f + 1]
        for i in range(agents):
            if i == home or excess[j, i] > limit:
                continue
            if weight[j, home] > 0.0:
                away[f, home] = min(away[f, home], excess[j, i] / weight[j, home])
            if weight[j, i] > 0.0:
                fill[f, i] = min(fill[f, i], excess[j, i] / weight[j, i])
    return away, fill


@compiled()
def still(load: Floats, away: Floats, fill: Floats) -> float:
    """
    Give what is still to be paid at least.

    Parameters
    ----------
    load
        What agents carry above their capacity; shape (agents,).
    away, fill
        Rates from the present place on; shape (agents,).
    """
    over = 0.0
    under = 0.0
    for i in range(load.size):
        if load[i] > 0.0:
            over += load[i] * away[i]
        else:
            under -= load[i] * fill[i]
    return max(over, under)


@compiled()
def closed(load: Floats, price: Floats) -> float:
    """Give the price of the capacity left over; infinite where an agent carries too much."""
    total = 0.0
    for i in range(load.size):
        if load[i] > 0.0:
            return np.inf
        total -= load[i] * price[i]
    return total
