"""What is refused before an engine sees it: each problem names the array and the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from matcher.solver.backend.model import Model

EXACT = 2**53
"""Whole numbers below it are exact in the floating point of the engines."""
CP_SAT_SUM = 2**31
"""Above it CP-SAT has dropped constraints: google/or-tools#5293."""


def first(name: str, values: npt.NDArray[np.generic], bad: npt.NDArray[np.bool_]) -> str:
    """Give the first bad place of an array, with what stands there."""
    at = int(np.flatnonzero(bad)[0])
    return f"{name}[{at}]: found {values[at]}"


def problems_of(model: Model) -> tuple[str, ...]:
    """Give what is wrong with the arrays of a model: shapes first, and only then values."""
    return _shapes(model) or (*_numbers(model), *_places(model))


def _shapes(model: Model) -> tuple[str, ...]:
    groups = (
        ("cost", ("lower", "upper", "integer", "hint")),
        ("row", ("column", "coefficient")),
        ("row_lower", ("row_upper",)),
    )
    found = []
    for leader, others in groups:
        shape = np.shape(getattr(model, leader))
        if len(shape) != 1:
            found.append(f"{leader}: expected one axis, found shape {shape}.")
        found.extend(
            f"{name}: expected the shape of {leader}, {shape}, found {np.shape(values)}."
            for name in others
            if (values := getattr(model, name)) is not None and np.shape(values) != shape
        )
    return tuple(found)


def _numbers(model: Model) -> tuple[str, ...]:
    found = []
    for name in ("cost", "coefficient", "hint"):
        values = getattr(model, name)
        if values is not None and (bad := ~np.isfinite(values)).any():
            found.append(first(name, values, bad) + ", expected a finite number.")
    for low, high in (("lower", "upper"), ("row_lower", "row_upper")):
        below, above = getattr(model, low), getattr(model, high)
        if (bad := np.isnan(below) | (below == np.inf)).any():
            found.append(first(low, below, bad) + ", expected a number or -inf.")
        if (bad := np.isnan(above) | (above == -np.inf)).any():
            found.append(first(high, above, bad) + ", expected a number or inf.")
        if (bad := below > above).any():
            at = int(np.flatnonzero(bad)[0])
            found.append(f"{low}[{at}]: found {below[at]}, above {high}[{at}], {above[at]}.")
    if model.hint is not None:
        bad = (model.hint < model.lower) | (model.hint > model.upper)
        if bad.any():
            found.append(first("hint", model.hint, bad) + ", outside the bounds of the variable.")
    return tuple(found)


def _places(model: Model) -> tuple[str, ...]:
    found = []
    for name, size in (("row", np.size(model.row_lower)), ("column", np.size(model.cost))):
        places = np.asarray(getattr(model, name))
        if places.size and not np.issubdtype(places.dtype, np.integer):
            found.append(f"{name}: expected whole numbers, found {places.dtype}.")
        elif (bad := (places < 0) | (places >= size)).any():
            found.append(first(name, places, bad) + f", expected 0 to {size - 1}.")
    return tuple(found)


def integer_problems(model: Model, sum_below: int) -> tuple[str, ...]:
    """
    Give why a model is none of whole numbers alone, or too large for exact arithmetic.

    Parameters
    ----------
    model
        Arrays that fit each other.
    sum_below
        The cost, and each row, may reach less than this, either way, within the bounds.
    """
    found = []
    if not model.integer.all():
        found.append(first("integer", model.integer, ~model.integer) + ", expected True.")
    for name in ("lower", "upper"):
        values = getattr(model, name)
        if (bad := ~np.isfinite(values)).any():
            found.append(first(name, values, bad) + ", expected a finite bound.")
    for name in ("cost", "lower", "upper", "coefficient", "row_lower", "row_upper", "hint"):
        values = getattr(model, name)
        if values is not None and (bad := np.isfinite(values) & (values != np.rint(values))).any():
            found.append(first(name, values, bad) + ", expected a whole number.")
    return tuple(found) or _sums(model, sum_below)


def _sums(model: Model, sum_below: int) -> tuple[str, ...]:
    largest = np.maximum(1.0, np.maximum(np.abs(model.lower), np.abs(model.upper)))
    found = []
    if (total := float(np.abs(model.cost) @ largest)) >= sum_below:
        found.append(f"cost: sums up to {total:.10g}, expected less than {sum_below}.")
    terms = np.abs(model.coefficient) * largest[model.column]
    sums = np.bincount(model.row, weights=terms, minlength=model.rows)
    for bound in (model.row_lower, model.row_upper):
        sums = np.maximum(sums, np.where(np.isfinite(bound), np.abs(bound), 0.0))
    if (bad := sums >= sum_below).any():
        at = int(np.flatnonzero(bad)[0])
        found.append(f"row {at}: sums up to {sums[at]:.10g}, expected less than {sum_below}.")
    return tuple(found)
