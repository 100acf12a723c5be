"""The text of the results: machine, figures beside targets, ratios, first choices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from benchmarks.figure import number
from benchmarks.quality_table import quality_table
from benchmarks.ratios import ratio_tables
from benchmarks.run import Run

PUBLISHED = (
    "The nearest public system, HMPPS's search for approved premises, is said by its makers to "
    "need about 100 ms to sort 104 premises by distance after the work on it of May 2026 (3 s and "
    "1 s before): github.com/ministryofjustice/hmpps-approved-premises-api, commit 2747c4dc1. "
    "That is a published figure for another machine, with a web request and a database in it; it "
    "was not measured here and no ratio to it is given."
)


def detail(run: Run, day: date, note: str = "") -> str:
    """
    Write everything that one run found.

    Parameters
    ----------
    run
        The run.
    day
        Of the run.
    note
        What the reader should know of it; empty for nothing.
    """
    parts = [
        _head(run, day, note),
        "## Speed and memory",
        _figures(run),
        _held_to(run),
        "## Beside plain work of the same size",
        ratio_tables(run),
        PUBLISHED,
        "## First choices",
        _choices(run),
    ]
    return "\n\n".join(parts)


def table(header: Sequence[str], rows: Sequence[Sequence[str]], right: int) -> str:
    """Write a table; its last ``right`` columns are numbers."""
    left = len(header) - right
    lines = [header, ["---"] * left + ["---:"] * right, *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _head(run: Run, day: date, note: str) -> str:
    machine = run.machine
    busy = (
        "not told"
        if machine.load is None
        else f"{machine.load:.1f} jobs a core in the minute before"
        + (": **other work was running**, so read the processor column" if machine.was_busy else "")
    )
    rows = [
        ("date", f"{day:%-d %B %Y}"),
        ("commit", machine.commit),
        ("versions", ", ".join(f"{name} {said}" for name, said in machine.versions.items())),
        ("machine", f"{machine.processor}, {machine.cores} cores, {machine.memory_gb:.0f} GB"),
        ("system", machine.system),
        ("cores used", "1; numeric libraries held to one thread"),
        ("load", busy),
        ("collector", "on; the prepared world set aside from it, as in a process that stays up"),
        (
            "world",
            f"{run.plan.world}: {run.homes:,} homes, {run.residents:,} residents, made up; "
            f"seed {run.seeds[0]}",
        ),
        ("referrals", f"{run.children} of one pair of days, made up; seed {run.seeds[1]}"),
    ]
    if note:
        rows.append(("note", note))
    return table(("", ""), rows, 0)


def _figures(run: Run) -> str:
    rows = []
    for figure in run.figures:
        unit = figure.unit
        rows.append(
            (
                figure.id,
                figure.what,
                figure.verdict(),
                "" if figure.target is None else f"{figure.target:,.10g} {unit}",
                number(figure.median, unit),
                number(figure.worst, unit),
                "" if figure.processor is None else number(figure.processor, unit),
                str(figure.runs),
            )
        )
    header = ("figure", "what", "target", "at most", "median", "worst", "processor", "runs")
    return table(header, rows, 5)


def _held_to(run: Run) -> str:
    lines = [f"- {figure.id}: {figure.held_to}." for figure in run.figures]
    return "\n".join(("Asserted of every result, after its clock stopped:", "", *lines))


def _choices(run: Run) -> str:
    found = run.quality
    words = (
        f"{found.asked} referrals; {found.nothing_to_propose} with no home that can be proposed as "
        f"things are known, {found.from_nowhere} of the others with no origin to measure from. The "
        f"table is over the remaining {found.compared}, the same children in each column. Figures "
        "of a made-up world under this engine's own rules and points: they say what the order "
        "costs in miles and what plainer ways leave unasked, and nothing about what becomes of "
        "children."
    )
    return f"{words}\n\n{quality_table(found)}"
