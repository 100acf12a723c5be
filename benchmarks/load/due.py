"""
An open loop: requests come when they are due, whether or not the ones before were answered.

As callers who know nothing of each other do. Time counts from the moment a request was due, so
that a stall is felt by all who came while it lasted.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from time import perf_counter

from benchmarks.load.call import Call
from benchmarks.load.closed import PATIENCE
from benchmarks.load.connection import Connection, connect
from benchmarks.load.counting import Counting
from benchmarks.load.taken import Taken

MOST_CONNECTIONS = 400


@dataclass(frozen=True, slots=True)
class Stream:
    """
    Requests that come evenly.

    Parameters
    ----------
    calls
        Requests, in order; the stream ends where they do.
    per_second
        How many are due in a second.
    may_refuse
        Whether 429 and 503 are answers that the run allows.
    most_connections
        A request that finds none idle, and so many under way, is not sent and counts as failed.
    """

    calls: Iterator[Call]
    per_second: float
    may_refuse: bool = False
    most_connections: int = MOST_CONNECTIONS


def open_loop(
    port: int, *streams: Stream, seconds: float, patience: float = PATIENCE
) -> tuple[Taken, ...]:
    """
    Send streams beside each other.

    Parameters
    ----------
    port
        Of a server on 127.0.0.1.
    streams
        Each with connections of its own.
    seconds
        How long; what is under way then is waited for.
    patience
        Longest wait for an answer, seconds.

    Returns
    -------
    taken
        Of each stream.
    """

    async def every() -> list[Taken]:
        sent = (_Sending(port, one, Counting(patience, one.may_refuse)) for one in streams)
        return await asyncio.gather(*(one.run(seconds) for one in sent))

    return tuple(asyncio.run(every()))


@dataclass(slots=True)
class _Sending:
    port: int
    stream: Stream
    counting: Counting
    idle: list[Connection] = field(default_factory=list)
    under_way: set[asyncio.Task[None]] = field(default_factory=set)

    async def run(self, seconds: float) -> Taken:
        began = perf_counter()
        self.counting.over = began + seconds
        for at in range(int(seconds * self.stream.per_second)):
            due = began + at / self.stream.per_second
            await asyncio.sleep(max(due - perf_counter(), 0))
            one = next(self.stream.calls, None)
            if one is None:
                break
            if len(self.under_way) >= self.stream.most_connections:
                self.counting.failed["all connections under way"] += 1
                continue
            task = asyncio.create_task(self._one(one, due))
            self.under_way.add(task)
            task.add_done_callback(self.under_way.discard)
        await asyncio.gather(*self.under_way)
        for connection in self.idle:
            connection.close()
        return self.counting.taken(seconds)

    async def _one(self, one: Call, due: float) -> None:
        try:
            connection = self._free() or await connect(self.port)
        except OSError:
            self.counting.failed["no connection"] += 1
            return
        await self.counting.send(connection, one, due)
        if connection.is_open:
            self.idle.append(connection)

    def _free(self) -> Connection | None:
        while self.idle:
            connection = self.idle.pop()
            if connection.is_open:
                return connection
        return None
