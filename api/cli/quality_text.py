"""A report on a file for a person to read, at whatever width there is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from constraints.errors import Problem
from matcher.records.quality import QualityReport

_BAR = 20
_SUCH_AS = 3
_NUMBERS = re.compile(r"\d[\d/,.]*")
_COUNTED = re.compile(r"^(\d+): ")
_MOST_GROUPS = 30


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


def _blocks(report: QualityReport, console: Console) -> Iterator[Padding | Text]:
    if report.counts:
        yield _counts(report.counts)
    if report.unknown_shares:
        yield from _unknown(report.unknown_shares, console)
    known = [one for one in report.dates if one.oldest is not None]
    if known:
        yield _indented(_dates(report))
    if report.findings:
        yield _problems("To look at", report.findings, report.file, "yellow")
    if report.kind == "not recognised":
        yield _compared(report.rejected)
    elif report.rejected:
        yield _problems("Rejected", report.rejected, report.file, "red")
        yield Text("Refused: nothing of this file is used until that is put right.", style="red")
    else:
        looked = "; what is to look at does not stop it" if report.findings else ""
        yield Text(f"Can be used as input{looked}.", style="green")


def _counts(counts: Sequence[tuple[str, int]]) -> Padding:
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for what, count in counts:
        table.add_row(f"{count:,}", what)
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


def _problems(title: str, problems: Sequence[Problem], file: str, style: str) -> Padding:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(justify="right", no_wrap=True, style=style)
    table.add_column(overflow="fold")
    groups = list(_grouped(problems))
    table.add_row(Text(""), Text(title, style=f"bold {style}"))
    for group in groups[:_MOST_GROUPS]:
        table.add_row(f"{sum(map(_many, group)):,}", _group(group, file))
    if len(groups) > _MOST_GROUPS:
        rest = sum(map(len, groups[_MOST_GROUPS:]))
        table.add_row(f"{rest:,}", f"more of {len(groups) - _MOST_GROUPS} other kinds: see --json")
    return _indented(table)


def _grouped(problems: Iterable[Problem]) -> Iterator[list[Problem]]:
    """Put together what differs only in numbers: one kind of fault in many rows."""
    groups: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        key = (problem.field, _NUMBERS.sub("#", problem.expected))
        groups.setdefault(key, []).append(problem)
    yield from sorted(groups.values(), key=len, reverse=True)


def _many(problem: Problem) -> int:
    """Count the rows behind one line: a finding of many rows begins with their number."""
    counted = _COUNTED.match(problem.found)
    return int(counted[1]) if counted else 1


def _group(group: Sequence[Problem], file: str) -> Text:
    first = group[0]
    lead = first.field or first.place or "The file"
    if len(group) == 1:
        found = _COUNTED.sub("", first.found) or "nothing"
        text = Text(f"{lead}: found {found}, expected {first.expected}.")
        place = _place(first, file) if first.field else ""
        return text.append(f"\n{place}", style="dim") if place else text
    text = Text(f"{lead}: expected {first.expected}.")
    shown = [f"{_place(one, file)}: {one.found or 'nothing'}" for one in group[:_SUCH_AS]]
    more = f"; and {len(group) - _SUCH_AS:,} more" if len(group) > _SUCH_AS else ""
    return text.append(f"\n{'; '.join(shown)}{more}", style="dim")


def _place(problem: Problem, file: str) -> str:
    parts = (problem.file if problem.file != file else "", problem.place)
    return ", ".join(part for part in parts if part)


def _compared(problems: Sequence[Problem]) -> Text:
    found = problems[0].found or "nothing"
    if len(problems) == 1:
        return Text(f"Found {found}, expected {problems[0].expected}.", style="red")
    text = Text(f"Found {found}. It was compared with:", style="red")
    for problem in problems:
        text.append(f"\n  {problem.expected}")
    return text
