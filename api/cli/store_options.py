"""What commands on the store take: which store, and how to print."""

from __future__ import annotations

from typing import Annotated

import typer

DatabaseUrl = Annotated[
    str | None,
    typer.Option(
        "--database",
        metavar="URL",
        help="sqlite:////path/to/file or postgresql://user@host/name; that of the settings "
        "if left out.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print what was found as JSON on stdout.")]


def address(database: str | None) -> str:
    """Give the address of the store: as given, or as the settings have it."""
    if database is not None:
        return database
    from api.settings import read_settings  # noqa: PLC0415

    return read_settings().store_url
