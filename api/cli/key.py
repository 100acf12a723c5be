"""`homeward key`: the keys of the service, made, listed and revoked where it runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from api.security.roles import Permission, Role

if TYPE_CHECKING:
    from api.settings import Settings
    from api.store.database import Database

key_app = typer.Typer(
    name="key", help="Make, list and revoke keys of the service.", no_args_is_help=True
)


@contextmanager
def _store() -> Iterator[tuple[Settings, Database]]:
    from api.serving import ready_store  # noqa: PLC0415  the service is loaded when asked for
    from api.settings import read_settings  # noqa: PLC0415
    from api.store.database import open_database  # noqa: PLC0415
    from api.store.errors import StoreError  # noqa: PLC0415

    os.umask(0o077)
    settings = read_settings()
    try:
        database = open_database(ready_store(settings))
        try:
            yield settings, database
        finally:
            database.close()
    except (StoreError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        raise typer.Exit(2) from None


@key_app.command("add")
def add(
    name: Annotated[str, typer.Argument(help="Who it is for, as people call them.")],
    role: Annotated[list[Role], typer.Option(help="What they are. May be repeated.")],
    authority: Annotated[str | None, typer.Option(help="ONS code of their authority.")] = None,
    home: Annotated[
        list[str] | None, typer.Option(help="URN of a registered manager's home.")
    ] = None,
    only: Annotated[
        list[Permission] | None,
        typer.Option(help="What the key may be used for at most. May be repeated."),
    ] = None,
    days: Annotated[
        int | None, typer.Option(help="For how long, before HOMEWARD_KEY_DAYS.")
    ] = None,
    label: Annotated[str, typer.Option(help="What it is for.")] = "",
) -> None:
    """Put somebody on record and make a key for them. It is shown this once."""
    from api.security.keeping import add_key  # noqa: PLC0415
    from api.security.principal import Principal  # noqa: PLC0415
    from api.security.starting import key_secret  # noqa: PLC0415
    from api.store.database import utc_now  # noqa: PLC0415

    with _store() as (settings, database):
        scopes = frozenset(only or ())
        person = Principal(
            "", name, authority, frozenset(role), frozenset(home or ()), None,
            scopes or None,
        )  # fmt: skip
        made = add_key(
            database,
            key_secret(settings),
            person,
            now=utc_now(),
            days=days or settings.key_days,
            label=label,
        )
        sys.stdout.write(f"{made}\n")


@key_app.command("list")
def list_all() -> None:
    """List all keys ever made: whose, for what, until when."""
    from api.security.keeping import list_keys  # noqa: PLC0415

    with _store() as (_, database):
        for one in list_keys(database):
            until = "revoked" if one.revoked else f"until {one.expires_at:%d %B %Y %H:%M} UTC"
            who = ", ".join((one.name, *one.roles, one.authority or "no authority"))
            sys.stdout.write(f"{one.id}  {until}  {who}{one.label and '  ' + one.label}\n")


@key_app.command("revoke")
def revoke(key_id: Annotated[str, typer.Argument(help="As `homeward key list` has it.")]) -> None:
    """Take a key back: it fails at the next call."""
    from api.security.people import revoke_key  # noqa: PLC0415
    from api.store.change import SYSTEM  # noqa: PLC0415

    with _store() as (_, database):
        database.write(lambda change: revoke_key(change, key_id), actor=SYSTEM)
        sys.stdout.write(f"Revoked {key_id}.\n")
