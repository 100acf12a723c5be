"""`homeward allocate`: places for all children who wait at once, proved as far as time allows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.consoles import progress, results, write_json_text
from api.cli.options import AsJson, At, On, ProfileFile, Replies, Snapshot

if TYPE_CHECKING:
    from api.cli.pool_reading import LoadedPool
    from api.cli.stopping import Stop
    from matcher.allocate.answer import Allocation

PoolPath = Annotated[
    Path,
    typer.Option(
        "--referrals",
        exists=True,
        help="All children who wait: a folder of referrals, or one file with a list of them.",
    ),
]
Seconds = Annotated[
    float, typer.Option("--seconds", min=0.001, max=86_400.0, help="Seconds to search for.")
]


def allocate(
    snapshot: Snapshot,
    referrals: PoolPath,
    replies: Replies = None,
    profile: ProfileFile = None,
    on: On = None,
    at: At = None,
    total: Annotated[
        bool,
        typer.Option(
            "--total", help="Least points of all together, whatever the worst-off child loses."
        ),
    ] = False,
    seconds: Seconds = 60.0,
    why: Annotated[
        list[str] | None,
        typer.Option(
            "--why",
            metavar="REFERENCE",
            help="Work out what this child's first choice would cost the others; may be repeated.",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """
    Propose places to all children who wait, so that as many as can be have one, and prove it.

    Ctrl-C gives the best found so far, and how far it may be from the best there is.

    Exit code 0: a place is proposed to somebody, or nobody waits. 1: none is. 2: bad input.
    """
    from api.cli.pool_reading import PoolSources, load_pool  # noqa: PLC0415  loads the engine
    from api.cli.stopping import stopped_by_ctrl_c  # noqa: PLC0415
    from matcher.answer.wire import as_json as written  # noqa: PLC0415

    told = progress()
    told.print(f"Reading {snapshot.name} and {referrals.name} ...", style="dim")
    day = on.date() if on else None
    loaded = load_pool(PoolSources(snapshot, referrals, replies, profile, day, at))
    _check_why(why or [], loaded)
    with stopped_by_ctrl_c(lambda: told.print("Stopping: the best so far is given.")) as stop:
        answer = _answer(loaded, seconds, frozenset(why or ()), stop, fair=not total)
    stopped = stop.asked
    if as_json:
        said = {"notes": loaded.notes, "told": loaded.told, "stopped": stopped}
        write_json_text(written(answer, "allocation", **said))
    else:
        from api.cli.show.allocation import show_allocation  # noqa: PLC0415

        with results() as console:
            show_allocation(answer, console, loaded.notes, loaded.told, stopped=stopped)
    if answer.children and not answer.proposed:
        raise typer.Exit(1)


def _check_why(why: list[str], loaded: LoadedPool) -> None:
    known = {one.reference for one in loaded.pool.referrals}
    for reference in why:
        if reference not in known:
            expected = "the reference of a child of the pool"
            raise typer.BadParameter(f"--why: found {reference}, expected {expected}.")


def _answer(
    loaded: LoadedPool, seconds: float, why: frozenset[str], stop: Stop, *, fair: bool
) -> Allocation:
    from api.cli.working import Working  # noqa: PLC0415  loads the engine
    from matcher.allocate import plan as plans  # noqa: PLC0415  loads the solver
    from matcher.allocate.answer import allocation_of, nothing_to_allocate  # noqa: PLC0415
    from matcher.allocate.question import question_of  # noqa: PLC0415
    from matcher.solver.limits import Limits  # noqa: PLC0415

    engine, pool, limits = loaded.engine, loaded.pool, Limits(seconds)
    if not len(pool):
        return nothing_to_allocate(engine, pool, limits, fair=fair, input_hash=loaded.input_hash)
    working = Working(progress(), len(pool))
    with working:
        question = question_of(engine, pool, on_judged=working.judged)
        plan = plans.allocate(question, limits, stop, working.step, fair=fair)
        other = None
        if fair and not stop.asked:
            working.says("Comparing with the total alone")
            other = plans.allocate(question, limits, stop, fair=False, ties=False)
        if not stop.asked:
            working.says("Working out what first choices would cost")
        compared = None if stop.asked else other
        return allocation_of(
            plan,
            limits,
            total=compared,
            why=why,
            input_hash=loaded.input_hash,
            should_stop=stop,
        )
