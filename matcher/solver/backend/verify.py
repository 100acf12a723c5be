"""Costs, rows and bounds counted again from the values alone; nothing is taken from an engine."""

from __future__ import annotations

import math

import numpy as np

from matcher.solver.backend.engine import Engine
from matcher.solver.backend.errors import WrongClaim
from matcher.solver.backend.frames import Array
from matcher.solver.backend.model import Ints, Model

_WHOLE = 1e-5
"""How far from a whole number an engine of floating point may leave a variable."""


def whole_values(model: Model, engine: Engine, values: Array) -> Ints:
    """
    Give the values as whole numbers that keep every bound and every row, exactly.

    Raises
    ------
    WrongClaim
        They do not, naming the first that fails.
    """
    if values.shape != (model.variables,):
        raise WrongClaim(engine.value, f"{values.size} values for {model.variables} variables")
    finite = np.isfinite(values)
    found = np.rint(np.where(finite, values, 0.0))
    far = ~finite | (np.abs(np.where(finite, values, 0.0) - found) > _WHOLE)
    if far.any():
        at = int(np.flatnonzero(far)[0])
        raise WrongClaim(engine.value, f"variable {at} is {values[at]}, no whole number")
    if (out := (found < model.lower) | (found > model.upper)).any():
        at = int(np.flatnonzero(out)[0])
        raise WrongClaim(engine.value, f"variable {at} is {found[at]:.0f}, outside its bounds")
    whole = found.astype(np.int64)
    if (broken := broken_row(model, whole)) is not None:
        raise WrongClaim(engine.value, f"a solution, and row {broken} is not kept")
    return whole


def broken_row(model: Model, values: Ints) -> int | None:
    """Give the first row that whole values do not keep, counted in whole numbers."""
    sums = np.zeros(model.rows, dtype=np.int64)
    np.add.at(sums, model.row, model.coefficient.astype(np.int64) * values[model.column])
    broken = np.flatnonzero((sums < model.row_lower) | (sums > model.row_upper))
    return int(broken[0]) if broken.size else None


def cost_of(model: Model, values: Ints) -> int:
    """Give what whole values cost, in whole numbers."""
    return int(model.cost.astype(np.int64) @ values)


def least_cost(model: Model) -> float:
    """Give what the cost cannot fall below by the bounds of the variables alone."""
    cost = model.cost
    reached = np.where(cost > 0, model.lower, model.upper)
    return float(np.sum(cost * np.where(cost == 0, 0.0, reached)))


def lifted(bound: float) -> float:
    """
    Give the least whole number that a bound of floating point allows.

    A cost of whole numbers that is not below 12.3 is not below 13; but 13.000001 may be 13 and
    the error of the engine.
    """
    if not math.isfinite(bound):
        return bound
    return float(math.ceil(bound - 1e-5 - 1e-10 * abs(bound)))
