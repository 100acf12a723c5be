"""`homeward serve`: the service, with nothing else to run."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer


def serve(
    host: Annotated[
        str | None, typer.Option(help="Address to listen on, before HOMEWARD_HOST.")
    ] = None,
    port: Annotated[int | None, typer.Option(help="Port, before HOMEWARD_PORT.")] = None,
    settings_only: Annotated[
        bool, typer.Option("--settings", help="List the settings as docs/operations.md does.")
    ] = False,
) -> None:
    """
    Serve the API: on this machine alone, with a store of its own, unless the settings say more.

    The first start makes the store and one key for an administrator, which is shown once.
    Settings are environment variables; docs/operations.md lists them.
    """
    from api.settings_page import settings_table  # noqa: PLC0415  the web is loaded when served

    if settings_only:
        sys.stdout.write(settings_table())
        return
    from api.security.logs import Journal, take_over  # noqa: PLC0415
    from api.serving import run_service  # noqa: PLC0415
    from api.settings import read_settings  # noqa: PLC0415
    from api.store.errors import StoreError  # noqa: PLC0415

    given = {"host": host, "port": port}
    settings = read_settings(**{name: one for name, one in given.items() if one is not None})
    os.umask(0o077)  # what the service writes is for its owner alone
    journal = Journal()
    take_over(journal)
    try:
        run_service(settings, journal, sys.stdout)
    except StoreError as error:
        sys.stderr.write(f"{error}\n")
        raise typer.Exit(2) from None
