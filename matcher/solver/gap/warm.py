"""Everything compiled, before the clock of a solve starts."""

from __future__ import annotations

from functools import cache

import numpy as np


@cache
def make_ready() -> None:
    """
    Compile what a solve runs, or load it from the cache on disk.

    Takes some tens of seconds once per machine, then well under a second per process.
    """
    from matcher.solver.gap import dive, neighbourhood, relax, search
    from matcher.solver.neighbourhoods import prices

    # Six jobs and six agents, whose weights fit one by one: every branch is compiled by type alone.
    jobs = 6
    cost, weight = np.ones((jobs, jobs + 1)), np.ones((jobs, jobs + 1))
    room, price = np.ones(jobs + 1), np.zeros(jobs + 1)
    agent = np.arange(jobs, dtype=np.int64)
    nothing = np.full(jobs, -1, dtype=np.int64)
    most = float(jobs)
    prices.local_prices(cost, weight, room, price, 1, most)
    neighbourhood.attempt(cost, weight, room, price, nothing, most, 1.0, 10)
    dive.dive(cost, weight, room, price, agent, most, 10)
    state = np.ones(1, dtype=np.int64)
    search.improve(cost, weight, room, price, cost.copy(), agent, most, state, jobs, 10)
    whole = np.ones((jobs, jobs), dtype=np.int64)
    ones = np.ones(jobs, dtype=np.int64)
    relax.lagrangian(whole, whole, ones, ones, ones.copy())
