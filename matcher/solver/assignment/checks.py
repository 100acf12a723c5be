"""What the arrays of an assignment must be."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from matcher.solver.problem import Ints


def whole(name: str, values: npt.ArrayLike, shape: tuple[int, ...]) -> Ints:
    """
    Give whole numbers as the kernels take them.

    Parameters
    ----------
    name
        For messages.
    values
        The numbers.
    shape
        Expected; -1 for any length.

    Raises
    ------
    TypeError
        Not whole numbers.
    ValueError
        Another shape, or larger than 64 bits hold.
    """
    array = np.asarray(values)
    if array.size and array.dtype.kind not in "iu":
        raise TypeError(f"{name}: expected whole numbers, found {array.dtype}.")
    if array.dtype == np.uint64 and array.size and array.max() > np.iinfo(np.int64).max:
        raise ValueError(f"{name}: {array.max()} is more than 64 bits with a sign hold.")
    if array.ndim != len(shape) or any(
        want not in {-1, found} for want, found in zip(shape, array.shape, strict=True)
    ):
        raise ValueError(f"{name}: expected shape {shape}, found {array.shape}.")
    return np.require(array, dtype=np.int64, requirements=["C", "W"])


def within(name: str, values: Ints, low: int, high: int) -> None:
    """
    Refuse numbers outside a range, ends included.

    Raises
    ------
    ValueError
        One is.
    """
    if values.size and (values.min() < low or values.max() > high):
        raise ValueError(
            f"{name}: expected {low} to {high}, found {values.min()} to {values.max()}."
        )


def largest_cost(items: int, agents: int) -> int:
    """Give the cost, in either direction, up to which no sum along a path leaves 64 bits."""
    return 2**60 // (items + agents + 1)
