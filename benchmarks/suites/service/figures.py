"""The targets of the service, each on each database, the worse of the two where they share one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.suites.goal import Goal
from benchmarks.suites.run import OURS, Run
from benchmarks.suites.service.databases import KINDS
from benchmarks.suites.service.rounds import CLIENTS

LEAST_HEADROOM = 3.0
"""Times the highest rate found that the clients could have asked, so that they were no limit."""


def figures(done: Sequence[Run]) -> tuple[Goal, ...]:
    """
    Hold runs to the targets.

    Parameters
    ----------
    done
        All runs there are.
    """
    found = {(run.instance, run.solver == OURS): run for run in done}
    mine = {instance: run for (instance, is_ours), run in found.items() if is_ours}
    return (*(goal for kind in KINDS for goal in _of(kind, mine)), _headroom(done))


def _of(kind: str, mine: dict[str, Run]) -> Iterator[Goal]:
    one, many = mine.get(f"{kind}-match-1"), mine.get(f"{kind}-match-{CLIENTS}")
    name = "PostgreSQL" if kind != "sqlite" else "SQLite"
    match = f"{name}: match for one child over England's homes, top 20 explained"
    half = None if one is None else 1e3 * one.seconds
    yield Goal(f"{kind}_match_p50", f"{match}, median, 1 client", "ms", 40, half)
    yield Goal(f"{kind}_match_p99", f"{match}, p99, 1 client", "ms", 100, _extra(one, "p99_ms"))
    yield _least(f"{kind}_match_rate", f"{match}, {CLIENTS} clients", 40, _extra(many, "rate"))
    read, told = mine.get(f"{kind}-read"), f"{name}: read a record, {CLIENTS} clients"
    yield _least(f"{kind}_read_rate", f"{told}, with auth and audit", 300, _extra(read, "rate"))
    yield _beside(f"{kind}_read_beside", told, read)
    propose, told = mine.get(f"{kind}-propose"), f"{name}: propose a place, {CLIENTS} clients"
    what = f"{told}, held, audited, idempotent"
    yield _least(f"{kind}_propose_rate", what, 100, _extra(propose, "rate"))
    yield Goal(f"{kind}_propose_p99", f"{what}, p99", "ms", 500, _extra(propose, "p99_ms"))
    yield _beside(f"{kind}_propose_beside", told, propose)
    over, told = mine.get(f"{kind}-overload"), f"{name}: ten times the matches it can do"
    yield Goal(
        f"{kind}_refused", f"{told}, refused within, p99", "ms", 200, _extra(over, "refused_p99_ms")
    )
    yield _least(f"{kind}_goodput", f"{told}, matches still done", 80, _extra(over, "of_peak"), "%")
    yield Goal(f"{kind}_health", f"{told}, health p99", "ms", 200, _extra(over, "health_p99_ms"))
    soak = mine.get(f"{kind}-soak")
    yield Goal(f"{kind}_soak", f"{name}: growth of memory", "%", 5, _extra(soak, "growth"))


def _beside(name: str, told: str, run: Run | None) -> Goal:
    spread = ""
    if run is not None:
        spread = f" (of {run.extra['times_least']:.2f} to {run.extra['times_most']:.2f})"
    what = f"{told}: rate in times of the smallest app's, median of the rounds{spread}"
    return _least(name, what, 0.6, _extra(run, "times_small"), "times")


def _least(name: str, what: str, wanted: float, found: float | None, unit: str = "/s") -> Goal:
    return Goal(name, what, unit, wanted, found, is_least=True)


def _extra(run: Run | None, name: str) -> float | None:
    return None if run is None else run.extra[name]


def _headroom(done: Sequence[Run]) -> Goal:
    """Say whether the clients could have asked more than anyone answered."""
    most = {run.group == "ceiling": 0.0 for run in done}
    for run in done:
        is_ceiling = run.group == "ceiling"
        most[is_ceiling] = max(most[is_ceiling], run.extra["rate"])
    found = most[True] / most[False] if len(most) == 2 else None
    what = "what the clients can ask, in times of the highest rate found of anyone"
    return _least("headroom", what, LEAST_HEADROOM, found, "times")
