"""Steady work for a long time: memory does not grow, and nothing fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from time import monotonic

from benchmarks.load.due import Stream, open_loop
from benchmarks.load.taken import Taken, together
from benchmarks.suites.run import Run
from benchmarks.suites.service.asked import Matching
from benchmarks.suites.service.rounds import run_of

GROUP = "soak"
READS, MATCHES, PROPOSALS = 50.0, 5.0, 5.0
"""A second; a good deal less than the service can do."""
TURN = 10.0
"""Seconds until what was proposed is withdrawn again, and memory is read."""
SETTLES = 1 / 6
"""Share of the time after which memory is held to stay: five minutes of thirty."""


def soaked(ours: Matching, instance: str, seconds: float, tell: Callable[[str], None]) -> Run:
    """
    Read, match, propose and withdraw at an even pace, and weigh the process.

    Parameters
    ----------
    ours
        The service.
    instance
        As for `Run`.
    seconds
        How long.
    tell
        Is told of the memory each minute.

    Returns
    -------
    run
        Its growth is from after a sixth of the time to the end.
    """
    began, weights, taken = monotonic(), list[tuple[float, float]](), list[Taken]()
    reads, matches = ours.reads(), ours.matches()
    turn = min(TURN, seconds / 12)
    while (now := monotonic() - began) < seconds:
        streams = (
            Stream(reads, READS),
            Stream(matches, MATCHES),
            Stream(islice(ours.proposals(), int(PROPOSALS * turn)), PROPOSALS),
        )
        taken += open_loop(ours.server.port, *streams, seconds=turn)
        ours.let_go()
        weights.append((now, ours.server.memory_mb()))
        if len(weights) % 6 == 0:
            tell(f"{instance}: {now:.0f} s, {weights[-1][1]:.0f} MB")
    first, last = settled(weights, seconds)
    whole = together(taken).all_right(instance)
    return run_of(
        GROUP,
        instance,
        ours.name,
        # The streams ran beside each other: their time is counted once.
        replace(whole, seconds=whole.seconds / len(streams)),
        memory_mb=last,
        growth=100 * (last - first) / first,
    )


def settled(weights: list[tuple[float, float]], seconds: float) -> tuple[float, float]:
    """
    Give the memory after the process has settled, and at the end.

    Parameters
    ----------
    weights
        Second and megabytes, in order; at least one after a sixth of the time.
    seconds
        Length of the whole.

    Returns
    -------
    first, last
        Means of the first and last tenth of what was weighed since it settled: one reading says
        little of a process that takes and gives back.
    """
    kept = [weight for at, weight in weights if at >= SETTLES * seconds]
    many = max(len(kept) // 10, 1)
    return sum(kept[:many]) / many, sum(kept[-many:]) / many
