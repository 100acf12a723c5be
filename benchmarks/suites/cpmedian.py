"""The capacitated p-median: which homes to open when each has only so many places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from benchmarks.literature.pmedian import capacitated
from benchmarks.suites.goal import Goal
from benchmarks.suites.location import located, located_goals
from benchmarks.suites.run import Plan, Run
from matcher.solver.location.capacitated import solve
from matcher.solver.location.problem import CapacitatedMedian


def runs(plan: Plan, tell: Callable[[str], None]) -> Iterator[Run]:
    """Run every capacitated p-median that is there."""
    warm = CapacitatedMedian(
        cost=np.arange(9, dtype=np.int64).reshape(3, 3),
        most=2,
        demand=np.ones(3, dtype=np.int64),
        capacity=np.full(3, 2, dtype=np.int64),
    )
    return located(capacitated(plan.data), solve, plan, tell, warm)


def goals(done: Sequence[Run], _: Plan) -> tuple[Goal, ...]:
    """Hold the runs to their targets."""
    return located_goals(done)
