"""Time, requests to stop, and what was known when."""

from __future__ import annotations

from typing import TypeVar

from matcher.solver.clock import Clock, Stop
from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome, Status, Step

T = TypeVar("T")


class Watch(Clock):
    """
    Keeps the time of one piece of work and its steps.

    Parameters
    ----------
    limits
        How long it may take.
    should_stop
        Whether somebody asked for it to end.
    """

    def __init__(self, limits: Limits, should_stop: Stop | None = None) -> None:
        super().__init__(limits, should_stop)
        self.value: int | None = None
        self.bound: int | None = None
        self._steps: list[Step] = []

    def note(self, value: int | None = None, bound: int | None = None) -> None:
        """
        Note what is known now; what is worse than what was known is passed over.

        A bound is never above the value: beyond it nothing is asked for.
        """
        before = (self.value, self.bound)
        if value is not None and (self.value is None or value < self.value):
            self.value = value
        if bound is not None and (self.bound is None or bound > self.bound):
            self.bound = bound
        if self.value is not None and self.bound is not None:
            self.bound = min(self.bound, self.value)
        if (self.value, self.bound) != before:
            self._steps.append(Step(self.seconds, self.value, self.bound))

    def is_closed(self) -> bool:
        """Say whether the bound equals the value."""
        return self.value is not None and self.value == self.bound

    def outcome(self, status: Status, method: str, solution: T | None) -> Outcome[T]:
        """Give the outcome with what was noted."""
        return Outcome(
            status=status,
            value=self.value if solution is not None else None,
            bound=self.bound,
            seconds=self.seconds,
            method=method,
            steps=tuple(self._steps),
            solution=solution,
        )
