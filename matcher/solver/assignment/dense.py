"""Assignment over a full matrix."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from matcher.solver.assignment.answer import Assigned, Assignment, infeasible, optimal, stopped
from matcher.solver.assignment.checks import largest_cost, whole, within
from matcher.solver.assignment.clock import begin
from matcher.solver.assignment.ties import settled
from matcher.solver.clock import Clock, Stop
from matcher.solver.limits import Limits
from matcher.solver.problem import Ints

METHOD = "shortest augmenting paths over the full matrix"
BIDS = 2
"""Rounds of bids before paths are searched; the third finds few more homes."""
PATHS_BETWEEN_LOOKS = 2**24
"""Over the number of pairs: paths between two looks at the clock, some hundredths of a second."""
BLOCK = 2**18
"""Pairs looked at together; they stay in the cache of a processor."""


def dense(
    cost: npt.ArrayLike,
    *,
    first: bool = False,
    limits: Limits | None = None,
    should_stop: Stop | None = None,
) -> Assignment:
    """
    Place each item with an agent of its own at least cost, every pair being allowed.

    Parameters
    ----------
    cost
        Whole numbers, negative ones too; shape (items, agents).
    first
        Of all cheapest assignments give the first, in which item 0 has the lowest agent, then item
        1, and so on: the same as `sparse` gives. The answer otherwise is one of them.
    limits
        Only the time counts; without an answer in it the status is unknown, and the bound holds.
    should_stop
        Asked every few hundredths of a second.

    Returns
    -------
    outcome
        Optimal with potentials that prove it, infeasible where there are more items than agents,
        or unknown with a bound.

    Raises
    ------
    TypeError
        The costs are not whole numbers.
    ValueError
        They are no matrix, or so large that sums could leave 64 bits.
    """
    costs = whole("cost", cost, (-1, -1))
    items, agents = costs.shape
    most = largest_cost(items, agents)
    within("cost", costs, -most, most)
    clock = begin(limits, should_stop)
    if items > agents:
        return infeasible(clock, METHOD, np.arange(agents + 1))
    if items == 0:
        none = np.zeros(0, dtype=np.int64)
        return optimal(clock, METHOD, 0, Assigned(none, none, np.zeros(agents, int), is_first=True))
    return _solved(costs, clock, first=first)


def _solved(cost: Ints, clock: Clock, *, first: bool) -> Assignment:
    from matcher.solver.assignment.kernels import full

    items, agents = cost.shape
    agent_of, item_of = np.full(items, -1), np.full(agents, -1)
    v = np.zeros(agents, dtype=np.int64)
    state = (agent_of, item_of, v)
    if items == agents:
        full.reduce_columns(cost, state)
    free = np.flatnonzero(agent_of < 0)
    waiting = free.size
    for _ in range(BIDS):
        if not clock.is_over():
            waiting = full.bid(cost, state, free, waiting)
    work = (np.empty(agents, dtype=np.int64), np.empty(agents, dtype=np.int64), np.arange(agents))
    paths = 1 + PATHS_BETWEEN_LOOKS // cost.size
    while waiting > 0 and not clock.is_over():
        waiting = full.augment(cost, state, work, free, waiting, paths)
    # With as many agents as items prices may be above 0; what all have in common is the items'.
    v -= max(0, int(v.max()))
    if waiting > 0:
        return stopped(clock, METHOD, int(least_reduced(cost, v).sum() + v.sum()))
    own = cost[np.arange(items), agent_of]
    u = own - v[agent_of]
    is_first = False
    if first:
        item, agent = tight_pairs(cost, u, v)
        one_each = np.ones(agents, dtype=np.int64)
        agent_of, is_first = settled(item, agent, agent_of, v, one_each, clock)
    return optimal(clock, METHOD, int(own.sum()), Assigned(agent_of, u, v, is_first))


def least_reduced(cost: Ints, v: Ints) -> Ints:
    """Give the least `cost - v` of each item."""
    rows = _rows(cost)
    return np.concatenate(
        [(cost[at : at + rows] - v).min(axis=1) for at in range(0, cost.shape[0], rows)]
    )


def tight_pairs(cost: Ints, u: Ints, v: Ints) -> tuple[Ints, Ints]:
    """Give the pairs of reduced cost 0, by item and then agent."""
    rows, items, agents = _rows(cost), [], []
    for at in range(0, cost.shape[0], rows):
        item, agent = np.nonzero(cost[at : at + rows] - v == u[at : at + rows, None])
        items.append(item + at)
        agents.append(agent)
    return np.concatenate(items), np.concatenate(agents)


def _rows(cost: Ints) -> int:
    return max(1, BLOCK // max(1, int(cost.shape[1])))
