"""Turns at the processor: what takes long is done one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Semaphore

from api.problems import NotNow
from api.security.limits import TOO_MUCH


class Turns:
    """
    Bound on what keeps a processor busy: a few at once, a few who wait, and the rest told at once.

    Threads of Python share one processor, and those that never rest take it from each other: many
    judged together take longer than one after the other, and nobody else is answered meanwhile.

    Parameters
    ----------
    most
        At once.
    waiting
        Who may wait for a turn besides.
    seconds
        How long one waits at most.
    """

    def __init__(self, most: int, waiting: int, seconds: float) -> None:
        self._free = Semaphore(most)
        self._places = Semaphore(most + waiting)
        self._seconds = seconds

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a turn and have it, or raise NotNow; while waiting, hold nothing."""
        if not self._places.acquire(blocking=False):
            raise NotNow(TOO_MUCH)
        try:
            if not self._free.acquire(timeout=self._seconds):
                raise NotNow(TOO_MUCH)
            try:
                yield
            finally:
                self._free.release()
        finally:
            self._places.release()


JUDGING = Turns(most=1, waiting=16, seconds=5.0)
"""Of this process, whatever goes through the rule book in it: matches and proposals."""
