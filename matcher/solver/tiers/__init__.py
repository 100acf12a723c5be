"""Several aims in order over assignment with conflicts, none giving way for a later one."""

from matcher.solver.tiers.solving import solve
from matcher.solver.tiers.tier import Reached, Tier, Tiered

__all__ = ["Reached", "Tier", "Tiered", "solve"]
