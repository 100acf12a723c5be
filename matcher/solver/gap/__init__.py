"""Generalised assignment: each job to one agent, within what the agents have, at least cost."""

from matcher.solver.gap.problem import SCALE, GapAnswer, GapProblem
from matcher.solver.gap.solve import solve

__all__ = ["SCALE", "GapAnswer", "GapProblem", "solve"]
