"""Large-neighbourhood search over a few agents and who is left out; compiled."""

from __future__ import annotations

import numpy as np

from matcher.solver.compiled import compiled
from matcher.solver.conflicts.apart import Bools, Places
from matcher.solver.conflicts.kernels_apart import ALL, OfAll, clash, of_class
from matcher.solver.conflicts.kernels_near import NEVER, resolve
from matcher.solver.conflicts.programs import Floats
from matcher.solver.neighbourhoods.choice import drawn, neighbours
from matcher.solver.neighbourhoods.prices import local_prices
from matcher.solver.problem import Ints

MOST_AGENTS = 4
"""Of a neighbourhood."""
MOST_BUNDLES = 32
"""Of a neighbourhood; a larger one is passed over."""
LEFT_OUT = 4
"""Of the bundles left out that a neighbourhood takes up, at most."""
PRICE_ROUNDS = 30
"""Steps that adjust the prices of room to a neighbourhood."""
STEPS = 4_000
"""Options tried in a neighbourhood before it is left."""
EACH = 200
"""Steps that setting up a neighbourhood counts for."""
GIVEN = (
    "Tuple((int32[:, ::1], int64[::1], int64[:, ::1], int64[::1], int64[:, ::1], int64[:, ::1],"
    f" int64[:, ::1], int64[::1], {ALL}))"
)
"""
Type of a problem as these kernels take it: place of each pair, -1 where there is none, shape
(bundles, agents); what each pair costs, and weighs in each limit; the same of leaving each bundle
out; use, capacity, classes and conflicts as in the bundles.
"""
LOCAL = "Tuple((int64[:, ::1], int64[:, ::1], int64[:, ::1], int64[:, :, ::1], boolean[:, :, ::1]))"
"""Type of a neighbourhood: cost, use, room, weight and who may not share, as for `resolve`."""
Given = tuple[Places, Ints, Ints, Ints, Ints, Ints, Ints, Ints, OfAll]
Local = tuple[Ints, Ints, Ints, Ints, Bools]


@compiled("int64[::1](int64[::1], int64[::1], int32[:, ::1], int64[::1])")
def gathered(agent: Ints, picked: Ints, pair_at: Places, state: Ints) -> Ints:
    """
    Give the bundles with some agents, and some of those left out whom one of them could take.

    Parameters
    ----------
    agent
        Of each bundle; as many as there are agents where it is left out.
    picked
        The agents.
    pair_at
        See `GIVEN`.
    state
        Of the draw.
    """
    agents = pair_at.shape[1]
    inside = np.zeros(agents + 1, np.bool_)
    for k in picked:
        inside[k] = True
    found, count = np.empty(agent.size, np.int64), 0
    for b in range(agent.size):
        if inside[agent[b]]:
            found[count] = b
            count += 1
    most, first = count + LEFT_OUT, drawn(state, agent.size)
    for after in range(agent.size):
        b = (first + after) % agent.size
        for k in picked:
            if count < most and agent[b] == agents and pair_at[b, k] >= 0:
                found[count] = b
                count += 1
                break
    return found[:count].copy()


@compiled(f"{LOCAL}({GIVEN}, int64[::1], int64[::1])")
def local_problem(given: Given, picked: Ints, who: Ints) -> Local:
    """Give what some bundles cost, need and weigh with some agents, and whom they clash with."""
    pair_at, cost, weight, left_out, left_weight, use, capacity, agent_class, apart = given
    size, count, resources = picked.size, who.size, use.shape[1]
    needs, rooms = np.empty((count, resources), np.int64), np.empty((size, resources), np.int64)
    for k in range(size):
        for r in range(resources):
            rooms[k, r] = capacity[picked[k], r]
    costs = np.full((count, size + 1), NEVER, np.int64)
    weighs = np.zeros((count, size + 1, weight.shape[1]), np.int64)
    clashes = np.zeros((size, count, count), np.bool_)
    for j in range(count):
        costs[j, size] = left_out[who[j]]
        for r in range(resources):
            needs[j, r] = use[who[j], r]
        for limit in range(weight.shape[1]):
            weighs[j, size, limit] = left_weight[who[j], limit]
        for k in range(size):
            pair = pair_at[who[j], picked[k]]
            if pair >= 0:
                costs[j, k] = cost[pair]
                for limit in range(weight.shape[1]):
                    weighs[j, k, limit] = weight[pair, limit]
            here = of_class(apart, agent_class[picked[k]])
            for other in range(j):
                clashes[k, j, other] = clash(here, who[j], who[other])
                clashes[k, other, j] = clashes[k, j, other]
    return costs, needs, rooms, weighs, clashes


