"""Linear and whole-number programmes as rows of terms, and who solves them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from matcher.solver.backend import Engine, EngineFailed, Model, WrongClaim, solve
from matcher.solver.limits import Limits
from matcher.solver.outcome import Status
from matcher.solver.problem import Ints

Floats = npt.NDArray[np.float64]


@dataclass(slots=True)
class Rows:
    """
    Rows of a programme over non-negative variables, gathered block by block.

    Parameters
    ----------
    columns
        How many variables.
    """

    columns: int
    count: int = 0
    _row: list[Ints] = field(default_factory=list)
    _column: list[Ints] = field(default_factory=list)
    _weight: list[Ints] = field(default_factory=list)
    _lower: list[Floats] = field(default_factory=list)
    _upper: list[Floats] = field(default_factory=list)

    def add(
        self, row: Ints, column: Ints, weight: Ints, lower: npt.ArrayLike, upper: npt.ArrayLike
    ) -> None:
        """Add a block whose rows are numbered from 0; bounds of shape (rows,)."""
        self._row.append(row + self.count)
        self._column.append(column)
        self._weight.append(weight)
        self._lower.append(np.asarray(lower, dtype=np.float64))
        self._upper.append(np.asarray(upper, dtype=np.float64))
        self.count += self._upper[-1].size

    @property
    def lower(self) -> Floats:
        """Lower bounds of all rows."""
        return np.concatenate([*self._lower, np.zeros(0)])

    @property
    def upper(self) -> Floats:
        """Upper bounds of all rows."""
        return np.concatenate([*self._upper, np.zeros(0)])

    def terms(self) -> tuple[Ints, Ints, Ints]:
        """Give row, column and weight of each term."""
        none = np.zeros(0, dtype=np.int64)
        parts = (self._row, self._column, self._weight)
        row, column, weight = (np.concatenate([*part, none]) for part in parts)
        return row, column, weight

    def matrix(self) -> csr_array:
        """Give the terms as a sparse matrix; shape (rows, columns)."""
        row, column, weight = self.terms()
        return csr_array((weight.astype(float), (row, column)), shape=(self.count, self.columns))


@dataclass(frozen=True, slots=True)
class Solved:
    """
    What is known of a whole-number programme.

    Parameters
    ----------
    chosen
        Which variables are 1; None where no solution is known.
    proved
        Whether the solution is the best, or none exists.
    bound
        Of the value of every solution; -inf where nothing is known, inf where none exists.
    """

    chosen: Ints | None
    proved: bool
    bound: float


def choose(
    cost: Ints,
    rows: Rows,
    limits: Limits,
    seconds: float,
    should_stop: Callable[[], bool] | None = None,
) -> Solved:
    """
    Find the cheapest choice among variables that are 0 or 1; nothing where the engine refuses.

    Parameters
    ----------
    cost
        Of each variable; shape (columns,).
    rows
        To be kept.
    limits
        Memory and seed.
    seconds
        At most so long.
    should_stop
        Asked while the engine works.
    """
    if seconds <= 0:
        return Solved(None, proved=False, bound=-np.inf)
    if not cost.size:
        kept = bool(((rows.lower <= 0) & (rows.upper >= 0)).all())
        none = np.zeros(0, dtype=np.int64)
        return Solved(none if kept else None, proved=True, bound=0.0 if kept else np.inf)
    row, column, weight = rows.terms()
    model = Model.binary(
        cost,
        row=row,
        column=column,
        coefficient=weight,
        row_lower=rows.lower,
        row_upper=rows.upper,
    )
    within = replace(limits, seconds=seconds)
    try:
        found = solve(model, Engine.HIGHS, within, should_stop=should_stop)
    except (EngineFailed, WrongClaim):
        # What was known before stands, and nothing is taken from an engine that errs. One whose
        # process died, or that memory did not suffice for, is another matter.
        return Solved(None, proved=False, bound=-np.inf)
    if found.status is Status.INFEASIBLE:
        return Solved(None, proved=True, bound=np.inf)
    bound = -np.inf if found.bound is None else float(found.bound)
    chosen = None if found.solution is None else np.flatnonzero(found.solution)
    return Solved(chosen, proved=found.status is Status.OPTIMAL, bound=bound)
