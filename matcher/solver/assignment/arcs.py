"""A full matrix by few of its pairs: those that matter are found by their reduced costs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from matcher.solver.assignment.answer import Assigned, Assignment, infeasible, optimal, stopped
from matcher.solver.assignment.checks import largest_cost, whole, within
from matcher.solver.assignment.clock import begin
from matcher.solver.assignment.dense import tight_pairs
from matcher.solver.assignment.listed import Found, listed, search
from matcher.solver.assignment.ties import settled
from matcher.solver.clock import Clock, Stop
from matcher.solver.limits import Limits
from matcher.solver.outcome import Step
from matcher.solver.problem import MUST_BE_PLACED, Ints

METHOD = "shortest augmenting paths over few pairs of the full matrix, all others priced out"
MOST_ARCS = 40
"""Pairs an item that are tried first, and that may join in a round."""
PAIRS_BETWEEN_LOOKS = 2**24
FAR = np.iinfo(np.int64).max
Arcs = tuple[Ints, Ints]
"""Items and agents of pairs."""


def by_arcs(
    cost: npt.ArrayLike,
    capacity: npt.ArrayLike | None = None,
    *,
    arcs: Arcs | None = None,
    first: bool = False,
    limits: Limits | None = None,
    should_stop: Stop | None = None,
) -> Assignment:
    """
    Place items with agents at least cost, every pair being allowed, by looking at few pairs.

    The cheapest assignment over some pairs has potentials; a pair of the full matrix whose reduced
    cost is negative joins, and the rest is proved not to matter (column generation over pairs).
    For many items and agents this is faster than `dense`, which reads the matrix for every path.

    Parameters
    ----------
    cost
        Whole numbers, negative ones too; shape (items, agents).
    capacity
        Places of each agent; shape (agents,). One each where None.
    arcs
        Items and agents of the pairs to begin with; where None, the cheapest 40 of each item.
    first, limits, should_stop
        As in `sparse`; where the time is up, no bound is given.

    Returns
    -------
    outcome
        Optimal with potentials that prove it on the full matrix, infeasible where there are more
        items than places, or unknown. A step says what a round of pairs came to.

    Raises
    ------
    TypeError
        What should be whole numbers are not.
    ValueError
        Shapes do not agree, or costs are so large that sums could leave 64 bits.
    """
    costs = whole("cost", cost, (-1, -1))
    items, agents = costs.shape
    within("cost", costs, -largest_cost(items, agents), largest_cost(items, agents))
    places = whole("capacity", np.ones(agents, int) if capacity is None else capacity, (agents,))
    within("capacity", places, 0, FAR)
    places = np.minimum(places, items + 1)
    clock = begin(limits, should_stop)
    if items > places.sum():
        return infeasible(clock, METHOD, np.arange(places.sum() + 1))
    if items == 0:
        none = np.zeros(0, dtype=np.int64)
        return optimal(clock, METHOD, 0, Assigned(none, none, np.zeros(agents, int), is_first=True))
    if arcs is None:
        anything = np.full(items, FAR)
        arcs = _least(costs, anything, np.zeros(agents, dtype=np.int64), places == 0, clock)
    if clock.is_over():
        return stopped(clock, METHOD, None)
    return _solved(costs, places, arcs, clock, first=first)


def cheapest(cost: npt.ArrayLike) -> Arcs:
    """
    Choose the cheapest 40 pairs of each item, level ones spread over the agents.

    Parameters
    ----------
    cost
        Whole numbers; shape (items, agents).
    """
    costs = whole("cost", cost, (-1, -1))
    items, agents = costs.shape
    anything, nothing = np.full(items, FAR), np.zeros(agents, dtype=np.int64)
    return _least(costs, anything, nothing, nothing > 0, begin(None, None))


def _solved(cost: Ints, places: Ints, arcs: Arcs, clock: Clock, *, first: bool) -> Assignment:
    items, closed = cost.shape[0], places == 0
    must = np.full(items, MUST_BE_PLACED)
    prices: Ints | None = None
    steps: list[Step] = []
    while True:
        pairs = listed(*arcs, cost[arcs], places, must)
        found = search(pairs, clock, prices)
        if found.stopped:
            return replace(stopped(clock, METHOD, None), steps=tuple(steps))
        prices, free = found.v, found.taken < 0
        if free.any():
            # Over these pairs some items are too many: they look farther than the agents reached.
            holder = pairs.agent[found.taken]
            below = np.where(free | found.dead[holder], FAR, -FAR)
            more = _least(cost, below, prices[:-1], closed | found.dead[:-1], clock)
        else:
            value = int(pairs.cost[found.taken].sum())
            steps.append(Step(clock.seconds, value, None))
            more = _least(cost, found.u, prices[:-1], closed, clock)
        if clock.is_over():
            return replace(stopped(clock, METHOD, None), steps=tuple(steps))
        if not more[0].size:
            break
        arcs = (np.concatenate((pairs.item, more[0])), np.concatenate((pairs.agent, more[1])))
    assigned = _proved(cost, places, pairs.agent[found.taken], found, clock, first=first)
    outcome = optimal(clock, METHOD, value, assigned)
    return replace(outcome, steps=(*steps, *outcome.steps))


def _proved(
    cost: Ints, places: Ints, agent_of: Ints, found: Found, clock: Clock, *, first: bool
) -> Assigned:
    u, v = found.u, found.v[:-1].copy()
    for closed in np.flatnonzero(places == 0):
        v[closed] = min(0, int((cost[:, closed] - u).min()))
    if not first:
        return Assigned(agent_of, u, v)
    item, agent = tight_pairs(cost, u, v)
    agent_of, is_first = settled(item, agent, agent_of, v, places, clock)
    return Assigned(agent_of, u, v, is_first)


def _least(cost: Ints, below: Ints, v: Ints, barred: npt.NDArray[np.bool_], clock: Clock) -> Arcs:
    from matcher.solver.assignment.kernels.least import least

    items, agents = cost.shape
    most = min(MOST_ARCS, agents)
    item, agent = (np.empty(items * most, dtype=np.int64) for _ in range(2))
    rows, count = 1 + PAIRS_BETWEEN_LOOKS // max(1, agents), 0
    for at in range(0, items, rows):
        if clock.is_over():
            break
        last = min(items, at + rows)
        count = least(cost, below, v, barred, most, item, agent, count, at, last)
    return item[:count].copy(), agent[:count].copy()
