"""The one door to OR-Tools: models as arrays, solved in a child process, counted again."""

from matcher.solver.backend.engine import Engine
from matcher.solver.backend.errors import (
    EngineFailed,
    InvalidModel,
    OutOfMemory,
    SolverDied,
    SolverError,
    WrongClaim,
)
from matcher.solver.backend.linear import Basis, LinearOutcome, LinearSolution, solve_lp
from matcher.solver.backend.model import Model
from matcher.solver.backend.solving import solve

__all__ = [
    "Basis",
    "Engine",
    "EngineFailed",
    "InvalidModel",
    "LinearOutcome",
    "LinearSolution",
    "Model",
    "OutOfMemory",
    "SolverDied",
    "SolverError",
    "WrongClaim",
    "solve",
    "solve_lp",
]
