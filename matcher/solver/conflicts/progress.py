"""What is known while a problem is solved: best answer, bound, time left."""

from __future__ import annotations

from collections.abc import Callable

from matcher.solver.clock import Clock, Stop
from matcher.solver.conflicts.bound import Worth
from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.limits import Limits
from matcher.solver.outcome import Step
from matcher.solver.problem import Ints

FINISH_SECONDS = 0.1
FINISH_SECONDS_PER_PAIR = 5e-7
"""Kept back for certifying the answer, of at most half the time."""


class Progress(Clock):
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
    began
        By `time.monotonic`; now where None.
    """

    def __init__(
        self,
        bundles: Bundles,
        limits: Limits,
        should_stop: Stop | None = None,
        on_step: Callable[[Step], None] | None = None,
        began: float | None = None,
    ) -> None:
        finish = FINISH_SECONDS + FINISH_SECONDS_PER_PAIR * bundles.bundle.size
        super().__init__(limits, should_stop, began, min(finish, limits.seconds / 2))
        self.bundles = bundles
        self.value: int | None = None
        self.places: Ints | None = None
        self.bound: int | None = None
        self.worth: Worth | None = None
        self.steps: list[Step] = []
        self._on_step = on_step

    @property
    def target(self) -> int:
        """What an answer must be below to be better than the best known."""
        return self.bundles.ceiling if self.value is None else self.value

    def left_now(self) -> float:
        """Give the seconds that may still be used; none once somebody asked for the end."""
        return 0.0 if self.is_stopped() else self.left

    def is_done(self) -> bool:
        """Say whether nothing is left to do, or no time to do it in."""
        proved = self.bound is not None and self.bound >= self.target
        return proved or self.is_over()

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
