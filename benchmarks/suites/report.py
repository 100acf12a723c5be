"""All that one run of a suite found, and the same as a document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from benchmarks.machine import Machine
from benchmarks.suites.goal import Goal
from benchmarks.suites.run import Run, above, best_of
from benchmarks.suites.table import Suite

FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class Report:
    """
    What one run of a suite found.

    Parameters
    ----------
    suite
        Which.
    seconds
        Limit of each solver on each instance.
    peers
        Whether others were asked to run.
    machine, day
        Where and when.
    runs
        In the order they ended.
    goals
        Figures beside targets.
    is_whole
        Whether it ran to its end; False where somebody stopped it.
    """

    suite: Suite
    seconds: float
    peers: bool
    machine: Machine
    day: date
    runs: tuple[Run, ...]
    goals: tuple[Goal, ...]
    is_whole: bool = True

    @property
    def by_instance(self) -> dict[str, list[Run]]:
        """The runs of each instance, in the order the instances were begun."""
        found: dict[str, list[Run]] = {}
        for run in self.runs:
            found.setdefault(run.instance, []).append(run)
        return found

    @property
    def reached(self) -> str:
        """How many targets were reached: "5 of 7 targets reached, 1 missed, 1 not known"."""
        told = [goal.is_reached for goal in self.goals if goal.wanted is not None]
        words = [f"{told.count(True)} of {len(told)} targets reached"]
        rest = {"missed": told.count(False), "not known": told.count(None)}
        return ", ".join(words + [f"{many} {what}" for what, many in rest.items() if many])


def document(report: Report) -> dict[str, Any]:
    """
    Give a report as a document of JSON; its keys stay the same within a format version.

    Parameters
    ----------
    report
        The report.
    """
    best = best_of(report.runs)
    return {
        "format_version": FORMAT_VERSION,
        "suite": report.suite.name,
        "day": report.day.isoformat(),
        "seconds": report.seconds,
        "peers": report.peers,
        "is_whole": report.is_whole,
        "machine": {
            "commit": report.machine.commit,
            "processor": report.machine.processor,
            "cores": report.machine.cores,
            "memory_gb": round(report.machine.memory_gb, 1),
            "system": report.machine.system,
            "versions": report.machine.versions,
            "load": report.machine.load,
        },
        "goals": [_goal(goal) for goal in report.goals],
        "runs": [_run(run, best.get(run.instance)) for run in report.runs],
    }


def _goal(goal: Goal) -> dict[str, Any]:
    return {
        "id": goal.id,
        "what": goal.what,
        "unit": goal.unit,
        "wanted": goal.wanted,
        "is_least": goal.is_least,
        "found": goal.found,
        "is_floor": goal.is_floor,
        "is_reached": goal.is_reached,
        "verdict": goal.verdict(),
    }


def _run(run: Run, best: int | None) -> dict[str, Any]:
    return {
        "group": run.group,
        "instance": run.instance,
        "solver": run.solver,
        "status": run.status,
        "value": run.value,
        "bound": run.bound,
        "proved_gap": run.gap,
        "known": run.known,
        "above_best": above(run.value, best),
        "seconds": round(run.seconds, 6),
        "worst_seconds": None if run.worst is None else round(run.worst, 6),
        "repeats": run.repeats,
        "building_seconds": round(run.building, 6),
        "extra": dict(run.extra),
        "note": run.note,
        "steps": [[round(step.seconds, 4), step.value, step.bound] for step in run.steps],
    }
