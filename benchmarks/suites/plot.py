"""The gap of each solver over time, or times where nothing else is told, as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from benchmarks.suites.report import Report
from benchmarks.suites.run import NOT_ASKED, OURS, Run, above, best_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Floats = npt.NDArray[np.float64]
COLOURS = ("#0b5394", "#b45f06", "#38761d", "#741b47", "#666666", "#bf9000", "#134f5c")
"""Dark enough to be told apart in print; ours is always the first."""
LEAST_GAP = 1e-3
"""Per cent below which a gap is drawn as nothing."""
FIRST, POINTS = 1e-3, 400
"""Seconds at which the first of all panels may begin; how finely a line is drawn."""
WIDTH, HEIGHT = 8.0, 3.4


def save_plot(report: Report, path: Path) -> None:
    """
    Draw a report as PNG: a panel for each kind of instance.

    A thin line is one instance, a thick one the mean, drawn from when each instance that a solver
    told steps of has an answer. Where solvers tell none, marks show their times instead. Who was
    not asked is not drawn: it took no time.

    Parameters
    ----------
    report
        At least one run.
    path
        The file; its folder is there.

    Raises
    ------
    ImportError
        matplotlib is not installed.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415  an extra
    from matplotlib.figure import Figure  # noqa: PLC0415

    asked = [run for run in report.runs if run.status != NOT_ASKED]
    groups: dict[str, list[Run]] = {}
    for run in asked:
        groups.setdefault(run.group, []).append(run)
    solvers = list(dict.fromkeys(run.solver for run in asked))
    solvers.sort(key=lambda name: not name.startswith(OURS))
    colour = {name: COLOURS[at % len(COLOURS)] for at, name in enumerate(solvers)}
    heights = [
        HEIGHT if any(run.steps for run in runs) else 1.0 + 0.3 * len({run.solver for run in runs})
        for runs in groups.values()
    ]
    figure = Figure(figsize=(WIDTH, sum(heights) + 0.6), layout="constrained")
    FigureCanvasAgg(figure)
    panels = figure.subplots(len(groups), 1, squeeze=False, height_ratios=heights)[:, 0]
    best = best_of(report.runs)
    for panel, (group, runs) in zip(panels, groups.items(), strict=True):
        draw = _gaps if any(run.steps for run in runs) else _times
        draw(panel, runs, colour, best)
        panel.set_title(group, loc="left", fontsize=10)
        panel.grid(visible=True, alpha=0.25)
    figure.suptitle(f"{report.suite.name}: {report.suite.measures}", fontsize=11)
    figure.savefig(path, dpi=120, format="png", metadata={"Software": None})


def _gaps(panel: Axes, runs: Sequence[Run], colour: dict[str, str], best: dict[str, int]) -> None:
    """Draw how far answers lie above the best known, over time, both on scales of powers."""
    told = [step.seconds for run in runs for step in run.steps if step.value is not None]
    first = max(min(told, default=FIRST) / 2, FIRST)
    last = 1.3 * max([run.seconds for run in runs if run.steps] + [10 * first])
    when = np.geomspace(first, last, POINTS)
    for solver in dict.fromkeys(run.solver for run in runs if run.steps):
        mine = [run for run in runs if run.solver == solver and run.steps]
        lines = np.array([_line(run, best.get(run.instance), when) for run in mine])
        for line in lines if len(mine) > 1 else ():
            panel.plot(when, line, color=colour[solver], alpha=0.25, linewidth=0.7)
        panel.plot(when, lines.mean(axis=0), color=colour[solver], linewidth=2, label=solver)
    panel.set_xscale("log")
    panel.set_yscale("symlog", linthresh=LEAST_GAP)
    panel.set_ylim(bottom=0)
    panel.set_xlim(first, last)
    panel.set_xlabel("seconds")
    panel.set_ylabel("% above the best known")
    panel.legend(fontsize=8)


def _line(run: Run, best: int | None, when: Floats) -> Floats:
    """Give the gap in per cent at each time; nothing before the first answer."""
    gaps = (above(run.at(float(seconds)).value, best) for seconds in when)
    return np.array([np.nan if gap is None else 100 * gap for gap in gaps])


def _times(panel: Axes, runs: Sequence[Run], colour: dict[str, str], _: dict[str, int]) -> None:
    """Draw how long each took: a row a solver, a mark an instance, a bar at the median."""
    solvers = list(dict.fromkeys(run.solver for run in runs))[::-1]
    for at, solver in enumerate(solvers):
        mine = [run for run in runs if run.solver == solver]
        for run in mine:
            proved = run.is_proved or run.status == "checked"
            fill = colour[solver] if proved else "none"
            panel.scatter([run.seconds], [at], s=36, facecolor=fill, edgecolor=colour[solver])
        middle = float(np.median([run.seconds for run in mine]))
        panel.plot([middle, middle], [at - 0.3, at + 0.3], color=colour[solver], linewidth=2)
    panel.set_yticks(range(len(solvers)), solvers, fontsize=8)
    panel.set_ylim(-0.6, len(solvers) - 0.4)
    panel.set_xscale("log")
    panel.set_xlabel("seconds, a mark an instance; hollow where nothing was proved")
