"""`homeward world`: the made-up worlds, beside the figures they are held to."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.consoles import progress, results
from api.cli.outputs import check_output

if TYPE_CHECKING:
    from fixtures.worlds import World


class Size(Enum):
    """How much of England."""

    TOWN = "town"
    REGION = "region"
    ENGLAND = "england"


def world(
    describe: Annotated[
        bool, typer.Option("--describe", help="Print its figures beside the published ones.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", dir_okay=False, help="Write its snapshot.")
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace a file that is there already.")
    ] = False,
    size: Annotated[Size, typer.Option("--size", help="How much of England.")] = Size.ENGLAND,
    seed: Annotated[int | None, typer.Option("--seed", help="Another world of the kind.")] = None,
    children: Annotated[
        int, typer.Option("--children", min=1, help="Referrals to rank for the description.")
    ] = 500,
) -> None:
    """
    Make a synthetic world: write it as a snapshot, or describe it.

    Nothing in it is real but the counts of homes and places; no outcome for children can be read
    from it.
    """
    if not describe and output is None:
        raise typer.BadParameter("say --describe, or --output with a file to write.")
    if output is not None:
        check_output(output, (), force=force)
    told = progress()
    told.print(f"Making a synthetic {size.value} ...", style="dim")
    made = _make(size, seed)
    if output is not None:
        from matcher.records.documents.write import write_snapshot  # noqa: PLC0415

        write_snapshot(made.snapshot, output)
        told.print(f"Wrote {len(made.snapshot.homes):,} homes to {output.name}.")
    if describe:
        from api.cli.show.world import show_world  # noqa: PLC0415
        from fixtures.worlds import describe as described  # noqa: PLC0415

        told.print(f"Ranking {children:,} made-up referrals ...", style="dim")
        rows = described(made, children)
        with results() as console:
            show_world(rows, console)


def _make(size: Size, seed: int | None) -> World:
    from fixtures.worlds import england, region, town  # noqa: PLC0415

    make = {Size.TOWN: town, Size.REGION: region, Size.ENGLAND: england}[size]
    return make() if seed is None else make(seed=seed)
