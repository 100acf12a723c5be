"""The runs of an instance as the cells of a table, for a terminal and for a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.suites.goal import written
from benchmarks.suites.run import FAILED, NOT_ASKED, Run, above, best_of

EXTRA = {
    "unplaced": ("not placed", "{:,.0f}"),
    "peak_mb": ("MB at most", "{:,.0f}"),
    "placed_mean": ("% placed", "{:.1f}"),
    "placed_worst": ("worst", "{:.1f}"),
    "worth_mean": ("% worth", "{:.1f}"),
    "worth_worst": ("worst", "{:.1f}"),
    "least_mean": ("% lesser", "{:.1f}"),
    "least_worst": ("worst", "{:.1f}"),
    "rate": ("a second", "{:,.0f}"),
    "p99_ms": ("p99 ms", "{:,.1f}"),
    "times_small": ("of the small app", "{:.2f}"),
    "times_least": ("least", "{:.2f}"),
    "times_most": ("most", "{:.2f}"),
    "due_rate": ("due a second", "{:,.0f}"),
    "refused": ("refused", "{:,.0f}"),
    "refused_p99_ms": ("refused within ms (p99)", "{:,.1f}"),
    "of_peak": ("% of peak", "{:.0f}"),
    "health_p99_ms": ("health p99 ms", "{:,.1f}"),
    "memory_mb": ("MB", "{:,.0f}"),
    "growth": ("% more memory", "{:.1f}"),
}
BUILT = 0.0005
"""Seconds of building a model below which there was no model."""


@dataclass(frozen=True, slots=True)
class Cells:
    """
    A table of runs.

    Parameters
    ----------
    header
        The first is the solver, the others are figures.
    of
        Rows of each instance, by name.
    """

    header: tuple[str, ...]
    of: dict[str, list[tuple[str, ...]]]


def cells(runs: Sequence[Run]) -> Cells:
    """
    Write runs as cells; columns that would be empty throughout are not there.

    Parameters
    ----------
    runs
        Of one suite.
    """
    best, names = best_of(runs), list(dict.fromkeys(run.instance for run in runs))
    extras = [name for name in EXTRA if any(name in run.extra for run in runs)]
    rows = [_row(run, best.get(run.instance), extras) for run in runs]
    titles = ("solver", "value", "above best", "proved within", "seconds", "worst", "built in",
              *(EXTRA[name][0] for name in extras))  # fmt: skip
    kept = [at for at in range(len(titles)) if any(row[at] for row in rows)]
    table: dict[str, list[tuple[str, ...]]] = {name: [] for name in names}
    for run, row in zip(runs, rows, strict=True):
        table[run.instance].append(tuple(row[at] for at in kept))
    return Cells(tuple(titles[at] for at in kept), table)


def notes(runs: Sequence[Run]) -> Iterator[tuple[str, list[str]]]:
    """Give what a reader should know of some runs, with the solver and the instances."""
    told: dict[str, list[str]] = {}
    for run in runs:
        if run.note:
            told.setdefault(f"{run.solver}: {run.note}", []).append(run.instance)
    yield from told.items()


def heading(name: str, runs: Sequence[Run]) -> str:
    """Say what is known of an instance: "e10100, best known 11,577"."""
    known = next((run.known for run in runs if run.known is not None), None)
    if known is not None:
        return f"{name}, best known {known:,}"
    if any(run.status == "infeasible" for run in runs):
        return f"{name}, proved to have no answer"
    best = best_of(runs).get(name)
    if best is None:
        return name
    proved = any(run.is_proved for run in runs)
    return f"{name}, {'least' if proved else 'best of this run'} {best:,}"


def _row(run: Run, best: int | None, extras: Sequence[str]) -> tuple[str, ...]:
    asked = run.status != NOT_ASKED
    value = f"{run.value:,}" if run.value is not None else run.status
    return (
        run.solver,
        "" if run.status == "checked" else value,
        _percent(above(run.value, best)),
        "none exists" if run.status == "infeasible" else _percent(run.gap),
        _seconds(run.seconds) if asked else "",
        _seconds(run.worst) if run.worst is not None and run.repeats > 1 else "",
        _seconds(run.building) if asked and run.building > BUILT and run.status != FAILED else "",
        *(EXTRA[name][1].format(run.extra[name]) if name in run.extra else "" for name in extras),
    )


def _percent(share: float | None) -> str:
    return "" if share is None else written(100 * share, "%")


def _seconds(seconds: float) -> str:
    digits = 1 if seconds >= 10 else 2 if seconds >= 1 else 3 if seconds >= 0.1 else 4
    return f"{seconds:,.{digits}f}"
