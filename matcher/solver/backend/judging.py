"""What the answer to a model of whole numbers is worth, and whether it contradicts itself."""

from __future__ import annotations

import math

from matcher.solver.backend.asking import Answer
from matcher.solver.backend.engine import Engine
from matcher.solver.backend.errors import EngineFailed, WrongClaim
from matcher.solver.backend.model import Ints, Model
from matcher.solver.backend.verify import broken_row, cost_of, least_cost, lifted, whole_values
from matcher.solver.outcome import Status

_SOLVED = {"OPTIMAL", "FEASIBLE"}
_NONE = {"INFEASIBLE", "INFEASIBLE_OR_UNBOUNDED"}
_OPEN = {"NO_SOLUTION_FOUND", ""}


def judge(model: Model, engine: Engine, answer: Answer) -> tuple[Status, float | None, Ints | None]:
    """
    Give what an answer is worth: status, bound and values.

    Raises
    ------
    EngineFailed
        The engine gave up for a reason of its own.
    WrongClaim
        The answer contradicts itself or the model.
    """
    reason = answer.claim.get("reason", "")
    if reason not in _SOLVED | _NONE | _OPEN | {"UNBOUNDED"}:
        raise EngineFailed(engine.value, f"{reason} {answer.claim.get('detail', '')}".strip())
    if reason == "UNBOUNDED":
        raise WrongClaim(engine.value, "a cost without end, though every variable has bounds")
    claimed = answer.arrays.get("values") if reason in _SOLVED else answer.incumbent
    if reason in _SOLVED and claimed is None:
        raise WrongClaim(engine.value, f"the status {reason}, and no solution")
    values = None if claimed is None else whole_values(model, engine, claimed)
    if reason in _NONE:
        kept = model.hint is not None and broken_row(model, model.hint.astype("int64")) is None
        if values is not None or kept:
            raise WrongClaim(engine.value, "that there is no solution, and there is one")
        return Status.INFEASIBLE, None, None
    bound = _bound(model, engine, answer)
    if values is None:
        return Status.UNKNOWN, bound, None
    value = cost_of(model, values)
    if (said := answer.claim.get("value", value)) is None or not abs(said - value) < 0.5:
        raise WrongClaim(engine.value, f"the value {said}, and its solution costs {value}")
    if bound > value:
        raise WrongClaim(engine.value, f"the bound {bound:.0f}, and its solution costs {value}")
    return (Status.OPTIMAL if bound == value else Status.FEASIBLE), bound, values


def _bound(model: Model, engine: Engine, answer: Answer) -> float:
    """Give the best bound known: the engine's, or that of the bounds of the variables alone."""
    said = answer.claim.get("bound", -math.inf)
    if not said < math.inf:
        if answer.claim["reason"] in _SOLVED:
            raise WrongClaim(engine.value, f"the bound {said}")
        said = -math.inf
    return max(lifted(said), lifted(answer.bound), least_cost(model))
