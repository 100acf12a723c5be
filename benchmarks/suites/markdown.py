"""A report as Markdown: figures beside targets, then every run."""

from __future__ import annotations

from benchmarks.report import table
from benchmarks.suites.cells import cells, heading, notes
from benchmarks.suites.report import Report

OVERVIEW = ("suite", "date", "commit", "machine", "limit", "targets", "figures")


def section(report: Report) -> str:
    """
    Write what one run of a suite found.

    Parameters
    ----------
    report
        The report.
    """
    parts = [
        f"### {report.suite.name}",
        f"{_capital(report.suite.measures)}, on {report.suite.on}. {_how(report)}",
        _goals(report),
        _runs(report),
    ]
    told = [f"- {words} ({_named(where)})." for words, where in notes(report.runs)]
    return "\n\n".join([*parts, *(["\n".join(told)] if told else [])])


def row(report: Report) -> str:
    """Write the row of the suite for the table of all suites."""
    busy = " (busy)" if report.machine.was_busy else ""
    figures = "; ".join(
        f"{goal.id} {goal.figure()}" for goal in report.goals if goal.found is not None
    )
    cells_ = (
        report.suite.name,
        report.day.isoformat(),
        report.machine.commit,
        f"{report.machine.processor}{busy}",
        f"{report.seconds:g} s" if report.suite.is_race else "-",
        report.reached,
        figures,
    )
    return f"| {' | '.join(cells_)} |"


def _how(report: Report) -> str:
    machine = report.machine
    versions = ", ".join(f"{name} {said}" for name, said in machine.versions.items())
    words = [
        f"{report.day:%-d %B %Y}, commit {machine.commit}, {machine.processor}, {machine.cores} "
        f"cores, {machine.memory_gb:.0f} GB, {versions}.",
        "Times are on the wall, medians where a run was repeated.",
    ]
    if report.suite.is_race:
        words.append(
            f"At most {report.seconds:g} s for each solver on each instance, one worker each, "
            "alternating who begins."
        )
    if machine.was_busy:
        words.append("**Other work was running on the machine: read the ratios.**")
    if not report.is_whole:
        words.append("**The run was stopped before its end.**")
    return " ".join(words)


def _goals(report: Report) -> str:
    rows = [
        (goal.id, goal.what, goal.target(), goal.figure(), goal.verdict()) for goal in report.goals
    ]
    return table(("figure", "what", "target", "found", "verdict"), rows, 0)


def _runs(report: Report) -> str:
    written = cells(report.runs)
    rows = []
    for name, of in report.by_instance.items():
        rows += [(heading(name, of), *row) for row in written.of[name]]
    return table(("instance", *written.header), rows, len(written.header) - 1)


def _named(instances: list[str]) -> str:
    few = ", ".join(instances[:3])
    return few if len(instances) <= 3 else f"{few} and {len(instances) - 3} more"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
