"""A made-up world beside the published figures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console
from rich.table import Table

from api.cli.show.lines import Lines, capital
from fixtures.worlds import Row


def show_world(rows: Sequence[Row], console: Console) -> None:
    """Print each figure of a world beside the one it is held to, and below whose that is."""
    lines = Lines(console)
    sources = list(dict.fromkeys(row.source for row in rows if row.source))
    for section, of_section in groupby(rows, key=lambda row: row.section):
        lines.heading(capital(section))
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_edge=False)
        table.add_column("figure", min_width=42, max_width=60)
        table.add_column("made", justify="right", no_wrap=True, min_width=9)
        table.add_column("held to", justify="right", no_wrap=True, min_width=10)
        table.add_column("from", justify="right", no_wrap=True, style="dim")
        for row in of_section:
            number = f"{sources.index(row.source) + 1}" if row.source else ""
            table.add_row(row.name, row.made, row.published, number)
        console.print(table)
    lines.heading("From")
    for place, source in enumerate(sources, start=1):
        lines.item(f"{place:2}. ", source, style="dim")
    lines.sentence("")
    lines.sentence(
        "All of it is made up but the counts of homes and places. It says what the engine does to "
        "distances in such a world; it says nothing about any child's outcome."
    )
