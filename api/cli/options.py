"""Options that the commands on one child share."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from api.cli.days import read_day, read_moment

Snapshot = Annotated[
    Path, typer.Option("--snapshot", exists=True, dir_okay=False, help="Homes, as JSON.")
]
ReferralFile = Annotated[
    Path, typer.Option("--referral", exists=True, dir_okay=False, help="The request, as JSON.")
]
Child903 = Annotated[
    Path | None,
    typer.Option(
        "--child903",
        exists=True,
        file_okay=False,
        help="Folder of the authority's own SSDA903 return: history, and who lives where.",
    ),
]
Replies = Annotated[
    Path | None,
    typer.Option("--replies", dir_okay=False, help="File of replies, as `homeward reply` keeps."),
]
ProfileFile = Annotated[
    Path | None,
    typer.Option("--profile", exists=True, dir_okay=False, help="Points and parameters, as TOML."),
]
On = Annotated[
    date | None,
    typer.Option("--on", parser=read_day, metavar="YYYY-MM-DD", help="Day to decide on."),
]
At = Annotated[
    datetime | None,
    typer.Option(
        "--at",
        parser=read_moment,
        metavar="DAYTHH:MM",
        help="Moment at which replies stand or not, in London; now if left out.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Everything, as JSON.")]
