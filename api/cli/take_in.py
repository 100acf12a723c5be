"""`homeward import`: make snapshots."""

from __future__ import annotations

import typer

import_app = typer.Typer(help="Make a snapshot.", no_args_is_help=True, rich_markup_mode=None)


@import_app.callback()
def _make() -> None:
    """Make a snapshot of homes, places and residents from the files that the sector keeps."""
