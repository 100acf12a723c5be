"""When to stop."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from time import monotonic

from matcher.solver.limits import Limits

Stop = Callable[[], bool]


class Clock:
    """
    Time since the work began, and whether to go on.

    Parameters
    ----------
    limits
        How long the work may take.
    should_stop
        Asked now and then; the work ends when it says so.
    """

    def __init__(self, limits: Limits, should_stop: Stop | None) -> None:
        self._from = monotonic()
        self._limits = limits
        self._should_stop = should_stop

    def seconds(self) -> float:
        """Give the seconds since the start."""
        return monotonic() - self._from

    def is_over(self) -> bool:
        """Say whether to stop."""
        if self.seconds() > self._limits.seconds:
            return True
        return self._should_stop is not None and self._should_stop()


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
