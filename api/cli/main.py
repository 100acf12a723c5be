"""The `homeward` command: the composition root. Each command lives in a file of its name."""

from __future__ import annotations

import sys

import typer

from api.cli.check import check
from api.cli.schema import schema
from api.cli.take_in import import_app
from constraints.errors import InputError

app = typer.Typer(
    name="homeward",
    help="Ranked, explained matches between children in care and children's homes in England. "
    "The engine proposes; people decide.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(check)
app.command()(schema)
app.add_typer(import_app, name="import")


def run() -> None:
    """Run the command: 0 done, 1 no match, 2 bad use or bad input."""
    try:
        app()
    except InputError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
