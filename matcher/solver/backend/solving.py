"""Solve a model of whole numbers; what comes back has been counted again."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from matcher.solver.backend.asking import OnStep, ask, frame_of, seed_of
from matcher.solver.backend.checks import CP_SAT_SUM, EXACT, integer_problems
from matcher.solver.backend.engine import INTEGER, Engine
from matcher.solver.backend.errors import InvalidModel
from matcher.solver.backend.judging import judge
from matcher.solver.backend.model import Ints, Model
from matcher.solver.backend.rows import in_lowest_terms
from matcher.solver.backend.verify import cost_of, lifted
from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome, Status, Step


def solve(
    model: Model,
    engine: Engine,
    limits: Limits,
    *,
    should_stop: Callable[[], bool] | None = None,
    on_step: Callable[[Step], None] | None = None,
    threads: int = 1,
) -> Outcome[Ints]:
    """
    Minimise a model in which every variable is a whole number with bounds.

    The engine works in a child process with the memory of the limits, and is ended by force
    within a second of their time. Rows and cost are counted again from the values returned. One
    thread and one seed give one answer, as long as the time is not up.

    Parameters
    ----------
    model
        Whole numbers throughout. The cost, and each row, stays below 2^31 within the bounds for
        CP-SAT, and below 2^53 for the others.
    engine
        HiGHS, CP-SAT or SCIP.
    limits
        Time, memory, seed, and whether the model is solved as it stands.
    should_stop
        Asked some twenty times a second; the best solution so far is the answer once it is true.
    on_step
        Called as value and bound improve.
    threads
        More than one for CP-SAT only, whose answers may then differ from run to run.

    Returns
    -------
    outcome
        The solution holds the values; shape (variables,). A bound is given wherever the status is
        not infeasible. FEASIBLE and UNKNOWN mean that the time was up or the work was stopped.

    Raises
    ------
    InvalidModel
        Not of whole numbers, without bounds, or too large.
    SolverDied, OutOfMemory, EngineFailed
        The engine did not end as it should.
    WrongClaim
        It did, with something that does not hold.
    """
    began = time.monotonic()
    _check(model, engine, threads)
    sent = in_lowest_terms(model)
    if sent is None:
        seconds = time.monotonic() - began
        return Outcome(Status.INFEASIBLE, None, None, seconds, "a row has no whole solution")
    head = {
        "engine": engine.value,
        "seed": seed_of(limits),
        "threads": threads,
        "presolve": limits.presolve,
        "whole": True,
    }
    steps: list[Step] = []
    answer = ask(
        frame_of(sent, head),
        limits,
        began=began,
        should_stop=should_stop,
        on_step=_noting(steps, on_step),
    )
    status, bound, values = judge(model, engine, answer)
    value = None if values is None else cost_of(model, values)
    seconds = time.monotonic() - began
    if value is not None:
        steps.append(Step(seconds, value, bound))
    return Outcome(status, value, bound, seconds, engine.value, tuple(steps), values)


def _check(model: Model, engine: Engine, threads: int) -> None:
    """Refuse what the engine is not for, or would err with."""
    if engine not in INTEGER:
        raise ValueError(f"engine: {engine.value} solves linear programs only.")
    if threads != 1 and engine is not Engine.CP_SAT:
        raise ValueError(f"threads: expected 1 for {engine.value}, found {threads}.")
    sum_below = CP_SAT_SUM if engine is Engine.CP_SAT else EXACT
    if problems := integer_problems(model, sum_below):
        raise InvalidModel(problems)


def _noting(steps: list[Step], on_step: Callable[[Step], None] | None) -> OnStep:
    """Give what notes each step in whole numbers, and passes it on."""

    def stepped(seconds: float, value: float, bound: float) -> None:
        below = lifted(bound)
        found = round(value) if math.isfinite(value) else None
        steps.append(Step(seconds, found, below if math.isfinite(below) else None))
        if on_step is not None:
            on_step(steps[-1])

    return stepped
