"""`homeward db import`: the homes of a snapshot into the store, all or nothing."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.consoles import print_json, progress, results
from api.cli.days import day_of
from api.cli.store_options import AsJson, DatabaseUrl, address

if TYPE_CHECKING:
    from api.imports.service import Imported
    from matcher.records.quality import QualityReport

_SHOWN = 10
_PATIENCE = 600.0


def import_homes(
    snapshot: Annotated[
        Path,
        typer.Option(
            "--snapshot",
            metavar="FILE",
            exists=True,
            dir_okay=False,
            help="Made by homeward import homes, import places or world.",
        ),
    ],
    database: DatabaseUrl = None,
    *,
    as_json: AsJson = False,
) -> None:
    """
    Put the homes of a snapshot on record: all of them, or none.

    Refused where it is older than what a home told of itself and says something else; each such
    home is named. Homes on record that are not in the file stay as they are.
    """
    from api.imports.service import prepare, put_homes  # noqa: PLC0415  loads the store
    from api.store.change import SYSTEM  # noqa: PLC0415
    from api.store.database import open_database  # noqa: PLC0415
    from api.store.migrations.run import check_tables  # noqa: PLC0415
    from matcher.records.checks.snapshots import report_on_snapshot  # noqa: PLC0415
    from matcher.records.documents import read_snapshot  # noqa: PLC0415

    progress().print(f"Reading {snapshot.name} ...", style="dim")
    prepared = prepare(read_snapshot(snapshot), snapshot.name)
    opened = open_database(address(database))
    try:
        with opened.read() as connection:
            check_tables(connection)
        imported = opened.write(
            lambda change: put_homes(change, prepared), actor=SYSTEM, patience=_PATIENCE
        )
    finally:
        opened.close()
    report = report_on_snapshot(prepared.snapshot, day_of(None), snapshot.name)
    _print(imported, report, as_json=as_json)


def _print(imported: Imported, report: QualityReport, *, as_json: bool) -> None:
    for line in _lines(imported):
        progress().print(line)
    if as_json:
        from api.imports.report import as_plain  # noqa: PLC0415

        said = asdict(imported) | {"as_at": imported.as_at.isoformat()}
        print_json(said | {"quality": as_plain(report)})
        return
    from api.cli.quality_text import print_report  # noqa: PLC0415  loads rich's tables

    with results() as console:
        print_report(report, console)


def _lines(imported: Imported) -> list[str]:
    new, changed = len(imported.new), len(imported.changed)
    lines = [f"On record: {new:,} new, {changed:,} changed, {imported.unchanged:,} unchanged."]
    if imported.kept_own:
        lines.append(
            f"These told of themselves and keep what they told: {_some(imported.kept_own)}."
        )
    if imported.not_in_file:
        lines.append(f"Not in the file, and left as they are: {_some(imported.not_in_file)}.")
    if imported.no_longer_told:
        gone = ", ".join(f"{key} ({many:,})" for key, many in imported.no_longer_told.items())
        lines.append(f"On record before and not told any more, of how many homes: {gone}.")
    return lines


def _some(urns: tuple[str, ...]) -> str:
    more = f" and {len(urns) - _SHOWN:,} more" if len(urns) > _SHOWN else ""
    return ", ".join(urns[:_SHOWN]) + more
