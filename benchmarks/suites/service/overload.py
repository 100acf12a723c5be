"""Ten times more than the service can do: it says so at once, and goes on with what it can."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

from benchmarks.load.call import call
from benchmarks.load.closed import closed_loop
from benchmarks.load.due import Stream, open_loop
from benchmarks.load.taken import percentile
from benchmarks.suites.run import Run
from benchmarks.suites.service.asked import Matching
from benchmarks.suites.service.rounds import CLIENTS, run_of

TIMES = 10
HEALTH_A_SECOND = 10.0
GROUP, HEALTH = "overload", "/healthz"


def overloaded(ours: Matching, instance: str, seconds: float) -> Iterator[Run]:
    """
    Find how many matches a second there can be, then ask for ten times as many.

    Callers come when they are due, as callers do who know nothing of each other, and health is
    asked beside them. Both times count from the moment a request was due.

    Parameters
    ----------
    ours
        The service.
    instance
        As for `Run`.
    seconds
        How long the peak is looked for, and how long there is too much.
    """
    port = ours.server.port
    peak = closed_loop(port, ours.matches(), clients=CLIENTS, seconds=seconds)
    peak.all_right("matches before the overload")
    due = TIMES * peak.rate
    asked, health = open_loop(
        port,
        Stream(ours.matches(), due, may_refuse=True),
        Stream(repeat(call("GET", HEALTH)), HEALTH_A_SECOND),
        seconds=seconds,
    )
    told = f"{instance}: {due:.0f} matches a second"
    asked.all_right(told)
    health.all_right(f"{told}, health")
    assert asked.refused, f"{told}: nobody was refused"
    yield run_of(
        GROUP,
        instance,
        ours.name,
        asked,
        due_rate=due,
        of_peak=100 * asked.rate / peak.rate,
        refused=len(asked.refused),
        refused_p99_ms=1e3 * percentile(asked.refused, 0.99),
        health_p99_ms=1e3 * percentile(health.right, 0.99),
    )
