"""Of all cheapest assignments the first, whichever was found."""

from __future__ import annotations

import numpy as np

from matcher.solver.clock import Clock
from matcher.solver.problem import Ints

SEARCHES_BETWEEN_LOOKS = 256


def settled(  # noqa: PLR0917  # columns of one table
    item: Ints, agent: Ints, agent_of: Ints, v: Ints, capacity: Ints, clock: Clock
) -> tuple[Ints, bool]:
    """
    Give the cheapest assignment in which item 0 has the lowest agent, then item 1, and so on.

    An assignment is cheapest if and only if it is made of pairs whose reduced cost is 0 and fills
    every agent of a price below 0. Items are gone through once; each takes the lowest agent from
    which a chain of moves of later items leads back to the place it leaves.

    Parameters
    ----------
    item, agent
        All pairs of reduced cost 0, by item and then agent.
    agent_of
        A cheapest assignment; shape (items,).
    v, capacity
        Prices and places of each agent; shape (agents,).
    clock
        When to stop.

    Returns
    -------
    agent_of, is_first
        Without the second, the time was up, and later items stand as they were found.
    """
    from matcher.solver.assignment.kernels.first import settle

    items, agents = agent_of.size, v.size
    by_agent = np.argsort(agent, kind="stable")
    tight = (
        np.searchsorted(item, np.arange(items + 1)),
        agent,
        np.searchsorted(agent[by_agent], np.arange(agents + 1)),
        item[by_agent],
    )
    state = (agent_of.copy(), np.bincount(agent_of, minlength=agents), capacity)
    work = tuple(np.full(agents + 1, -1) for _ in range(4))
    may_lose = v == 0
    at = 0
    while at < items and not clock.is_over():
        at = settle(tight, state, may_lose, work, at, SEARCHES_BETWEEN_LOOKS)
    return state[0], at == items
