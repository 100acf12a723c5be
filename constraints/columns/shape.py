"""Index and reshape whole groups of columns at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from constraints.logic import Coded, Interval, Truth

C = TypeVar("C")
D = TypeVar("D", bound=np.generic)
Index = tuple[Any, ...]


def row_of(array: npt.NDArray[D], child: int, homes: int) -> npt.NDArray[D]:
    """
    Give one child's row of an array that broadcasts to (referred, homes).

    Parameters
    ----------
    array
        Two axes, each full or of length 1.
    child, homes
        Row, and how many homes there are.

    Returns
    -------
    row
        Shape (homes,); to be read only.
    """
    rows, columns = array.shape
    row = array[child if rows > 1 else 0]
    return row if columns == homes else np.broadcast_to(row, (homes,))


def pick(columns: C, index: Index) -> C:
    """
    Index the last axes of every column of a group.

    Parameters
    ----------
    columns
        A dataclass of arrays, `Truth`, `Interval` and `Coded`.
    index
        What to put after ``...``: ``(rows, slice(None))`` for children, ``(slice(None), cols)`` for
        homes.
    """
    return reshape(columns, lambda array: array[(..., *index)])


def reshape(columns: C, apply: Callable[[Any], Any]) -> C:
    """
    Apply one function to every array of a group of columns.

    What was prepared for the old shape (a mapping) is left out: it only saves work.
    """
    changed: dict[str, Any] = {}
    for field in fields(columns):  # type: ignore[arg-type]
        value = getattr(columns, field.name)
        if isinstance(value, Mapping):
            changed[field.name] = {}
        elif isinstance(value, (Truth, Interval, Coded)):
            changed[field.name] = value.over(apply)
        else:
            changed[field.name] = apply(value)
    return replace(columns, **changed)  # type: ignore[type-var]
