"""Linear assignment by scipy: over a full matrix, and over listed pairs."""

from __future__ import annotations

from time import perf_counter

import numpy as np
import numpy.typing as npt
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from benchmarks.literature.lap import Instance
from benchmarks.suites.racing import Answer
from matcher.solver.limits import Limits
from matcher.solver.problem import Ints

AnyInts = npt.NDArray[np.signedinteger]
SCIPY_DENSE, SCIPY_LISTED = "scipy linear_sum_assignment", "scipy csgraph matching"


def scipy_of(problem: Instance, limits: Limits) -> Answer:
    """Solve a published full matrix."""
    return scipy_dense(problem.matrix, limits)


def scipy_dense(cost: Ints, _: Limits) -> Answer:
    """Solve a full matrix; scipy has no limit of time, and says that what it gives is the least."""
    began = perf_counter()
    item, agent = linear_sum_assignment(cost)
    seconds = perf_counter() - began
    return _checked(item, agent, int(cost[item, agent].sum()), cost.shape[0], seconds)


def scipy_listed(problem: Instance, _: Limits) -> Answer:
    """Solve listed pairs, the making of scipy's own matrix of them included."""
    began = perf_counter()
    shape = (problem.size, problem.size)
    table = csr_array((problem.cost, (problem.item, problem.agent)), shape=shape)
    item, agent = min_weight_full_bipartite_matching(table)
    seconds = perf_counter() - began
    value = int(np.asarray(table[item, agent]).sum())
    return _checked(item, agent, value, problem.size, seconds)


def _checked(item: AnyInts, agent: AnyInts, value: int, size: int, seconds: float) -> Answer:
    whole = np.arange(size)
    assert (np.sort(item) == whole).all(), "An item has no agent."
    assert np.unique(agent).size == size, "Two items have one agent."
    return Answer("optimal", value, float(value), seconds)
