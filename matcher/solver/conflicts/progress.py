"""What is known while a problem is solved: best answer, bound, time left."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from matcher.solver.conflicts.bound import Worth
from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.limits import Limits
from matcher.solver.outcome import Step
from matcher.solver.problem import Ints

FINISH_SECONDS = 0.1
FINISH_SECONDS_PER_PAIR = 5e-7
"""Kept back for certifying the answer, of at most half the time."""


class Progress:
    """
    Keeps the best answer and the best bound, and says when to end.

    Parameters
    ----------
    bundles
        The contracted problem, with all its pairs.
    limits
        What may be used.
    should_stop
        Asked between rounds; true ends the work.
    on_step
        Told whenever value or bound improves.
    """

    def __init__(
        self,
        bundles: Bundles,
        limits: Limits,
        should_stop: Callable[[], bool] | None = None,
        on_step: Callable[[Step], None] | None = None,
        began: float | None = None,
    ) -> None:
        self.bundles = bundles
        self.limits = limits
        self.value: int | None = None
        self.places: Ints | None = None
        self.bound: int | None = None
        self.worth: Worth | None = None
        self.steps: list[Step] = []
        self._began = monotonic() if began is None else began
        finish = FINISH_SECONDS + FINISH_SECONDS_PER_PAIR * bundles.bundle.size
        self._finish = min(finish, limits.seconds / 2)
        self._should_stop = should_stop
        self._on_step = on_step

    @property
    def seconds(self) -> float:
        """Time since the start."""
        return monotonic() - self._began

    @property
    def left(self) -> float:
        """Time that is left, none negative."""
        return max(self.limits.seconds - self.seconds - self._finish, 0.0)

    @property
    def stopped(self) -> bool:
        """Whether whoever asked wants no more."""
        return self._should_stop is not None and self._should_stop()

    @property
    def ended(self) -> bool:
        """Whether the time is up or no more is wanted."""
        return self.left <= 0 or self.stopped

    @property
    def target(self) -> int:
        """What an answer must be below to be better than the best known."""
        return self.bundles.ceiling if self.value is None else self.value

    @property
    def over(self) -> bool:
        """Whether nothing is left to do, or no time to do it in."""
        proved = self.bound is not None and self.bound >= self.target
        return proved or self.ended

    def found(self, places: Ints, value: int) -> None:
        """Take an answer, the agent of each bundle, if it is better than the best known."""
        if value < self.target:
            self.value, self.places = value, places.copy()
            self._step()

    def proved(self, bound: int) -> None:
        """
        Take a bound on every answer better than the best known.

        An answer as good as the best known may have been set aside, so that the bound on all is
        never above it.
        """
        bound = min(bound, self.target)
        if self.bound is None or bound > self.bound:
            self.bound = bound
            self._step()

    def _step(self) -> None:
        step = Step(self.seconds, self.value, self.bound)
        self.steps.append(step)
        if self._on_step is not None:
            self._on_step(step)
