"""How often in a while: a moving window over the last seconds, for each who is counted."""

from __future__ import annotations

import time
from collections import deque
from threading import Lock


class MovingWindow:
    """
    Count of what each did in the last seconds, in this process.

    Kept as moments, oldest first, so that a window moves with every request and nobody may do
    twice as much around the turn of a minute.

    Parameters
    ----------
    most
        Of one in the window.
    seconds
        Length of the window.
    """

    def __init__(self, most: int, seconds: float = 60.0) -> None:
        self._most = most
        self._seconds = seconds
        self._told: dict[str, deque[float]] = {}
        self._forget_at = 0.0
        self._gate = Lock()

    def __len__(self) -> int:
        """Give how many are remembered."""
        return len(self._told)

    def hit(self, name: str) -> float:
        """
        Count one more.

        Parameters
        ----------
        name
            Of whom.

        Returns
        -------
        wait
            0 if it was counted; else the seconds until one may be, and nothing was counted.
        """
        now = time.time()
        with self._gate:
            self._forget(now)
            told = self._told.setdefault(name, deque())
            while told and told[0] < now - self._seconds:
                told.popleft()
            if len(told) >= self._most:
                return max(told[0] + self._seconds - now, 1e-3)
            told.append(now)
        return 0.0

    def _forget(self, now: float) -> None:
        """Let go of who has not come for a window, once in a window: names are many."""
        # A clock that was set back must not keep us from forgetting.
        if self._forget_at - self._seconds <= now < self._forget_at:
            return
        self._forget_at = now + self._seconds
        still = now - self._seconds
        self._told = {name: told for name, told in self._told.items() if told[-1] >= still}
