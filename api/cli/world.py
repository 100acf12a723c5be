"""`homeward world`: the made-up worlds, beside the figures they are held to."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.consoles import progress, results
from api.cli.outputs import check_empty, check_output

if TYPE_CHECKING:
    from fixtures.worlds import World


DESCRIBED, POOL = 500, 12
"""Referrals, where their number is not said: to describe a world, and a Friday's."""
SEED = 1
"""Of the referrals, where none is said."""


class Size(Enum):
    """How much of England."""

    TOWN = "town"
    REGION = "region"
    ENGLAND = "england"


Waiting = Annotated[
    Path | None,
    typer.Option(
        "--referrals",
        metavar="FOLDER",
        help="Write made-up children who wait there, a referral each, for the other commands.",
    ),
]
Children = Annotated[
    int | None,
    typer.Option(
        "--children",
        min=1,
        help="How many referrals: 500 for the description, 12 to be written.",
    ),
]


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
    waiting: Waiting = None,
    children: Children = None,
) -> None:
    """
    Make a synthetic world: write its homes and children who wait for a place, or describe it.

    Nothing in it is real but the counts of homes and places; no outcome for children can be read
    from it.
    """
    if not describe and output is None and waiting is None:
        raise typer.BadParameter(
            "say --describe, --output with a file to write, or --referrals with a folder."
        )
    if output is not None:
        check_output(output, (), force=force)
    if waiting is not None:
        check_empty(waiting, "--referrals")
    told = progress()
    told.print(f"Making a synthetic {size.value} ...", style="dim")
    made = _make(size, seed)
    if output is not None:
        from matcher.records.documents.write import write_snapshot  # noqa: PLC0415

        write_snapshot(made.snapshot, output)
        told.print(f"Wrote {len(made.snapshot.homes):,} homes to {output.name}.")
    if waiting is not None:
        written = _write(made, waiting, children or POOL, seed)
        told.print(f"Wrote {written} referrals to {waiting.name}.")
    if describe:
        from api.cli.show.world import show_world  # noqa: PLC0415
        from fixtures.worlds import describe as described  # noqa: PLC0415

        count = children or DESCRIBED
        told.print(f"Ranking {count:,} made-up referrals ...", style="dim")
        rows = described(made, count)
        with results() as console:
            show_world(rows, console)


def _make(size: Size, seed: int | None) -> World:
    from fixtures.worlds import england, region, town  # noqa: PLC0415

    make = {Size.TOWN: town, Size.REGION: region, Size.ENGLAND: england}[size]
    return make() if seed is None else make(seed=seed)


def _write(world: World, folder: Path, children: int, seed: int | None) -> int:
    """Write referrals to the authorities of a world; give how many."""
    from fixtures.worlds import referrals  # noqa: PLC0415
    from matcher.records.documents.write import write_referral  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    drawn = referrals(world, children, SEED if seed is None else seed)
    for referral in drawn:
        write_referral(referral, folder / f"{referral.reference}.json")
    return len(drawn)
