"""Rows of whole numbers in lowest terms."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.solver.backend.model import Floats, Ints, Model


def in_lowest_terms(model: Model) -> Model | None:
    """
    Take fixed variables out, divide each row by the greatest divisor, round its bounds inwards.

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
    least, most = (side[model.column].astype(np.int64) for side in (model.lower, model.upper))
    fixed = np.zeros(model.rows, dtype=np.int64)
    np.add.at(fixed, model.row, np.where(least == most, terms * least, 0))
    terms = np.where(least == most, 0, terms)
    rows, start, count = np.unique(model.row, return_index=True, return_counts=True)
    divisor = np.maximum(np.gcd.reduceat(np.abs(terms), start), 1)
    lower, upper = model.row_lower - fixed, model.row_upper - fixed
    lower[rows] = -_floor(-lower[rows], divisor)
    upper[rows] = _floor(upper[rows], divisor)
    terms //= np.repeat(divisor, count)
    low, high = np.zeros((2, model.rows), dtype=np.int64)
    np.add.at(low, model.row, np.minimum(terms * least, terms * most))
    np.add.at(high, model.row, np.maximum(terms * least, terms * most))
    if ((lower > upper) | (low > upper) | (high < lower)).any():
        return None
    coefficient = terms.astype(np.float64)
    return replace(model, coefficient=coefficient, row_lower=lower, row_upper=upper)


def _floor(sides: Floats, divisor: Ints) -> Floats:
    """Give the quotients rounded down, in whole numbers; what is infinite stays so."""
    finite = np.isfinite(sides)
    whole = np.where(finite, sides, 0.0).astype(np.int64) // divisor
    return np.where(finite, whole, sides)
