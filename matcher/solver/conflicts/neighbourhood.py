"""A known answer made better: a few agents at a time give up what they hold and take it anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.conflicts.progress import Progress
from matcher.solver.problem import Ints

if TYPE_CHECKING:
    from matcher.solver.conflicts.kernels_search import Given

MOST_CELLS = 8_000_000
"""Bundles times agents: a larger problem would need too large a table."""
ROUND = 200
"""Steps for each bundle between two looks at the clock: a hundredth of a second for 200."""
LEAST_GAIN = 1e-4
"""Share of its cost that a round must better an answer by for another to follow."""


def improve(progress: Progress, gain: Ints, places: Ints) -> None:
    """
    Search large neighbourhoods of an answer while they better it.

    Whoever must be placed and is not costs more than all else, so that they come in first.

    Parameters
    ----------
    progress
        Told of every better answer that keeps what it must.
    gain
        What the best set of each agent brings at known duals: how dear its room is. Shape
        (agents,).
    places
        Where to start: the agent of each bundle, -1 where it is left out.
    """
    of = progress.bundles
    chosen = np.flatnonzero(places[of.bundle] == of.agent)
    limit = of.most - of.weight.total(chosen) - of.left_weight[:, places < 0].sum(axis=1)
    if not of.bundle.size or of.count * of.agents > MOST_CELLS or (limit < 0).any():
        return
    from matcher.solver.conflicts import kernels_search as kernels  # waits for numba

    price = gain / of.scale / np.maximum(of.capacity[:, 0], 1)
    excess = np.full((of.count, of.agents), np.inf)
    excess[of.bundle, of.agent] = of.cost + price[of.agent] * of.use[of.bundle, 0]
    given, agent = _given(of), np.where(places < 0, of.agents, places)
    state = np.array([progress.limits.seed * 2_654_435_761 % 2**61 + 1], dtype=np.int64)
    value, bettered = of.value_at(places), True
    while bettered and not progress.is_done():
        change = kernels.improve(given, excess, price, agent, limit, state, ROUND * of.count)
        value, bettered = value + change, -change > LEAST_GAIN * value
        now = np.where(agent == of.agents, -1, agent)
        if not (of.must & (now < 0)).any():
            progress.found(now, value)


def _given(of: Bundles) -> Given:
    """Give the bundles as the kernels take them."""
    pair_at = np.full((of.count, of.agents), -1, dtype=np.int32)
    pair_at[of.bundle, of.agent] = np.arange(of.bundle.size)
    weight = np.ascontiguousarray(of.weight.by_pair.toarray())
    return (
        pair_at, of.cost, weight, of.left_out, np.ascontiguousarray(of.left_weight.T), of.use,
        of.capacity, of.agent_class, of.apart.arrays,
    )  # fmt: skip
