"""`homeward prices`: what each place is worth to the children who wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from api.cli.consoles import progress, results
from api.cli.options import AsJson, At, On, ProfileFile, Replies, Snapshot
from api.cli.pool_options import PoolPath, Seconds, Total

if TYPE_CHECKING:
    from api.cli.planning import Planned
    from api.cli.pool_reading import LoadedPool
    from matcher.allocate.answer import Prices


def prices(
    snapshot: Snapshot,
    referrals: PoolPath,
    replies: Replies = None,
    profile: ProfileFile = None,
    on: On = None,
    at: At = None,
    total: Total = False,
    seconds: Seconds = 60.0,
    as_json: AsJson = False,
) -> None:
    """
    Say of each place that would be given away what the plan for all would come to without it.

    For whoever manages the pool: no child's own list is in the order of this. The seconds are for
    the plan, and again for the places. Ctrl-C gives what was worked out so far.

    Exit code 0: some place would be given, or nobody waits. 1: none would be. 2: bad input.
    """
    from api.cli.planning import planned  # noqa: PLC0415  loads the engine and the solver
    from api.cli.pool_reading import PoolSources, load_pool  # noqa: PLC0415

    progress().print(f"Reading {snapshot.name} and {referrals.name} ...", style="dim")
    loaded = load_pool(PoolSources(snapshot, replies, profile, on, at, referrals=referrals))
    with planned(loaded, seconds, fair=not total) as found:
        answer = _priced(found, loaded)
    _write(answer, loaded, as_json=as_json, stopped=found.stop.asked)
    if answer.children and not answer.placed:
        raise typer.Exit(1)


def _priced(found: Planned, loaded: LoadedPool) -> Prices:
    from matcher.allocate.answer import prices_told  # noqa: PLC0415
    from matcher.allocate.prices import prices_of  # noqa: PLC0415

    placed = sum(home >= 0 for home in found.plan.home_of)
    return prices_told(
        found.plan,
        prices_of(found.plan, found.limits, found.stop),
        found.limits,
        input_hash=loaded.input_hash,
        on_price=lambda done: found.working.says(f"Looked at {done:,} of {placed:,} places"),
    )


def _write(answer: Prices, loaded: LoadedPool, *, as_json: bool, stopped: bool) -> None:
    from api.cli.planning import write_document  # noqa: PLC0415
    from api.cli.show.prices import show_prices  # noqa: PLC0415

    if as_json:
        write_document(answer, "prices", loaded, stopped=stopped)
        return
    with results() as console:
        show_prices(answer, console, loaded.notes, stopped=stopped)
