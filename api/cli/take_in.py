"""`homeward import`: make snapshots of the files that the sector keeps."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from api.cli.consoles import print_json, progress
from api.cli.days import read_day

import_app = typer.Typer(
    help="Make a snapshot: from an Ofsted list, or from a snapshot and a return of places.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Output = Annotated[
    Path, typer.Option("--output", "-o", metavar="SNAPSHOT", help="File to write; JSON.")
]
Force = Annotated[bool, typer.Option("--force", help="Replace a file that is there already.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the counts as JSON on stdout.")]


@import_app.command()
def homes(
    provider_list: Annotated[
        Path, typer.Argument(metavar="LIST", help="Ofsted's published list of providers, CSV.")
    ],
    *,
    output: Output,
    boundaries: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="GEOJSON",
            help="ONS boundaries: constituencies for a list of 2025 or later. May be repeated.",
        ),
    ] = None,
    authorities: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="GEOJSON", help="ONS boundaries of authorities, for lists before 2025."
        ),
    ] = None,
    restricted: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="XLSX",
            help="Ofsted's restricted list for your authority; what it says comes first. "
            "May be repeated: the later before the earlier.",
        ),
    ] = None,
    on: Annotated[
        date | None,
        typer.Option(
            metavar="YYYY-MM-DD",
            parser=read_day,
            help="Day the snapshot speaks of; needed where the list does not state its day.",
        ),
    ] = None,
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Make a snapshot of every children's home on an Ofsted list. Nothing is half written."""
    from api.cli.import_homes import Given, import_homes  # noqa: PLC0415  loads maps

    given = Given(
        provider_list,
        (*(boundaries or ()), *(authorities or ())),
        tuple(restricted or ()),
        on,
        output,
        force,
    )
    summary = import_homes(given, progress())
    if as_json:
        print_json(summary)


@import_app.command()
def places(
    returned: Annotated[
        Path, typer.Argument(metavar="CSV", help="Return of places, one row a place.")
    ],
    *,
    snapshot: Annotated[
        Path, typer.Option("--snapshot", metavar="SNAPSHOT", help="Snapshot to take it into.")
    ],
    output: Output,
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Take a return of vacancies and residents into a snapshot. Nothing is half written."""
    from api.cli.import_places import import_places  # noqa: PLC0415

    summary = import_places(returned, snapshot, output, progress(), force=force)
    if as_json:
        print_json(summary)
