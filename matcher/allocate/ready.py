"""What a plan needs, compiled before any clock starts."""

from __future__ import annotations

from functools import cache

import numpy as np

from matcher.solver.limits import Limits
from matcher.solver.problem import Problem
from matcher.solver.tiers import Tier, solve


@cache
def make_ready() -> None:
    """
    Compile the loops of the solver, or read them from disk, by solving one item and one agent.

    The first time on a machine that takes some ten seconds of a core, later well under one, and
    nothing the second time in a process. Whoever limits a plan in time calls it before the clock
    starts.
    """
    zero, one = np.zeros(1, dtype=np.int64), np.ones((1, 1), dtype=np.int64)
    none = (np.zeros((0, 2), dtype=np.int64),)
    alone = Problem(1, 1, zero, zero, zero, one, one, one[0], none, zero)
    solve(alone, (Tier("placed", zero, one[0]),), Limits(), ties=False)
