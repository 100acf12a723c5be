"""
A closed loop: so many clients, each of which asks again as soon as it was answered.

It finds how much a server can answer. It also waits when the server stalls, so that a stall is
felt by as many requests as there are clients and not by all who would have come meanwhile
("coordinated omission"): its percentiles are of requests, not of moments. `due` counts from the
moment a request was due.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from time import perf_counter

from benchmarks.load.call import Call
from benchmarks.load.connection import Connection, connect
from benchmarks.load.counting import Counting
from benchmarks.load.taken import Taken

PATIENCE = 30.0
"""Seconds after which a client no longer waits."""


def closed_loop(
    port: int, calls: Iterator[Call], *, clients: int, seconds: float, patience: float = PATIENCE
) -> Taken:
    """
    Ask until the time is over or nothing is left to ask.

    Parameters
    ----------
    port
        Of a server on 127.0.0.1.
    calls
        Requests, taken by whichever client is free.
    clients
        How many, each with a connection of its own.
    seconds
        After so long no more is sent; what is under way is waited for.
    patience
        Longest wait for an answer, seconds.

    Returns
    -------
    taken
        Every request. Where the calls ended first, of the time until the last answer.
    """
    return asyncio.run(_asked(port, calls, clients, seconds, patience))


async def _asked(
    port: int, calls: Iterator[Call], clients: int, seconds: float, patience: float
) -> Taken:
    connections = [await connect(port) for _ in range(clients)]
    counting = Counting(patience)
    began = perf_counter()
    counting.over = began + seconds
    await asyncio.gather(*(_client(port, one, calls, counting) for one in connections))
    lasted = perf_counter() - began
    return counting.taken(min(lasted, seconds))


async def _client(port: int, connection: Connection, calls: Iterator[Call], to: Counting) -> None:
    """Ask one after another; a connection that was lost is made again."""
    while (now := perf_counter()) < to.over:
        one = next(calls, None)
        if one is None:
            break
        if not connection.is_open:
            try:
                connection = await connect(port)
            except OSError:
                to.failed["no connection"] += 1
                await asyncio.sleep(0.05)
                continue
        await to.send(connection, one, now)
    connection.close()
