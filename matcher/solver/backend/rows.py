"""Rows of whole numbers in lowest terms."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.solver.backend.model import Floats, Ints, Model


def in_lowest_terms(model: Model) -> Model | None:
    """
    Divide each row by the greatest divisor of its terms, and round its bounds inwards.

    ``3 x - 3 y = -2`` has no solution in whole numbers; MathOpt would call the model of CP-SAT
    invalid, as the lower side rounds to 0 and the upper to -1.

    Returns
    -------
    model
        With the same solutions; None where a row shows that there is none.
    """
    if not model.row.size:
        return model
    terms = model.coefficient.astype(np.int64)
    rows, start, count = np.unique(model.row, return_index=True, return_counts=True)
    divisor = np.maximum(np.gcd.reduceat(np.abs(terms), start), 1)
    lower, upper = model.row_lower.copy(), model.row_upper.copy()
    lower[rows] = -_floor(-lower[rows], divisor)
    upper[rows] = _floor(upper[rows], divisor)
    if (lower > upper).any():
        return None
    coefficient = (terms // np.repeat(divisor, count)).astype(np.float64)
    return replace(model, coefficient=coefficient, row_lower=lower, row_upper=upper)


def _floor(sides: Floats, divisor: Ints) -> Floats:
    """Give the quotients rounded down, in whole numbers; what is infinite stays so."""
    finite = np.isfinite(sides)
    whole = np.where(finite, sides, 0.0).astype(np.int64) // divisor
    return np.where(finite, whole, sides)
