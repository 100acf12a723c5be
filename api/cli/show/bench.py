"""Suites of benchmarks, and what a run of one found."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from api.cli.show.lines import Lines, capital
from benchmarks.suites.cells import Cells, cells, heading, notes
from benchmarks.suites.goal import Goal
from benchmarks.suites.report import Report
from benchmarks.suites.table import Suite

LEAST_NAME = 12
"""Columns that the name of a solver takes at least; it may go over several lines."""


def show_suites(suites: Sequence[Suite], console: Console) -> None:
    """Print what each suite measures, on what, and about how long it takes."""
    lines = Lines(console)
    lines.sentence("Suites of benchmarks; run one with: homeward bench NAME")
    for suite in suites:
        lines.heading(suite.name)
        lines.sentence(f"{capital(suite.measures)}.", indent=2)
        lines.sentence(f"On {suite.on}.", indent=2)
        peers = suite.takes_with_peers != suite.takes
        takes = f"{suite.takes}, {suite.takes_with_peers} with --peers" if peers else suite.takes
        lines.sentence(f"About {takes}.", indent=2)
        if suite.needs:
            lines.sentence(f"Reads {suite.needs} in the folder of --data.", indent=2)
    lines.sentence("")
    lines.sentence(
        "Every answer passes an independent check. Times are medians where a run is repeated, "
        "never the best; other solvers run in turn, on the same instance, with the same limit."
    )


def show_report(report: Report, console: Console) -> None:
    """Print figures beside their targets, then every run, instance by instance."""
    lines = Lines(console)
    lines.sentence(f"{report.suite.name}: {report.suite.measures}", style="bold")
    limit = f"At most {report.seconds:g} s for each solver on each instance."
    busy = " Other work was running on the machine: read the ratios." * report.machine.was_busy
    lines.sentence(f"{limit}{busy}", style="dim")
    if not report.is_whole:
        lines.sentence("Stopped before its end: this is what was done by then.", style="bold")
    lines.heading(f"Figures: {report.reached}")
    _show_goals(report.goals, lines)
    lines.heading("Runs")
    written = cells(report.runs)
    for name, runs in report.by_instance.items():
        lines.sentence("")
        lines.sentence(heading(name, runs), style="bold")
        widths = _widths(written, name)
        if sum(widths) + len(widths) > console.width:
            _say(written, name, lines)
        else:
            console.print(_table(written, name, widths))
    told = list(notes(report.runs))
    if told:
        lines.heading("Notes")
    for words, where in told:
        few = ", ".join(where[:3]) + (f" and {len(where) - 3} more" if len(where) > 3 else "")
        lines.item("- ", f"{words} ({few}).")


def _show_goals(goals: Sequence[Goal], lines: Lines) -> None:
    """Print each figure that was found, and name those that were not, with the reason."""
    for goal in goals:
        if goal.found is not None:
            target = "" if goal.wanted is None else f", wanted {goal.target()}"
            lines.item("- ", f"{goal.what}.")
            lines.sentence(f"{goal.figure()}{target}: {goal.verdict()}", indent=2, style="bold")
    unknown: dict[str, list[str]] = {}
    for goal in goals:
        if goal.found is None:
            unknown.setdefault(goal.verdict(), []).append(goal.id)
    for verdict, names in unknown.items():
        lines.item("- ", f"{', '.join(names)}: {verdict}.", style="dim")


def _widths(written: Cells, name: str) -> list[int]:
    """Give how wide columns have to be: no figure is cut short, nor torn over two lines."""
    widths = [LEAST_NAME]
    for at, title in enumerate(written.header[1:], start=1):
        figures = (len(row[at]) for row in written.of[name])
        widths.append(max(*figures, *map(len, title.split())))
    return widths


def _table(written: Cells, name: str, widths: Sequence[int]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), show_edge=False)
    for at, (title, width) in enumerate(zip(written.header, widths, strict=True)):
        if at:
            words = title.replace(" ", "\n")
            table.add_column(words, justify="right", min_width=width, no_wrap=True)
        else:
            table.add_column(title, min_width=width)
    for row in written.of[name]:
        table.add_row(*row)
    return table


def _say(written: Cells, name: str, lines: Lines) -> None:
    """Say each run in a sentence: "HiGHS: value 213,886; seconds 1.09"."""
    for solver, *figures in written.of[name]:
        titles = written.header[1:]
        told = [
            f"{title} {figure}" for title, figure in zip(titles, figures, strict=True) if figure
        ]
        lines.item(f"  {solver}: ", "; ".join(told))
