"""Options that the commands on a pool of children share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

PoolPath = Annotated[
    Path,
    typer.Option(
        "--referrals",
        "--pool",
        exists=True,
        help="All children who wait: a folder of referrals, or one file with a list of them.",
    ),
]
Seconds = Annotated[
    float, typer.Option("--seconds", min=0.001, max=86_400.0, help="Seconds to search for.")
]
Total = Annotated[
    bool,
    typer.Option(
        "--total", help="Fewest points of all together, whatever the worst-off child loses."
    ),
]
