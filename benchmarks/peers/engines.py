"""Engines asked to solve a plain model, with the building of it inside their time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from time import perf_counter

from benchmarks.suites.racing import Answer
from benchmarks.suites.run import FAILED, NOT_ASKED
from matcher.solver.backend import Engine, InvalidModel, Model, SolverError, solve
from matcher.solver.limits import Limits
from matcher.solver.outcome import Step
from matcher.solver.problem import Ints

PEERS = (Engine.HIGHS, Engine.CP_SAT, Engine.SCIP)
"""Each through the same door, with one worker, as it stands: no parameter is set."""


@dataclass(frozen=True, slots=True)
class Built:
    """
    A model of an instance.

    Parameters
    ----------
    model
        For the engine.
    known
        To be added to the value of the model to give that of the instance.
    check
        Takes the values of a solution and what the instance costs by it; raises where it is no
        solution of the instance; gives further figures.
    """

    model: Model
    known: int
    check: Callable[[Ints, int], dict[str, float]]


def asked(engine: Engine, build: Callable[[], Built], limits: Limits) -> Answer:
    """
    Build a model and have it solved, both within the limit.

    Parameters
    ----------
    engine
        Which.
    build
        Builds the model.
    limits
        Time, memory and seed; one worker.

    Returns
    -------
    Answer
        Its solution, if any, has been checked on the instance itself. `FAILED` where the engine
        broke or refused the model: that is its result, and none of ours.
    """
    began = perf_counter()
    try:
        built = build()
    except InvalidModel as error:
        return Answer(NOT_ASKED, note=_first(error))
    building = perf_counter() - began
    if building >= limits.seconds:
        words = "building the model took all the time"
        return Answer("unknown", seconds=building, building=building, note=words)
    try:
        within = replace(limits, seconds=limits.seconds - building)
        outcome = solve(built.model, engine, within)
    except (InvalidModel, SolverError) as error:
        status = NOT_ASKED if isinstance(error, InvalidModel) else FAILED
        seconds = perf_counter() - began
        return Answer(status, seconds=seconds, building=building, note=_first(error))
    seconds = perf_counter() - began
    value = None if outcome.value is None else outcome.value + built.known
    extra: dict[str, float] = {}
    if outcome.solution is not None and value is not None:
        extra = built.check(outcome.solution, value)
    return Answer(
        status=outcome.status.value,
        value=value,
        bound=None if outcome.bound is None else outcome.bound + built.known,
        seconds=seconds,
        building=building,
        steps=tuple(_moved(step, building, built.known) for step in outcome.steps),
        extra=extra,
    )


def _moved(step: Step, seconds: float, known: int) -> Step:
    value = None if step.value is None else step.value + known
    return Step(step.seconds + seconds, value, None if step.bound is None else step.bound + known)


def _first(error: Exception) -> str:
    return str(error).partition("\n")[0]
