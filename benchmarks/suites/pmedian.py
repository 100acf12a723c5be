"""The p-median: which homes to open so that all are near on average."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from benchmarks.literature.pmedian import medians
from benchmarks.suites.goal import Goal
from benchmarks.suites.location import located, located_goals
from benchmarks.suites.run import Plan, Run
from matcher.solver.location.median import solve
from matcher.solver.location.problem import Median


def runs(plan: Plan, tell: Callable[[str], None]) -> Iterator[Run]:
    """Run every p-median that is there."""
    warm = Median(np.arange(9, dtype=np.int64).reshape(3, 3), 2)
    return located(medians(plan.data), solve, plan, tell, warm)


def goals(done: Sequence[Run], _: Plan) -> tuple[Goal, ...]:
    """Hold the runs to their targets."""
    return located_goals(done)
