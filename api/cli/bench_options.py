"""Options of `homeward bench`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

USUAL_DATA = Path("../shared/data")
"""Where the published sets are unless it is said."""

SuiteName = Annotated[
    str | None, typer.Argument(help="Which; all are listed if left out.", show_default=False)
]
DataFolder = Annotated[
    Path | None,
    typer.Option(
        "--data",
        envvar="HOMEWARD_DATA",
        file_okay=False,
        help="Folder of the published sets.",
        show_default=str(USUAL_DATA),
    ),
]
EachSeconds = Annotated[
    float | None,
    typer.Option("--seconds", min=0.001, help="Limit of each solver on each instance."),
]
WithPeers = Annotated[
    bool, typer.Option("--peers", help="Also run HiGHS, CP-SAT and SCIP, alternating.")
]
Instances = Annotated[
    str | None, typer.Option("--instances", help="Only those, as in '200*' or 'pmed1?'.")
]
Seeds = Annotated[str | None, typer.Option("--seeds", help="Of what is drawn, as in 1-10 or 3,5.")]
AsMarkdown = Annotated[
    bool, typer.Option("--markdown", help="As a section of benchmarks/RESULTS.md.")
]
WritePage = Annotated[
    bool, typer.Option("--write", help="Put that section into benchmarks/RESULTS.md.")
]
PlotFile = Annotated[
    Path | None, typer.Option("--plot", dir_okay=False, help="Draw gaps over time, as PNG.")
]
ReplacePlot = Annotated[bool, typer.Option("--force", help="Replace a plot that is there.")]
