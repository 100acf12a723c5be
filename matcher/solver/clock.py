"""When to end: the time is up, or somebody asked."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from matcher.solver.limits import Limits

Stop = Callable[[], bool]


class Clock:
    """
    Time since the work began, and whether to go on.

    Start it once kernels are imported: compiling them is not counted.

    Parameters
    ----------
    limits
        How long the work may take.
    should_stop
        Asked now and then; the work ends when it says so.
    began
        By `time.monotonic`; now where None.
    kept_back
        Seconds at the end in which no new work is begun.
    """

    def __init__(
        self,
        limits: Limits,
        should_stop: Stop | None = None,
        began: float | None = None,
        kept_back: float = 0.0,
    ) -> None:
        self.limits = limits
        self._should_stop = should_stop
        self._began = monotonic() if began is None else began
        self._kept_back = kept_back

    @property
    def seconds(self) -> float:
        """Since the start."""
        return monotonic() - self._began

    @property
    def left(self) -> float:
        """Seconds that may still be used, none below 0."""
        return max(self.limits.seconds - self._kept_back - self.seconds, 0.0)

    def is_stopped(self) -> bool:
        """Say whether somebody asked for the end."""
        return self._should_stop is not None and self._should_stop()

    def is_over(self) -> bool:
        """Say whether to end, for want of time or because somebody asked."""
        return self.left == 0 or self.is_stopped()
