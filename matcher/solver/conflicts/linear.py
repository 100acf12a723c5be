"""Linear programmes over sets, solved in this process."""

from __future__ import annotations

from dataclasses import dataclass

from scipy.optimize import linprog
from scipy.sparse import csr_array

from matcher.solver.conflicts.programs import Floats


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

    Parameters
    ----------
    cost
        Of each variable.
    matrix, upper
        The rows.
    seconds
        At most so long; None where that is not enough.

    Raises
    ------
    RuntimeError
        The engine found no optimum in a programme that has one.
    """
    if seconds <= 0:
        return None
    # In this process: rounds are many and small, and each would have to be sent to another.
    options = {"time_limit": seconds}
    found = linprog(  # type: ignore[call-overload]  # its stubs know no sparse matrix
        cost, A_ub=matrix, b_ub=upper, bounds=(0, None), method="highs", options=options
    )
    if found.status == 1:
        return None
    if found.status != 0:
        raise RuntimeError(f"The linear programme was not solved: {found.message}")
    return Relaxed(float(found.fun), found.x, -found.ineqlin.marginals)
