"""A report on a file for a person to read, at whatever width there is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from api.cli.problems_text import compared, problems_table
from matcher.records.quality import QualityReport

_BAR = 20


def print_report(report: QualityReport, console: Console) -> None:
    """
    Print a report: what the file is, counts, what is not known, days, findings, refusals.

    Parameters
    ----------
    report
        On one file.
    console
        Where to.
    """
    console.print(Text(report.file, style="bold"))
    console.print(Text(report.kind[:1].upper() + report.kind[1:]))
    for block in _blocks(report, console):
        console.print()
        console.print(block)
    console.print()


def _blocks(report: QualityReport, console: Console) -> Iterator[Padding | Table | Text]:
    if report.counts:
        yield _counts(report.counts)
    if report.unknown_shares:
        yield from _unknown(report.unknown_shares, console)
    known = [one for one in report.dates if one.oldest is not None]
    if known:
        yield _indented(_dates(report))
    if report.findings:
        yield _indented(problems_table("To look at", report.findings, report.file, "yellow"))
    for stage, what in report.asked_for:
        yield Text(stage, style="bold")
        yield _listed(what)
    if report.kind == "not recognised":
        yield compared(report.rejected)
    elif report.rejected:
        yield _indented(problems_table("Rejected", report.rejected, report.file, "red"))
        yield Text("Refused: nothing of this file is used until that is put right.", style="red")
    else:
        yield Text(
            f"Can be read{': none of this stops it' if report.findings else ''}.", style="green"
        )


def _counts(counts: Sequence[tuple[str, int]]) -> Padding:
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for what, count in counts:
        table.add_row(f"{count:,}", what)
    return _indented(table)


def _listed(what: Sequence[str]) -> Padding:
    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for one in what:
        table.add_row("-", Text(one))
    return _indented(table)


def _unknown(shares: Sequence[tuple[str, float]], console: Console) -> Iterator[Padding | Text]:
    full = "█" if console.encoding.casefold().startswith("utf") else "#"
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(no_wrap=True, width=_BAR)
    for column, share in shares:
        if share:
            # a few must not look like none, nor nearly all like all
            length = min(max(1, round(share * _BAR)), _BAR - (share < 1))
            table.add_row(_percent(share), column, Text(full * length, style="yellow"))
    known = [column for column, share in shares if not share]
    if table.row_count:
        yield Text("Not known", style="bold")
        yield _indented(table)
    if known:
        yield Text(f"Known throughout: {', '.join(known)}.")


def _indented(table: Table) -> Padding:
    return Padding(table, (0, 0, 0, 2), expand=False)


def _percent(share: float) -> str:
    """Write a share so that only none is 0 % and only all is 100 %."""
    percent = share * 100
    if 0 < percent < 0.1:
        return "< 0.1 %"
    if 99.9 < percent < 100:
        return "> 99.9 %"
    return f"{percent:.1f} %" if percent < 100 else "100 %"


def _dates(report: QualityReport) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("Days", overflow="fold")
    table.add_column("oldest", no_wrap=True)
    table.add_column("newest", no_wrap=True)
    for one in report.dates:
        if one.oldest is not None and one.newest is not None:
            table.add_row(one.name, _day(one.oldest), _day(one.newest))
    return table


def _day(day: date) -> str:
    return f"{day:%d %b %Y}"
