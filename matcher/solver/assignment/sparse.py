"""Assignment over listed pairs."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from matcher.solver.assignment.answer import Assigned, Assignment, infeasible, optimal, stopped
from matcher.solver.assignment.checks import largest_cost, whole, within
from matcher.solver.assignment.clock import begin
from matcher.solver.assignment.listed import Found, Listed, listed, search
from matcher.solver.assignment.ties import settled
from matcher.solver.clock import Clock, Stop
from matcher.solver.limits import Limits
from matcher.solver.problem import MUST_BE_PLACED, Ints

METHOD = "shortest augmenting paths over listed pairs"


def sparse(  # noqa: PLR0917  # columns of one table
    item: npt.ArrayLike,
    agent: npt.ArrayLike,
    cost: npt.ArrayLike,
    items: int,
    agents: int,
    capacity: npt.ArrayLike | None = None,
    left_out: npt.ArrayLike | None = None,
    *,
    first: bool = False,
    limits: Limits | None = None,
    should_stop: Stop | None = None,
) -> Assignment:
    """
    Place items with agents at least cost, over the pairs listed and no others.

    Parameters
    ----------
    item, agent, cost
        The pairs allowed, in any order, none twice; whole numbers, shape (pairs,). Costs may be
        negative.
    items, agents
        How many.
    capacity
        Places of each agent; shape (agents,). One each where None.
    left_out
        Price of leaving an item out, `MUST_BE_PLACED` (-1) where it may not be; shape (items,).
        None where all must be placed.
    first
        Of all cheapest assignments give the first, in which item 0 has the lowest agent, then item
        1, and so on, being left out counting as the last: it is the same whatever the method. The
        answer otherwise is one of them, the same for the same pairs in any order.
    limits
        Only the time counts; without an answer in it the status is unknown, and the bound holds.
    should_stop
        Asked every few hundredths of a second.

    Returns
    -------
    outcome
        Optimal with potentials that prove it, infeasible with items that are too many for where
        they may go, or unknown with a bound.

    Raises
    ------
    TypeError
        What should be whole numbers are not.
    ValueError
        Shapes do not agree, an item or agent is not there, a pair is listed twice, or costs are so
        large that sums could leave 64 bits.
    """
    pairs = _checked((item, agent, cost), (items, agents), capacity, left_out)
    return _solved(pairs, begin(limits, should_stop), first=first)


def _checked(
    columns: tuple[npt.ArrayLike, npt.ArrayLike, npt.ArrayLike],
    shape: tuple[int, int],
    capacity: npt.ArrayLike | None,
    left_out: npt.ArrayLike | None,
) -> Listed:
    """Give what was asked as the search reads it, once it is seen to be whole and in range."""
    items, agents = shape
    most = largest_cost(items, agents)
    item = whole("item", columns[0], (-1,))
    agent = whole("agent", columns[1], item.shape)
    cost = whole("cost", columns[2], item.shape)
    within("agent", agent, 0, agents - 1)
    within("item", item, 0, items - 1)
    within("cost", cost, -most, most)
    prices = whole("left_out", np.full(items, -1) if left_out is None else left_out, (items,))
    places = whole("capacity", np.ones(agents, int) if capacity is None else capacity, (agents,))
    within("left_out", prices, MUST_BE_PLACED, most)
    within("capacity", places, 0, np.iinfo(np.int64).max)
    # An agent has room for all or for fewer.
    return listed(item, agent, cost, np.minimum(places, items + 1), prices)


def _solved(pairs: Listed, clock: Clock, *, first: bool) -> Assignment:
    nowhere = np.flatnonzero(np.diff(pairs.start) == 0)
    if nowhere.size:
        return infeasible(clock, METHOD, nowhere[:1])
    if pairs.items == 0:
        none = np.zeros(0, dtype=np.int64)
        v = np.zeros(pairs.capacity.size - 1, dtype=np.int64)
        return optimal(clock, METHOD, 0, Assigned(none, none, v, is_first=True))
    found = search(pairs, clock)
    if found.stopped:
        return stopped(clock, METHOD, dual_value(pairs, found))
    if (found.taken < 0).any():
        return infeasible(clock, METHOD, violating(pairs, found.taken))
    agent_of, is_first = pairs.agent[found.taken], False
    if first:
        tight = pairs.cost == found.u[pairs.item] + found.v[pairs.agent]
        agent_of, is_first = settled(
            pairs.item[tight], pairs.agent[tight], agent_of, found.v, pairs.capacity, clock
        )
    value = int(pairs.cost[found.taken].sum())
    agent_of = np.where(agent_of == pairs.capacity.size - 1, -1, agent_of)
    return optimal(clock, METHOD, value, Assigned(agent_of, found.u, found.v[:-1], is_first))


def dual_value(pairs: Listed, found: Found) -> int:
    """Give what the prices prove that no assignment costs less than."""
    return int(found.u.sum() + (pairs.capacity[:-1] * found.v[:-1]).sum())


def violating(pairs: Listed, taken: Ints) -> Ints:
    """
    Give items that are one too many for the places where they may go.

    They are the first free item and all that chains of moves from it reach, every one held by an
    agent that is full. None can be done without: a part of them that was too many would hold the
    free item, so every agent it may go to, so everyone these hold, and so on.
    """
    item = pairs.item
    agent_of = np.where(taken < 0, -1, pairs.agent[taken])
    reached = np.zeros(pairs.items, dtype=np.bool_)
    reached[np.flatnonzero(taken < 0)[0]] = True
    known = 0
    while known < (known := int(reached.sum())):
        full = np.zeros(pairs.capacity.size, dtype=np.bool_)
        full[pairs.agent[reached[item]]] = True
        reached |= (agent_of >= 0) & full[agent_of]
    return np.flatnonzero(reached)
