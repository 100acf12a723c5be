"""A made-up world beside the published figures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console
from rich.table import Table

from api.cli.show.lines import Lines
from fixtures.worlds import Row


def show_world(rows: Sequence[Row], console: Console) -> None:
    """Print each figure of a world beside the published one and who published it."""
    lines = Lines(console)
    for section, of_section in groupby(rows, key=lambda row: row.section):
        lines.heading(section[:1].upper() + section[1:])
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_edge=False)
        table.add_column("figure", ratio=3)
        table.add_column("made", justify="right", no_wrap=True)
        table.add_column("published", justify="right", no_wrap=True)
        table.add_column("published by", ratio=3, style="dim")
        for row in of_section:
            table.add_row(row.name, row.made, row.published, row.source)
        console.print(table)
    lines.sentence("")
    lines.sentence(
        "All of it is made up but the counts of homes and places. It says what the engine does to "
        "distances in such a world; it says nothing about any child's outcome."
    )