@compiled(
    "Tuple((float64[:, ::1], float64))(int64[:, ::1], int64[:, ::1], int64[:, ::1],"
    " float64[::1], int64)"
)
def at_local_prices(
    cost: Ints, use: Ints, room: Ints, start: Floats, value: int
) -> tuple[Floats, float]:
    """Give what bundles cost with room at its price there, and what all room costs."""
    count, options = cost.shape
    costs, needs = np.full((count, options), np.inf), np.zeros((count, options))
    for j in range(count):
        for k in range(options):
            if cost[j, k] != NEVER:
                costs[j, k] = cost[j, k]
                needs[j, k] = use[j, 0] if k < options - 1 else 0.0
    rooms, paid = np.zeros(options), 0.0
    for k in range(options - 1):
        rooms[k] = room[k, 0]
    prices = local_prices(costs, needs, rooms, start, PRICE_ROUNDS, float(value))
    for k in range(options):
        paid += prices[k] * rooms[k]
        for j in range(count):
            costs[j, k] += needs[j, k] * prices[k]
    return costs, paid


@compiled(
    f"UniTuple(int64, 2)({GIVEN}, int64[::1], int64[::1], int64[::1], int64[::1], float64[::1])"
)
def resolve_agents(  # noqa: PLR0917  # numba takes no keywords
    given: Given, agent: Ints, limit: Ints, picked: Ints, who: Ints, price: Floats
) -> tuple[int, int]:
    """
    Place some bundles anew with some agents, in place where an answer no worse was found.

    Returns
    -------
    change, steps
        What the new answer costs more, 0 where none was found; see `resolve`.
    """
    size = picked.size
    cost, use, room, weight, apart = local_problem(given, picked, who)
    now, allowed, value = np.full(who.size, size, np.int64), limit.copy(), 0
    for j in range(who.size):
        for k in range(size):
            if agent[who[j]] == picked[k]:
                now[j] = k
        value += cost[j, now[j]]
        for at in range(limit.size):
            allowed[at] += weight[j, now[j], at]
    start = np.zeros(size + 1)
    for k in range(size):
        start[k] = price[picked[k]]
    priced, paid = at_local_prices(cost, use, room, start, value)
    place, total, steps = resolve(
        cost, priced, paid, use, room, weight, allowed, apart, now, value, STEPS
    )
    if total == NEVER:
        return 0, steps
    for j in range(who.size):
        for at in range(limit.size):
            limit[at] += weight[j, now[j], at] - weight[j, place[j], at]
        agent[who[j]] = given[0].shape[1] if place[j] == size else picked[place[j]]
    return total - value, steps


@compiled(
    f"int64({GIVEN}, float64[:, ::1], float64[::1], int64[::1], int64[::1], int64[::1], int64)"
)
def improve(  # noqa: PLR0917  # numba takes no keywords
    given: Given,
    excess: Floats,
    price: Floats,
    agent: Ints,
    limit: Ints,
    state: Ints,
    most_steps: int,
) -> int:
    """
    Search neighbourhoods until some steps are spent, and keep what improves.

    Of answers that cost the same the new one is taken, so that the search does not stay in one
    place.

    Parameters
    ----------
    given
        See `GIVEN`.
    excess
        See `neighbours`.
    price
        Of the first resource at each agent; shape (agents,).
    agent
        The present answer, changed in place; as many as there are agents where a bundle is left
        out. Shape (bundles,).
    limit
        What limits leave at that answer, changed in place; shape (limits,).
    state
        Of the draw.
    most_steps
        How many steps to spend, give or take a neighbourhood.

    Returns
    -------
    int
        What the answer costs more now.
    """
    agents = price.size
    change = spent = 0
    while spent < most_steps:
        wanted = min(2 + drawn(state, MOST_AGENTS - 1), agents)
        picked = neighbours(excess, agent, agents, wanted, False, state)
        who = gathered(agent, picked, given[0], state)
        spent += EACH
        if who.size <= MOST_BUNDLES:
            more, steps = resolve_agents(given, agent, limit, picked, who, price)
            change += more
            spent += steps
    return change
