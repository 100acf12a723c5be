"""Items to agents at least cost, where some may not share an agent and some must."""

from matcher.solver.conflicts.regimes import Regime
from matcher.solver.conflicts.solving import solve

__all__ = ["Regime", "solve"]
