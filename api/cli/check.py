"""`homeward check`: what files are, and what a person should look at before they are used."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.consoles import print_json, progress, results
from api.cli.days import day_of, read_day

if TYPE_CHECKING:
    from matcher.records.quality import QualityReport


def check(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE",
            help="Snapshots, referrals, pools, replies, Ofsted lists, boundaries, returns of "
            "places, or the folder of an SSDA903 return. What each is, is told by its content.",
        ),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print everything as JSON.")] = False,
    on: Annotated[
        date | None,
        typer.Option(
            "--on",
            metavar="YYYY-MM-DD",
            parser=read_day,
            help="Day on which dates are judged to be old; today's without it.",
        ),
    ] = None,
) -> None:
    """
    Report on the quality of files: counts, what is not known, what is old, what is refused.

    Of a referral also what a ranking asks for, and what confirming a placement requires.

    Exit code 0: every file can be used, whatever was found. 2: a file would be refused.
    """
    from matcher.records.checks import report_file  # noqa: PLC0415  reads every kind of file

    told = progress()
    reports: list[QualityReport] = []
    for given in files:
        # "." and ".." have no name of their own
        path = given if given.name.strip(".") else given.resolve()
        told.print(f"Reading {path.name} ...", style="dim")
        reports.append(report_file(path, day_of(on)))
    if as_json:
        _print_json(reports)
    else:
        _print_text(reports)
    if any(report.rejected for report in reports):
        raise typer.Exit(2)


def _print_json(reports: list[QualityReport]) -> None:
    from api.imports.report import as_plain  # noqa: PLC0415

    print_json({"files": [as_plain(report) for report in reports]})


def _print_text(reports: list[QualityReport]) -> None:
    from api.cli.quality_text import print_report  # noqa: PLC0415  loads rich's tables

    with results() as console:
        for report in reports:
            print_report(report, console)
        if len(reports) > 1:
            refused = sum(bool(report.rejected) for report in reports)
            readable = len(reports) - refused
            console.print(f"{len(reports)} files: {readable} can be read, {refused} refused.")
