"""The engines that models can be given to, all of them inside OR-Tools."""

from __future__ import annotations

from enum import Enum


class Engine(Enum):
    """A solver and what it is for."""

    HIGHS = "HiGHS"
    """Branch and cut, and simplex for linear programs."""
    CP_SAT = "CP-SAT"
    """Clause learning with linear relaxations; integer sums stay below 2^31."""
    SCIP = "SCIP"
    """Branch, cut and price."""
    GLOP = "GLOP"
    """Simplex; linear programs only."""
    PDLP = "PDLP"
    """First-order method; linear programs only, large ones, to a looser tolerance."""


INTEGER = frozenset({Engine.HIGHS, Engine.CP_SAT, Engine.SCIP})
LINEAR = frozenset({Engine.HIGHS, Engine.GLOP, Engine.PDLP})
