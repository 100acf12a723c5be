"""The clock of an assignment, which starts when its kernels are there."""

from __future__ import annotations

from importlib import import_module

from matcher.solver.clock import Clock, Stop
from matcher.solver.limits import Limits


def begin(limits: Limits | None, should_stop: Stop | None) -> Clock:
    """
    Start the clock once the kernels are there.

    Where they were never compiled, or could not be kept, that takes seconds, which are not counted.

    Parameters
    ----------
    limits
        How long the work may take; the usual where None.
    should_stop
        Asked now and then; the work ends when it says so.
    """
    for name in ("bids", "first", "full", "least", "paths"):
        import_module(f"matcher.solver.assignment.kernels.{name}")
    return Clock(limits or Limits(), should_stop)
