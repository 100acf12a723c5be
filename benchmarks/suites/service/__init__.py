"""The service over HTTP, beside the smallest app on the same database: rates, times, memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.load.ceiling import ceiling
from benchmarks.load.closed import closed_loop
from benchmarks.suites.choosing import chosen
from benchmarks.suites.goal import Goal
from benchmarks.suites.run import Plan, Run
from benchmarks.suites.service.databases import KINDS, databases
from benchmarks.suites.service.figures import figures
from benchmarks.suites.service.ours import Ours, ours
from benchmarks.suites.service.overload import overloaded
from benchmarks.suites.service.rounds import CLIENTS, SECONDS, alternating, run_of, runs_of
from benchmarks.suites.service.small import Small, small
from benchmarks.suites.service.soak import soaked

SOAK = 1_800.0
CEILING = "ceiling"
MATCHES = 30.0
"""Seconds of matches: enough for a 99th percentile of one client."""

Tell = Callable[[str], None]


def runs(plan: Plan, tell: Tell) -> Iterator[Run]:
    """
    Start the service and the small app on each database, and ask them.

    Parameters
    ----------
    plan
        `seconds` is the length of the soak, and the longest of every other round.
    tell
        Is told what is being done.
    """
    longest = SOAK if plan.seconds is None else plan.seconds
    every = [f"{kind}-{work}" for kind in KINDS for work in WORKS]
    names = dict.fromkeys(chosen(((one, one) for one in [CEILING, *every]), plan.instances))
    with TemporaryDirectory(prefix="homeward-benchmarks-") as made:
        folder = Path(made)
        if CEILING in names:
            tell("what the clients themselves can ask")
            taken = ceiling(folder, clients=CLIENTS, seconds=min(SECONDS, longest))
            yield run_of(CEILING, CEILING, "a server that does nothing", taken)
        for kind in KINDS:
            works = {f"{kind}-{work}": WORKS[work] for work in WORKS if f"{kind}-{work}" in names}
            if works:
                yield from _on(kind, works, folder, longest, tell)


def goals(done: Sequence[Run], _: Plan) -> tuple[Goal, ...]:
    """Hold what was found to the targets."""
    return figures(done)


def _on(
    kind: str, works: dict[str, Work], folder: Path, longest: float, tell: Tell
) -> Iterator[Run]:
    """Do all that is wanted on one database; the servers stay the same throughout."""
    with ExitStack() as until:
        new = until.enter_context(databases(kind, folder))
        tell(f"{kind}: starting the service and filling its store")
        mine = until.enter_context(ours(new("ours"), folder / f"{kind}-ours", tell))
        theirs = until.enter_context(small(new("small"), folder, mine.documents, mine.reason))
        for name, work in works.items():
            tell(name)
            yield from work(mine, theirs, name, longest, tell)


def _match(one: Ours, _: Small, name: str, longest: float, __: Tell) -> Iterator[Run]:
    """Match by one client, then by many; the first of each is for what is loaded once."""
    for clients in (1, CLIENTS):
        port, seconds = one.server.port, min(MATCHES, longest)
        closed_loop(port, one.matches(), clients=clients, seconds=min(3.0, longest))
        taken = closed_loop(port, one.matches(), clients=clients, seconds=seconds)
        taken.all_right(name)
        yield run_of(f"match, {clients} at once", f"{name}-{clients}", one.name, taken)


def _read(one: Ours, other: Small, name: str, longest: float, _: Tell) -> Iterator[Run]:
    seconds = min(SECONDS, longest)
    of = alternating(one, other, lambda asked: asked.reads(), seconds=seconds, what=name)
    yield from runs_of("read", name, of, (one.name, other.name))


def _propose(one: Ours, other: Small, name: str, longest: float, _: Tell) -> Iterator[Run]:
    seconds = min(SECONDS, longest)
    of = alternating(one, other, lambda asked: asked.proposals(), seconds=seconds, what=name)
    yield from runs_of("propose", name, of, (one.name, other.name))


def _overload(one: Ours, _: Small, name: str, longest: float, __: Tell) -> Iterator[Run]:
    yield from overloaded(one, name, min(MATCHES, longest))


def _soak(one: Ours, _: Small, name: str, longest: float, tell: Tell) -> Iterator[Run]:
    yield soaked(one, name, longest, tell)


Work = Callable[[Ours, Small, str, float, Tell], Iterator[Run]]
WORKS: dict[str, Work] = {
    "match": _match,
    "read": _read,
    "propose": _propose,
    "overload": _overload,
    "soak": _soak,
}
"""In the order they are done: what fills the store comes last."""
