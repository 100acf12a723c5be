"""Rounds of asking: one server alone, or two in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.load.call import Call
from benchmarks.load.closed import closed_loop
from benchmarks.load.taken import Taken, percentile, together
from benchmarks.suites.run import Run
from benchmarks.suites.service.asked import Asked

CLIENTS, ROUNDS, SECONDS, WARM = 16, 5, 10.0, 1.0
"""Clients at once, turns of each server, length of a turn, and of one before the first."""

Asks = Callable[[Asked], Iterator[Call]]
"""What is asked of a server in one round."""


@dataclass(frozen=True, slots=True)
class Beside:
    """
    Two servers asked in turn.

    Parameters
    ----------
    ours, theirs
        Rounds of each, in order.
    """

    ours: tuple[Taken, ...]
    theirs: tuple[Taken, ...]

    @property
    def times(self) -> list[float]:
        """Our rate in times of theirs, round by round."""
        pairs = zip(self.ours, self.theirs, strict=True)
        return [mine.rate / other.rate for mine, other in pairs]


def alternating(
    ours: Asked, theirs: Asked, asks: Asks, *, seconds: float, what: str, rounds: int = ROUNDS
) -> Beside:
    """
    Ask two servers in turn; who begins alternates.

    Parameters
    ----------
    ours, theirs
        The servers.
    asks
        What is asked in a round.
    seconds
        Longest round.
    what
        What it is called where something fails.
    rounds
        How many each has.
    """
    for one in (ours, theirs):
        _round(one, asks, min(WARM, seconds), what)
    taken: dict[str, list[Taken]] = {ours.name: [], theirs.name: []}
    for turn in range(rounds):
        for one in (ours, theirs) if turn % 2 == 0 else (theirs, ours):
            taken[one.name].append(_round(one, asks, seconds, what))
    return Beside(tuple(taken[ours.name]), tuple(taken[theirs.name]))


def _round(one: Asked, asks: Asks, seconds: float, what: str) -> Taken:
    taken = closed_loop(one.server.port, asks(one), clients=CLIENTS, seconds=seconds)
    one.let_go()
    return taken.all_right(f"{what}, {one.name}")


def runs_of(group: str, instance: str, of: Beside, names: Sequence[str]) -> Iterator[Run]:
    """
    Give the runs of two servers; ours with the ratio of the two.

    Parameters
    ----------
    group, instance
        As for `Run`.
    of
        Their rounds.
    names
        What ours and theirs are called.
    """
    times = of.times
    ratio = {
        "times_small": median(times),
        "times_least": min(times),
        "times_most": max(times),
    }
    yield run_of(group, instance, names[0], together(of.ours), **ratio)
    yield run_of(group, instance, names[1], together(of.theirs))


def run_of(group: str, instance: str, name: str, taken: Taken, **extra: float) -> Run:
    """
    Give a run with its rate and percentiles, of all its requests.

    Parameters
    ----------
    group, instance, name
        As for `Run`; the name of the server.
    taken
        All its requests.
    extra
        More figures.
    """
    return Run(
        group=group,
        instance=instance,
        solver=name,
        status="checked",
        seconds=percentile(taken.right, 0.5),
        repeats=len(taken.right),
        worst=max(taken.right),
        extra={"rate": taken.rate, "p99_ms": 1e3 * percentile(taken.right, 0.99), **extra},
    )
