"""`homeward db`: make the store ready, copy it, put a copy back, look it over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.consoles import print_json, progress
from api.cli.db_import import import_homes
from api.cli.outputs import check_output
from api.cli.store_options import AsJson, DatabaseUrl, address

if TYPE_CHECKING:
    from api.store.whole import Whole

db_app = typer.Typer(
    help="The store: make it ready, copy it while in use, put a copy back, look it over.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


db_app.command("import")(import_homes)


@db_app.command()
def upgrade(database: DatabaseUrl = None) -> None:
    """Make the store, or bring its tables to what this version needs: all of it, or nothing."""
    from api.store.engines import parsed  # noqa: PLC0415
    from api.store.migrations.run import upgrade as bring_up  # noqa: PLC0415

    before, after = bring_up(parsed(address(database)))
    told = "made" if before is None else "unchanged" if before == after else f"were {before}"
    progress().print(f"Tables: {after} ({told}).")


@db_app.command()
def backup(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="File to write.")],
    database: DatabaseUrl = None,
    *,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
    as_json: AsJson = False,
) -> None:
    """Copy the store into one file while it is in use. Keep the file as you keep the records."""
    from api.store.backup import back_up  # noqa: PLC0415
    from api.store.engines import parsed  # noqa: PLC0415

    check_output(output, (), force=force)
    _tell(back_up(parsed(address(database)), output), f"Wrote {output}.", as_json=as_json)


@db_app.command()
def restore(
    copy: Annotated[
        Path,
        typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="Made by db backup."),
    ],
    database: DatabaseUrl = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Put a copy back: into an empty folder, or a PostgreSQL database without tables."""
    from api.store.backup import restore as put_back  # noqa: PLC0415
    from api.store.engines import parsed  # noqa: PLC0415

    _tell(put_back(copy, parsed(address(database))), "Restored.", as_json=as_json)


@db_app.command()
def verify(database: DatabaseUrl = None, *, as_json: AsJson = False) -> None:
    """Look over file, names, holds and audit, and hold the audit against the records."""
    from api.store.backup import one_moment  # noqa: PLC0415
    from api.store.engines import parsed  # noqa: PLC0415
    from api.store.whole import verify_store  # noqa: PLC0415

    with one_moment(parsed(address(database))) as connection:
        whole = verify_store(connection)
    _tell(whole, "Everything holds." if not whole.findings else "", as_json=as_json)
    if whole.findings:
        raise typer.Exit(1)


def _tell(whole: Whole, done: str, *, as_json: bool) -> None:
    told = progress()
    for finding in whole.findings:
        told.print(finding)
    audit = whole.audit
    told.print(f"{done} The audit has {audit.rows:,} rows; the last is {audit.tip[:16]}.".strip())
    if as_json:
        print_json(
            {"audit_rows": audit.rows, "audit_tip": audit.tip, "findings": list(whole.findings)}
        )
