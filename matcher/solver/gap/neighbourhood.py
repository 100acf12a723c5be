"""Exact re-solving of the jobs of a few agents, compiled; import only where it is to be run."""

from __future__ import annotations

import numpy as np

from matcher.solver.compiled import compiled
from matcher.solver.gap.deviations import cheapest, closed, listed, ordered, rates, still
from matcher.solver.gap.problem import Floats, Ints

WHOLE = 0.25
"""Room for rounding when whole costs are compared through fractional prices."""
FIRST_SHARE = 0.1
GROWTH = 1.6
"""Of the room between bound and limit, what is searched first, and how it grows."""


@compiled()
def attempt(  # noqa: C901, PLR0915, PLR0917
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
        The best answer other than the present one, its cost (infinite where none was found),
        whether the search was completed, and how many steps it took.
    """
    best, excess, load, bound = cheapest(cost, weight, room, price)
    limit = (most - bound) * share + WHOLE
    found, found_total = now.copy(), np.inf
    if limit < 0.0 or bound == np.inf:
        return found, found_total, True, 1
    order = ordered(weight, best, excess, limit)
    options, count = listed(best, excess, order, limit)
    away, fill = rates(weight, price, best, excess, order, limit)
    free = order.size
    chosen, option = np.empty(free + 1, np.int64), np.empty(free + 1, np.int64)
    spent = np.zeros(free + 1)
    different = int((now != best).sum())
    # The choice without deviations is the first candidate.
    total = closed(load, price)
    if total <= limit and different > 0:
        found_total, limit = total, total - 1.0 + WHOLE
        found[:] = best
    depth, f, a, steps = 0, 0, 0, 0
    while steps < most_steps:
        steps += 1
        if f >= free or (a == 0 and spent[depth] + still(load, away[f], fill[f]) > limit):
            # Nothing below: take the last deviation back and go on after it.
            if depth == 0:
                return found, found_total + bound, True, steps
            depth -= 1
            f, a = chosen[depth], option[depth]
            j, i = order[f], options[f, a]
            load[best[j]] += weight[j, best[j]]
            load[i] -= weight[j, i]
            different += int(now[j] != best[j]) - int(now[j] != i)
            a += 1
        else:
            j, i = order[f], options[f, a]
            home = best[j]
            total = spent[depth] + excess[j, i]
            if total > limit:
                f, a = f + 1, 0
                continue
            load[home] -= weight[j, home]
            load[i] += weight[j, i]
            if total + still(load, away[f + 1], fill[f + 1]) <= limit:
                different += int(now[j] != i) - int(now[j] != home)
                chosen[depth], option[depth] = f, a
                depth += 1
                spent[depth] = total
                total += closed(load, price)
                if total <= limit and different > 0:
                    found_total, limit = total, total - 1.0 + WHOLE
                    found[:] = best
                    for d in range(depth):
                        found[order[chosen[d]]] = options[chosen[d], option[d]]
                f, a = f + 1, 0
                continue
            load[home] += weight[j, home]
            load[i] -= weight[j, i]
            a += 1
        if a >= count[f]:
            f, a = f + 1, 0
    return found, found_total + bound, False, steps


@compiled()
def resolve(  # noqa: PLR0917
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

    The tree grows fast with the room searched, and a good answer is often near the bound. Where the
    bound itself lies a little beyond `most`, so may what is found: a search that goes on from there
    does not stay in one place, and whoever asks keeps the best.
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
