"""Combinatorial cores over arrays; they know no child and no home."""

from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome, Status, Step

__all__ = ["Limits", "Outcome", "Status", "Step"]
