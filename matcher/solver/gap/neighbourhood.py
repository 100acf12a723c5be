"""Exact re-solving of the jobs of a few agents, compiled; import only where it is to be run."""

from __future__ import annotations

import numpy as np
from numba import njit

from matcher.solver.gap.problem import Floats, Ints

WHOLE = 0.25
"""Room for rounding when whole costs are compared through fractional prices."""
FIRST_SHARE = 0.1
GROWTH = 1.6
"""Of the room between bound and limit, what is searched first, and how it grows."""


@njit(cache=True)
def local_prices(
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
            if since >= 6:
                length *= 0.6
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


@njit(cache=True)
def attempt(
    cost: Floats,
    weight: Floats,
    room: Floats,
    price: Floats,
    now: Ints,
    most: float,
    share: float,
    most_steps: int,
) -> tuple[Ints, float, bool, int]:
    """
    Assign some jobs to some agents anew, at least cost, by depth-first search.

    With capacity priced, every job has a cheapest agent; an answer is that choice and a set of
    deviations from it. Its cost above the bound is the sum of what the deviations cost more and of
    the price of capacity left over, none negative, so a set that already costs more than the best
    known is cut off with all that contain it. Deviations are tried by what they cost per unit of
    weight moved, so that overload still to be moved, or capacity still to be filled, costs at least
    its amount times the rate reached.

    Parameters
    ----------
    cost, weight
        Shape (jobs, agents); a forbidden pair has infinite cost.
    room
        Capacity; shape (agents,).
    price
        Of capacity; shape (agents,).
    now
        The present choice, -1 for none; shape (jobs,).
    most
        Answers that cost at most this are looked for.
    share
        Of the room between the bound and `most`, how much is searched.
    most_steps
        Deviations tried before the search is cut short.

    Returns
    -------
    found, total, complete, steps
        The best answer other than the present one, its cost (infinite where none was found), whether the search was completed, and how many steps it took.
    """
    jobs, agents = cost.shape
    # Cheapest agent of each job, the others in order of what they cost more.
    best = np.zeros(jobs, np.int64)
    excess = np.empty((jobs, agents))
    load = -room
    bound = 0.0
    different = 0
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
        different += now[j] != best[j]
    for i in range(agents):
        bound -= price[i] * room[i]
    limit = (most - bound) * share + WHOLE
    if limit < 0.0 or bound == np.inf:
        return now.copy(), np.inf, True, 1
    # Deviations cheap enough to matter, as one list per job; jobs by least cost per unit moved.
    rate = np.full(jobs, np.inf)
    for j in range(jobs):
        for i in range(agents):
            if i != best[j] and excess[j, i] <= limit:
                moved = max(weight[j, best[j]], weight[j, i], 1.0)
                rate[j] = min(rate[j], excess[j, i] / moved)
    order = np.argsort(rate)
    free = 0
    while free < jobs and rate[order[free]] < np.inf:
        free += 1
    # From each place of the order on: the least rate at which overload can be moved away, and the
    # least rate at which free capacity can be filled (or paid for).
    away = np.full((free + 1, agents), np.inf)
    fill = np.empty((free + 1, agents))
    fill[free] = price
    options = np.full((free, agents), -1, np.int64)
    count = np.zeros(free, np.int64)
    for f in range(free - 1, -1, -1):
        j = order[f]
        away[f] = away[f + 1]
        fill[f] = fill[f + 1]
        home = best[j]
        for i in range(agents):
            if i == home or excess[j, i] > limit:
                continue
            place = count[f]
            while place > 0 and excess[j, options[f, place - 1]] > excess[j, i]:
                options[f, place] = options[f, place - 1]
                place -= 1
            options[f, place] = i
            count[f] += 1
            if weight[j, home] > 0.0:
                away[f, home] = min(away[f, home], excess[j, i] / weight[j, home])
            if weight[j, i] > 0.0:
                fill[f, i] = min(fill[f, i], excess[j, i] / weight[j, i])
    found = now.copy()
    found_total = np.inf
    chosen = np.empty(free + 1, np.int64)
    option = np.empty(free + 1, np.int64)
    spent = np.zeros(free + 1)
    depth = 0
    spent[0] = 0.0
    # The choice without deviations is the first candidate.
    feasible = True
    total = 0.0
    for i in range(agents):
        feasible = feasible and load[i] <= 0.0
        total -= price[i] * load[i]
    if feasible and total <= limit and different > 0:
        found_total = total
        found[:] = best
        limit = total - 1.0 + WHOLE
    f, a = 0, 0
    steps = 0
    while steps < most_steps:
        steps += 1
        pop = f >= free
        if not pop and a == 0:
            over = 0.0
            under = 0.0
            for i in range(agents):
                if load[i] > 0.0:
                    over += load[i] * away[f, i]
                else:
                    under -= load[i] * fill[f, i]
            pop = spent[depth] + max(over, under) > limit
        if pop:
            if depth == 0:
                return found, found_total + bound, True, steps
            depth -= 1
            f, a = chosen[depth], option[depth]
            j, i = order[f], options[f, a]
            load[best[j]] += weight[j, best[j]]
            load[i] -= weight[j, i]
            different += (now[j] != best[j]) - (now[j] != i)
            a += 1
            if a >= count[f]:
                f, a = f + 1, 0
            continue
        j, i = order[f], options[f, a]
        total = spent[depth] + excess[j, i]
        if total > limit:
            f, a = f + 1, 0
            continue
        home = best[j]
        load[home] -= weight[j, home]
        load[i] += weight[j, i]
        over = 0.0
        under = 0.0
        rest = 0.0
        feasible = True
        for k in range(agents):
            if load[k] > 0.0:
                feasible = False
                over += load[k] * away[f + 1, k]
            else:
                under -= load[k] * fill[f + 1, k]
                rest -= load[k] * price[k]
        if total + max(over, under) > limit:
            load[home] += weight[j, home]
            load[i] -= weight[j, i]
            a += 1
            if a >= count[f]:
                f, a = f + 1, 0
            continue
        different += (now[j] != i) - (now[j] != home)
        chosen[depth], option[depth] = f, a
        depth += 1
        spent[depth] = total
        if feasible and total + rest <= limit and different > 0:
            found_total = total + rest
            limit = found_total - 1.0 + WHOLE
            found[:] = best
            for d in range(depth):
                found[order[chosen[d]]] = options[chosen[d], option[d]]
        f, a = f + 1, 0
    return found, found_total + bound, False, steps


@njit(cache=True)
def resolve(
    cost: Floats,
    weight: Floats,
    room: Floats,
    price: Floats,
    now: Ints,
    most: float,
    most_steps: int,
) -> tuple[Ints, float, bool, int]:
    """
    Search near the bound first, then further away, until an answer is found; see `attempt`.

    The tree grows fast with the room searched, and a good answer is often near the bound.
    """
    share = FIRST_SHARE
    steps = 0
    while True:
        found, total, complete, more = attempt(
            cost, weight, room, price, now, most, share, most_steps
        )
        steps += more
        if not complete or total < np.inf or share >= 1.0:
            return found, total, complete, steps
        share = min(1.0, share * GROWTH)
