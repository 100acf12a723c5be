"""Solve a linear program: values, row duals and reduced costs, with a bound of our own."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from matcher.solver.backend.asking import ask, frame_of, seed_of
from matcher.solver.backend.engine import LINEAR, Engine
from matcher.solver.backend.errors import InvalidModel
from matcher.solver.backend.frames import Frame
from matcher.solver.backend.judging_lp import Basis, LinearSolution, judge_lp
from matcher.solver.backend.model import Model
from matcher.solver.limits import Limits
from matcher.solver.outcome import Status

__all__ = ["Basis", "LinearOutcome", "LinearSolution", "solve_lp"]


@dataclass(frozen=True, slots=True)
class LinearOutcome:
    """
    The answer to a linear program.

    Parameters
    ----------
    status
        Optimal to the tolerance of the engine, infeasible, or unknown where the time was up.
    value
        Cost of the solution; None without one.
    bound
        What the duals prove, by weak duality; equal to the value but for rounding.
    seconds
        Wall-clock time taken.
    method
        Which engine.
    solution
        None unless optimal.
    """

    status: Status
    value: float | None
    bound: float | None
    seconds: float
    method: str
    solution: LinearSolution | None = None


def solve_lp(
    model: Model,
    engine: Engine = Engine.GLOP,
    limits: Limits | None = None,
    *,
    start: Basis | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> LinearOutcome:
    """
    Minimise a model as if no variable had to be a whole number.

    In a child process as `solve` is. Rows, bounds and cost are counted again from the values, and
    the duals must prove the value: to 1e-6 of the size of the numbers, or 1e-4 by PDLP.

    Parameters
    ----------
    model
        Bounds may be infinite.
    engine
        GLOP, HiGHS or PDLP.
    limits
        Time, memory, seed, and whether the model is solved as it stands.
    start
        Basis of the solution of a model of the same shape; for GLOP and HiGHS. Where columns have
        been added, the caller lengthens it with `Basis.longer`.
    should_stop
        Asked some twenty times a second.

    Raises
    ------
    InvalidModel
        The cost falls without end, or the start is of another shape.
    SolverDied, OutOfMemory, EngineFailed
        The engine did not end as it should.
    WrongClaim
        It did, with something that does not hold.
    """
    began = time.monotonic()
    limits = limits or Limits()
    if engine not in LINEAR:
        raise ValueError(f"engine: {engine.value} solves models of whole numbers only.")
    frame = frame_of(
        model.relaxed(),
        {
            "engine": engine.value,
            "seed": seed_of(limits),
            "threads": 1,
            "presolve": limits.presolve,
            "whole": False,
        },
    )
    if start is not None:
        frame = _started(frame, model, start)
    answer = ask(frame, limits, began=began, should_stop=should_stop, on_step=lambda *_: None)
    status, value, bound, solution = judge_lp(model, engine, answer)
    seconds = time.monotonic() - began
    return LinearOutcome(status, value, bound, seconds, engine.value, solution)


def _started(frame: Frame, model: Model, start: Basis) -> Frame:
    if start.variables.shape != (model.variables,) or start.rows.shape != (model.rows,):
        raise InvalidModel(
            (
                f"start: expected {model.variables} variables and {model.rows} rows, found "
                f"{start.variables.size} and {start.rows.size}.",
            )
        )
    arrays = {**frame.arrays, "basis": start.variables, "row_basis": start.rows}
    return Frame(frame.kind, frame.head, arrays)
