"""A few agents' bundles placed anew among them, at least cost; compiled."""

from __future__ import annotations

import numpy as np

from matcher.solver.compiled import compiled
from matcher.solver.conflicts.apart import Bools
from matcher.solver.conflicts.programs import Floats
from matcher.solver.problem import Ints

NEVER = -1
"""Cost of what may not be."""
ROUNDING = 1e-6
"""Share by which a bound is lowered, for rounding."""


@compiled("boolean(boolean[:, :, ::1], int64[::1], int64[::1], int64, int64)")
def joins(apart: Bools, order: Ints, place: Ints, depth: int, to: int) -> bool:
    """Say whether the bundle at a depth may share an agent with those placed before it."""
    for at in range(depth):
        if place[order[at]] == to and apart[to, order[depth], order[at]]:
            return False
    return True


@compiled("boolean(int64[::1], int64[::1])")
def differs(one: Ints, other: Ints) -> bool:
    """Say whether two answers differ."""
    different = 0
    for k in range(one.size):
        different += one[k] != other[k]
    return different > 0


@compiled("boolean(int64[::1], int64[::1])")
def within(what: Ints, room: Ints) -> bool:
    """Say whether there is room for it."""
    beyond = 0
    for k in range(what.size):
        beyond += what[k] > room[k]
    return beyond == 0


@compiled("void(int64[::1], int64[::1], int64)")
def take(room: Ints, what: Ints, sign: int) -> None:
    """Take it from the room there is, or give it back where the sign is -1."""
    for k in range(what.size):
        room[k] -= sign * what[k]


@compiled("Tuple((int64[:, ::1], int64[::1]))(int64[:, ::1], float64[:, ::1])")
def sorted_options(cost: Ints, priced: Floats) -> tuple[Ints, Ints]:
    """Give the options of each bundle by what they cost with prices, and how many it has."""
    count, options = cost.shape
    order = np.full((count, options), NEVER, np.int64)
    many = np.zeros(count, np.int64)
    for j in range(count):
        for k in np.argsort(priced[j], kind="mergesort"):
            if cost[j, k] != NEVER:
                order[j, many[j]] = k
                many[j] += 1
    return order, many


@compiled("Tuple((int64[::1], float64[::1]))(float64[:, ::1], int64[:, ::1], int64[::1])")
def in_order(priced: Floats, option: Ints, many: Ints) -> tuple[Ints, Floats]:
    """
    Give the bundles, those with one option first, then those who lose most by their second.

    With them what all from each on cost at least; nothing where one of them has no option.
    """
    count = many.size
    loss, rest = np.zeros(count), np.zeros(count + 1)
    for j in range(count):
        if many[j] == 0:
            return np.zeros(0, np.int64), rest
        one = many[j] == 1
        loss[j] = -np.inf if one else priced[j, option[j, 0]] - priced[j, option[j, 1]]
    order = np.argsort(loss, kind="mergesort")
    for at in range(count - 1, -1, -1):
        rest[at] = rest[at + 1] + priced[order[at], option[order[at], 0]]
    return order, rest


@compiled(
    "Tuple((int64[::1], int64, int64))(int64[:, ::1], float64[:, ::1], float64, int64[:, ::1],"
    " int64[:, ::1], int64[:, :, ::1], int64[::1], boolean[:, :, ::1], int64[::1], int64, int64)"
)
def resolve(  # noqa: C901, PLR0917  # numba takes no keywords
    cost: Ints, priced: Floats, paid: float, use: Ints, room: Ints, weight: Ints, limit: Ints,
    apart: Bools, now: Ints, most: int, most_steps: int,
) -> tuple[Ints, int, int]:  # fmt: skip
    """
    Place bundles with a few agents at least cost, by depth-first search below a Lagrangian bound.

    What is placed costs what it costs with the prices of room, what is not yet placed the least it
    can with them, and all room together is paid back: no answer below costs less.

    Parameters
    ----------
    cost
        Of each bundle with each agent, and left out, which stands last; `NEVER` where it may not
        be. Shape (bundles, agents + 1).
    priced
        The same with the room it takes at its price.
    paid
        What all room costs at its price.
    use, room
        Shapes (bundles, resources) and (agents, resources); room is used up.
    weight, limit
        What each option weighs in each limit, and what that allows. Shapes (bundles, agents + 1,
        limits) and (limits,); what is allowed is used up.
    apart
        Who may not share each agent; shape (agents, bundles, bundles).
    now
        The present answer, which is not to be found again; shape (bundles,).
    most
        What an answer may cost.
    most_steps
        Options tried before the search is cut short.

    Returns
    -------
    place, value, steps
        The best answer but for the present one, of those first found; its cost, `NEVER` where
        there is none; and the options tried.
    """
    count, agents = cost.shape[0], room.shape[0]
    option, many = sorted_options(cost, priced)
    place, best = np.full(count, NEVER, np.int64), np.full(count, NEVER, np.int64)
    order, rest = in_order(priced, option, many)
    if order.size == 0:
        return best, NEVER, 1
    spent, total = np.full(count + 1, -paid), np.zeros(count + 1, np.int64)
    tried = np.zeros(count + 1, np.int64)
    found, depth, steps = NEVER, 0, 0
    while depth >= 0 and steps < most_steps:
        if depth == count:
            if total[depth] <= most and differs(place, now):
                found, most = total[depth], total[depth] - 1
                for other in range(count):
                    best[other] = place[other]
            depth -= 1
        j = order[depth]
        k = place[j]
        if k != NEVER:
            # Back here: what was tried last is taken out again.
            take(limit, weight[j, k], -1)
            if k < agents:
                take(room[k], use[j], -1)
            place[j] = NEVER
        if tried[depth] == many[j]:
            tried[depth] = 0
            depth -= 1
            continue
        k = option[j, tried[depth]]
        tried[depth] += 1
        steps += 1
        bound = spent[depth] + priced[j, k] + rest[depth + 1]
        if bound - ROUNDING * abs(bound) > most:
            # Options are in order: none after this is nearer.
            tried[depth] = many[j]
            continue
        if not within(weight[j, k], limit):
            continue
        if k < agents:
            if not within(use[j], room[k]) or not joins(apart, order, place, depth, k):
                continue
            take(room[k], use[j], 1)
        take(limit, weight[j, k], 1)
        place[j] = k
        spent[depth + 1] = spent[depth] + priced[j, k]
        total[depth + 1] = total[depth] + cost[j, k]
        depth += 1
    return best, found, steps
