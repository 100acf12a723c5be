"""Linear programmes over sets, solved in this process."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

import numpy as np
from scipy.optimize import OptimizeResult, linprog
from scipy.sparse import csr_array

from matcher.solver.conflicts.programs import Floats

SAFE_COST = 2.0**24
"""The engine is shown no cost above it: of much larger ones it gives up, or errs."""
METHODS = ("highs", "highs-ipm", "highs-ds")
"""Asked in turn, should one refuse: by choice of the engine, interior points, dual simplex."""
SOLVED, TIME_UP = 0, 1


@dataclass(frozen=True, slots=True)
class Relaxed:
    """
    An optimal solution of a linear programme.

    Parameters
    ----------
    value
        Its value.
    columns
        Of each variable; shape (columns,).
    duals
        What one unit more on the right of each row would save, none negative; shape (rows,).
    """

    value: float
    columns: Floats
    duals: Floats


def relax(cost: Floats, matrix: csr_array, upper: Floats, seconds: float) -> Relaxed | None:
    """
    Minimise over variables of at least 0, with every row at most its upper bound.

    What comes back is only as exact as engines of floating point are: whoever proves something
    with its duals prices them in whole numbers.

    Parameters
    ----------
    cost
        Of each variable.
    matrix, upper
        The rows; where there are no variables, none may be below 0.
    seconds
        At most so long.

    Returns
    -------
    Relaxed | None
        None where the time is not enough, or the engine finds no optimum of a programme that has
        one, however it is asked: then nothing is known of it.
    """
    if not cost.size:
        return Relaxed(0.0, np.zeros(0), np.zeros(upper.size))
    until, unit = monotonic() + seconds, _unit(cost)
    for method in METHODS:
        left = until - monotonic()
        if left <= 0:
            return None
        # In this process: rounds are many and small, and each would have to be sent to another.
        options = {"time_limit": left}
        found = linprog(  # type: ignore[call-overload]  # its stubs know no sparse matrix
            cost / unit, A_ub=matrix, b_ub=upper, bounds=(0, None), method=method, options=options
        )
        if found.status == TIME_UP:
            return None
        if _is_whole(found):
            return Relaxed(float(found.fun) * unit, found.x, -found.ineqlin.marginals * unit)
    return None


def _unit(cost: Floats) -> float:
    """Give a power of 2, by which numbers are divided without error, that makes costs safe."""
    highest = float(np.abs(cost).max())
    return 2.0 ** max(np.ceil(np.log2(highest / SAFE_COST)), 0.0) if highest else 1.0


def _is_whole(found: OptimizeResult) -> bool:
    """Say whether there is an optimum, with numbers in it."""
    if found.status != SOLVED:
        return False
    return bool(np.isfinite(found.x).all() and np.isfinite(found.ineqlin.marginals).all())
