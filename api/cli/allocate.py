"""`homeward allocate`: places for all children who wait at once, proved as far as time allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.consoles import progress, results
from api.cli.options import AsJson, At, On, ProfileFile, Replies, Snapshot
from api.cli.pool_options import PoolPath, Seconds, Total

if TYPE_CHECKING:
    from api.cli.planning import Planned
    from api.cli.pool_reading import LoadedPool
    from matcher.allocate.answer import Allocation

Why = Annotated[
    list[str] | None,
    typer.Option(
        "--why",
        metavar="REFERENCE",
        help="Work out what this child's first choice would cost the others; may be repeated.",
    ),
]


def allocate(
    snapshot: Snapshot,
    referrals: PoolPath,
    replies: Replies = None,
    profile: ProfileFile = None,
    on: On = None,
    at: At = None,
    total: Total = False,
    seconds: Seconds = 60.0,
    why: Why = None,
    as_json: AsJson = False,
) -> None:
    """
    Propose places to all children who wait, so that as many as can be have one, and prove it.

    Ctrl-C gives the best found so far, and how far it may be from the best there is.

    Exit code 0: a place is proposed to somebody, or nobody waits. 1: none is. 2: bad input.
    """
    from api.cli.planning import planned  # noqa: PLC0415  loads the engine and the solver
    from api.cli.pool_reading import PoolSources, load_pool  # noqa: PLC0415

    progress().print(f"Reading {snapshot.name} and {referrals.name} ...", style="dim")
    loaded = load_pool(PoolSources(snapshot, replies, profile, on, at, referrals=referrals))
    asked = _asked(why or [], loaded)
    with planned(loaded, seconds, fair=not total) as found:
        answer = _told(found, loaded, asked)
    _write(answer, loaded, as_json=as_json, stopped=found.stop.asked)
    if answer.children and not answer.proposed:
        raise typer.Exit(1)


def _asked(why: list[str], loaded: LoadedPool) -> frozenset[str]:
    known = {one.reference for one in loaded.pool.referrals}
    for reference in why:
        if reference not in known:
            expected = "the reference of a child of the pool"
            raise typer.BadParameter(f"--why: found {reference}, expected {expected}.")
    return frozenset(why)


def _told(found: Planned, loaded: LoadedPool, why: frozenset[str]) -> Allocation:
    """Tell a plan: what its fairness costs, and what first choices would, unless stopped."""
    from matcher.allocate import plan as plans  # noqa: PLC0415
    from matcher.allocate.answer import allocation_of  # noqa: PLC0415

    plan, limits, stop = found.plan, found.limits, found.stop
    total = None
    if plan.fair and not stop.asked:
        found.working.says("Comparing with the total alone")
        total = plans.allocate(plan.question, limits, stop, fair=False, ties=False)
    if not stop.asked:
        found.working.says("Working out what first choices would cost")
    return allocation_of(
        plan,
        limits,
        total=None if stop.asked else total,
        why=why,
        input_hash=loaded.input_hash,
        should_stop=stop,
    )


def _write(answer: Allocation, loaded: LoadedPool, *, as_json: bool, stopped: bool) -> None:
    from api.cli.planning import write_document  # noqa: PLC0415
    from api.cli.show.allocation import show_allocation  # noqa: PLC0415

    if as_json:
        write_document(answer, "allocation", loaded, stopped=stopped)
        return
    with results() as console:
        show_allocation(answer, console, loaded.notes, loaded.told, stopped=stopped)
