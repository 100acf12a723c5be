"""What the answer to a linear program is worth, by its residuals and by weak duality."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.solver.backend.asking import Answer
from matcher.solver.backend.engine import Engine
from matcher.solver.backend.errors import EngineFailed, InvalidModel, WrongClaim
from matcher.solver.backend.frames import Array
from matcher.solver.backend.model import Floats, Model
from matcher.solver.backend.verify import least_cost
from matcher.solver.outcome import Status

_AT_LOWER = 2
"""Of `BasisStatusProto`."""
_SIMPLEX, _FIRST_ORDER = 1e-6, 1e-4
"""Share of the size of the numbers that a row, a bound or the gap may be off by."""


@dataclass(frozen=True, slots=True)
class Basis:
    """
    Which variables and rows are basic, as the engine codes it: a start for the next solve.

    Parameters
    ----------
    variables, rows
        Shape (variables,) and (rows,).
    """

    variables: npt.NDArray[np.int8]
    rows: npt.NDArray[np.int8]

    def longer(self, variables: int) -> Basis:
        """Give the basis of a model with variables added at the end, each at its lower bound."""
        added = np.full(variables - self.variables.size, _AT_LOWER, dtype=np.int8)
        return Basis(np.concatenate([self.variables, added]), self.rows)


@dataclass(frozen=True, slots=True)
class LinearSolution:
    """
    The solution of a linear program.

    Parameters
    ----------
    values
        Of the variables; shape (variables,).
    duals
        What one unit more on the side of a row that binds adds to the cost: not below 0 where the
        lower side binds, not above 0 where the upper does. Shape (rows,).
    reduced_costs
        ``cost - A.T @ duals``; shape (variables,).
    basis
        None from a method that has none.
    """

    values: Floats
    duals: Floats
    reduced_costs: Floats
    basis: Basis | None


def judge_lp(
    model: Model, engine: Engine, answer: Answer
) -> tuple[Status, float | None, float | None, LinearSolution | None]:
    """
    Give status, value, bound and solution.

    Raises
    ------
    InvalidModel
        The cost falls without end.
    EngineFailed
        The engine gave up for a reason of its own.
    WrongClaim
        The solution does not keep the model, or its duals do not prove it.
    """
    reason = answer.claim.get("reason", "")
    bounded = math.isfinite(least_cost(model))
    if reason == "UNBOUNDED" and not bounded:
        raise InvalidModel(("cost: falls without end within the rows.",))
    if reason == "INFEASIBLE" or (reason == "INFEASIBLE_OR_UNBOUNDED" and bounded):
        return Status.INFEASIBLE, None, None, None
    if reason in {"FEASIBLE", "NO_SOLUTION_FOUND", ""}:
        return Status.UNKNOWN, None, None, None
    if reason != "OPTIMAL":
        raise EngineFailed(engine.value, f"{reason} {answer.claim.get('detail', '')}".strip())
    solution = _solution(model, engine, answer.arrays)
    within = _FIRST_ORDER if engine is Engine.PDLP else _SIMPLEX
    _keeps(model, engine, solution.values, within)
    value = float(model.cost @ solution.values)
    bound = _dual_value(model, solution, within)
    size = 1.0 + float(np.abs(model.cost) @ np.abs(solution.values))
    if not abs(value - answer.claim["value"]) <= within * size:
        raise WrongClaim(engine.value, f"the value {answer.claim['value']}, and it is {value}")
    if not abs(value - bound) <= within * size:
        raise WrongClaim(engine.value, f"the optimum {value}, and its duals prove {bound}")
    return Status.OPTIMAL, value, min(bound, value), solution


def _solution(model: Model, engine: Engine, arrays: Mapping[str, Array]) -> LinearSolution:
    values, duals = arrays.get("values"), arrays.get("duals")
    if values is None or duals is None:
        raise WrongClaim(engine.value, "an optimum, without values or without duals")
    if values.shape != (model.variables,) or duals.shape != (model.rows,):
        raise WrongClaim(engine.value, "a solution of another shape than the model's")
    if not (np.isfinite(values).all() and np.isfinite(duals).all()):
        raise WrongClaim(engine.value, "a solution that is no number")
    # What a dual of the wrong sign says of a side that is not there is the engine's rounding.
    duals = np.where(np.isneginf(model.row_lower), np.minimum(duals, 0.0), duals)
    duals = np.where(np.isposinf(model.row_upper), np.maximum(duals, 0.0), duals)
    priced = np.bincount(
        model.column, weights=model.coefficient * duals[model.row], minlength=model.variables
    )
    basis = None
    if "basis" in arrays:
        basis = Basis(arrays["basis"], arrays["row_basis"])
    return LinearSolution(values, duals, model.cost - priced, basis)


def _keeps(model: Model, engine: Engine, values: Floats, within: float) -> None:
    terms = model.coefficient * values[model.column]
    sums = np.bincount(model.row, weights=terms, minlength=model.rows)
    sizes = np.bincount(model.row, weights=np.abs(terms), minlength=model.rows)
    checked = (
        ("row", sums, model.row_lower, model.row_upper, sizes),
        ("variable", values, model.lower, model.upper, np.abs(values)),
    )
    for name, found, low, high, size in checked:
        slack = within * (1.0 + size)
        if (broken := (found < low - slack) | (found > high + slack)).any():
            at = int(np.flatnonzero(broken)[0])
            raise WrongClaim(engine.value, f"a solution, and {name} {at} is {found[at]}")


def _dual_value(model: Model, solution: LinearSolution, within: float) -> float:
    """Give the bound that the duals prove by weak duality."""
    reduced = solution.reduced_costs
    side = np.where(reduced > 0, model.lower, model.upper)
    # Towards a bound that is not there a reduced cost is 0, but for the engine's rounding.
    slack = within * (1.0 + np.abs(model.cost))
    reduced = np.where(np.isinf(side) & (np.abs(reduced) <= slack), 0.0, reduced)
    rows = np.where(solution.duals > 0, model.row_lower, model.row_upper)
    return _product(reduced, side) + _product(solution.duals, rows)


def _product(prices: Floats, sides: Floats) -> float:
    return float(np.sum(prices * np.where(prices == 0, 0.0, sides)))
