"""`homeward audit`: show that nothing was altered, write it out, mark how far it has come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.consoles import print_json, progress
from api.cli.outputs import check_output
from api.cli.store_options import AsJson, DatabaseUrl, address
from constraints.errors import InputError, Problem

if TYPE_CHECKING:
    from api.store.audit.checkpoint import Checkpoint
    from api.store.audit.row import Row

audit_app = typer.Typer(
    help="The audit: show that nothing was altered, write it out, mark how far it has come.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

SecretFile = Annotated[
    Path | None,
    typer.Option(
        "--secret-file",
        exists=True,
        dir_okay=False,
        help="Secret that signs checkpoints; that of the settings if left out.",
    ),
]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="File to write.")]
Force = Annotated[bool, typer.Option("--force", help="Replace a file that is there.")]


@audit_app.command()
def verify(
    database: DatabaseUrl = None,
    *,
    exported: Annotated[
        Path | None,
        typer.Option("--exported", exists=True, dir_okay=False, help="A file of audit export."),
    ] = None,
    checkpoint: Annotated[
        list[Path] | None,
        typer.Option(exists=True, dir_okay=False, help="A mark kept elsewhere. May be repeated."),
    ] = None,
    secret_file: SecretFile = None,
    as_json: AsJson = False,
) -> None:
    """Read the audit from first to last, of the store or of a file. 0 whole, 1 altered."""
    from api.store.audit.verify import verify_rows  # noqa: PLC0415

    marks = _read_marks(checkpoint or [], secret_file)
    with _rows(database, exported) as rows:
        found = verify_rows(rows, marks)
    told = progress()
    for finding in found.findings:
        told.print(finding)
    told.print(f"{found.rows:,} rows; the last is {found.tip[:16]}.")
    if found.whole:
        told.print("Nothing was altered, taken out, put in or moved.")
    if not marks:
        told.print("Rows cut off at the end cannot be noticed without a checkpoint.")
    if as_json:
        print_json(
            {
                "rows": found.rows,
                "tip": found.tip,
                "findings": list(found.findings),
                "checkpoints": found.checkpoints,
            }
        )
    if not found.whole:
        raise typer.Exit(1)


@audit_app.command()
def export(output: Output, database: DatabaseUrl = None, *, force: Force = False) -> None:
    """Write the whole audit as lines of JSON, which verify reads without the store."""
    from api.store.audit.export import line_of  # noqa: PLC0415
    from api.store.drafts import draft_of, put  # noqa: PLC0415

    check_output(output, (), force=force)
    count = 0
    with draft_of(output) as draft:
        with _rows(database, None) as rows, draft.open("w", encoding="utf-8") as file:
            for row in rows:
                file.write(line_of(row))
                count += 1
        put(draft, output)
    progress().print(f"Wrote {output}: {count:,} rows.")


@audit_app.command()
def checkpoint(
    output: Output,
    database: DatabaseUrl = None,
    *,
    secret_file: SecretFile = None,
    force: Force = False,
) -> None:
    """Sign how far the audit has come. Keep the file where the service cannot reach it."""
    from api.store.audit.checkpoint import checkpoint_text  # noqa: PLC0415
    from api.store.audit.marking import mark  # noqa: PLC0415
    from api.store.database import open_database  # noqa: PLC0415
    from matcher.records.documents.write import store  # noqa: PLC0415

    check_output(output, (), force=force)
    secret = _secret(secret_file)
    opened = open_database(address(database))
    try:
        made = mark(opened, secret)
    finally:
        opened.close()
    store(checkpoint_text(made), output)
    progress().print(f"Wrote {output}: row {made.seq:,}, key {made.key_id}.")


@contextmanager
def _rows(database: str | None, exported: Path | None) -> Iterator[Iterator[Row]]:
    if exported is not None:
        from api.store.audit.export import rows_in  # noqa: PLC0415

        with exported.open(encoding="utf-8") as lines:
            yield rows_in(lines, str(exported))
        return
    from api.store.audit.chain import rows_of  # noqa: PLC0415
    from api.store.backup import one_moment  # noqa: PLC0415
    from api.store.engines import parsed  # noqa: PLC0415
    from api.store.migrations.run import check_tables  # noqa: PLC0415

    with one_moment(parsed(address(database))) as connection:
        check_tables(connection)
        yield rows_of(connection)


def _read_marks(files: Sequence[Path], secret_file: Path | None) -> list[Checkpoint]:
    if not files:
        return []
    from api.store.audit.checkpoint import parse_checkpoint  # noqa: PLC0415

    secret = _secret(secret_file)
    return [parse_checkpoint(file.read_text("utf-8"), str(file), secret) for file in files]


def _secret(secret_file: Path | None) -> bytes:
    if secret_file is None:
        from api.security.starting import checkpoint_secret  # noqa: PLC0415
        from api.settings import read_settings  # noqa: PLC0415

        settings = read_settings()
        settings.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return checkpoint_secret(settings)
    from api.store.audit.checkpoint import SHORTEST_SECRET  # noqa: PLC0415

    found = secret_file.read_text("utf-8").strip()
    if len(found) < SHORTEST_SECRET:
        told = f"{len(found)} characters" if found else ""
        expected = f"at least {SHORTEST_SECRET} characters in it"
        raise InputError((Problem(str(secret_file), "", "", told, expected),))
    return found.encode()
