"""The k-centre: which homes to open so that whoever is farthest is nearest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from benchmarks.literature.pmedian import centres
from benchmarks.suites.goal import Goal
from benchmarks.suites.location import located, located_goals
from benchmarks.suites.run import Plan, Run
from matcher.solver.location.centre import solve
from matcher.solver.location.problem import Centre


def runs(plan: Plan, tell: Callable[[str], None]) -> Iterator[Run]:
    """Run every k-centre that is there; the engines have no model of it here."""
    warm = Centre(np.arange(9, dtype=np.int64).reshape(3, 3), 2)
    return located(centres(plan.data), solve, plan, tell, warm, have_model=False)


def goals(done: Sequence[Run], _: Plan) -> tuple[Goal, ...]:
    """Hold the runs to their targets."""
    return located_goals(done, have_model=False)
