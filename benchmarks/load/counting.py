"""Send one request over a connection and count what comes of it."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from time import perf_counter

from benchmarks.load.call import Answer, Call, WrongAnswerError
from benchmarks.load.connection import Connection
from benchmarks.load.taken import Taken

REFUSALS = frozenset({429, 503})
CHECKED = 20
"""One body in so many is checked, and the first."""


@dataclass(slots=True)
class Counting:
    """
    What has been counted so far.

    Parameters
    ----------
    patience
        Longest wait for an answer, seconds.
    may_refuse
        Whether 429 and 503 are answers that a run allows.
    over
        Moment of the clock at which the run is over.
    """

    patience: float
    may_refuse: bool = False
    over: float = float("inf")
    right: list[float] = field(default_factory=list)
    in_time: int = 0
    refused: list[float] = field(default_factory=list)
    failed: Counter[str] = field(default_factory=Counter)

    async def send(self, connection: Connection, call: Call, since: float) -> None:
        """Send a request, wait for its answer, and count it from the moment it was due."""
        waiting = connection.send(call.data)
        done, _ = await asyncio.wait((waiting,), timeout=self.patience)
        now = perf_counter()
        if not done:
            connection.close()
            self.failed[f"no answer in {self.patience:g} s"] += 1
            return
        if waiting.exception() is not None:
            self.failed["connection lost"] += 1
            return
        self._count(waiting.result(), call, now - since, in_time=now <= self.over)

    def _count(self, answer: Answer, call: Call, seconds: float, *, in_time: bool) -> None:
        if answer.status != call.expected:
            if self.may_refuse and answer.status in REFUSALS:
                self.refused.append(seconds)
            else:
                self.failed[f"status {answer.status}"] += 1
            return
        if call.check is not None and len(self.right) % CHECKED == 0:
            try:
                call.check(answer)
            except WrongAnswerError as error:
                self.failed[f"wrong answer: {error}"] += 1
                return
        if call.told is not None:
            call.told(answer)
        self.right.append(seconds)
        self.in_time += in_time

    def taken(self, seconds: float) -> Taken:
        """Give all that was counted in so many seconds."""
        return Taken(seconds, tuple(self.right), self.in_time, tuple(self.refused), self.failed)
