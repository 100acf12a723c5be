"""A linear model as arrays: variables with bounds, a linear cost, sparse rows with bounds."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from matcher.solver.backend.checks import problems_of
from matcher.solver.backend.errors import InvalidModel

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

_FLOATS = ("cost", "lower", "upper", "coefficient", "row_lower", "row_upper")


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """
    Minimise ``cost @ x`` with ``row_lower <= A @ x <= row_upper`` and ``lower <= x <= upper``.

    Parameters
    ----------
    cost
        Of one unit of each variable; may be negative. Shape (variables,).
    lower, upper
        Bounds of the variables; may be infinite. Same shape.
    integer
        Which variables are whole numbers. Same shape.
    row, column, coefficient
        The terms of A: which row, which variable, how much. Shape (terms,). Kept by row and then
        column, in whatever order they are given; no term is given twice.
    row_lower, row_upper
        Bounds of the rows; one of the two may be infinite. Shape (rows,).
    hint
        A solution to start from, within the bounds of the variables; None for none. It need not
        keep the rows. Shape (variables,).

    Raises
    ------
    InvalidModel
        Naming every array that does not fit, and the first place in it.
    """

    cost: Floats
    lower: Floats
    upper: Floats
    integer: Bools
    row: Ints
    column: Ints
    coefficient: Floats
    row_lower: Floats
    row_upper: Floats
    hint: Floats | None = None

    def __post_init__(self) -> None:
        for name in _FLOATS:
            object.__setattr__(self, name, np.asarray(getattr(self, name), dtype=np.float64))
        if self.hint is not None:
            object.__setattr__(self, "hint", np.asarray(self.hint, dtype=np.float64))
        problems = problems_of(self)
        if problems:
            raise InvalidModel(problems)
        object.__setattr__(self, "integer", np.asarray(self.integer, dtype=np.bool_))
        row, column = (np.asarray(at, dtype=np.int64) for at in (self.row, self.column))
        place = row * self.variables + column
        if np.any(place[1:] <= place[:-1]):
            order = np.argsort(place, kind="stable")
            row, column, place = row[order], column[order], place[order]
            object.__setattr__(self, "coefficient", self.coefficient[order])
            twice = np.flatnonzero(place[1:] == place[:-1])
            if twice.size:
                at = int(twice[0])
                raise InvalidModel((f"row {row[at]} names variable {column[at]} twice.",))
        object.__setattr__(self, "row", row)
        object.__setattr__(self, "column", column)

    @property
    def variables(self) -> int:
        """How many variables."""
        return int(self.cost.size)

    @property
    def rows(self) -> int:
        """How many rows."""
        return int(self.row_lower.size)

    @classmethod
    def binary(
        cls,
        cost: npt.ArrayLike,
        row: Ints,
        column: Ints,
        coefficient: npt.ArrayLike,
        *,
        row_lower: npt.ArrayLike,
        row_upper: npt.ArrayLike,
        hint: npt.ArrayLike | None = None,
    ) -> Model:
        """Give a model in which every variable is 0 or 1; see the class for the arrays."""
        costs = np.asarray(cost, dtype=np.float64)
        return cls(
            cost=costs,
            lower=np.zeros(costs.shape),
            upper=np.ones(costs.shape),
            integer=np.ones(costs.shape, dtype=np.bool_),
            row=row,
            column=column,
            coefficient=np.asarray(coefficient, dtype=np.float64),
            row_lower=np.asarray(row_lower, dtype=np.float64),
            row_upper=np.asarray(row_upper, dtype=np.float64),
            hint=None if hint is None else np.asarray(hint, dtype=np.float64),
        )

    def relaxed(self) -> Model:
        """Give the same model without whole numbers."""
        return replace(self, integer=np.zeros(self.variables, dtype=np.bool_), hint=None)
