from __future__ import annotations

from datetime import date

import pytest

from benchmarks.machine import Machine
from benchmarks.suites.goal import Goal
from benchmarks.suites.report import Report
from benchmarks.suites.run import NOT_ASKED, OURS, Run
from benchmarks.suites.table import SUITES
from matcher.solver.outcome import Step

MACHINE = Machine(
    "abc", "a processor", 2, 25.0, "Linux 6", {"Python": "3.11", "homeward": "0.1.0"}, 0.1
)


def run(instance="one", solver=OURS, value=100, bound=100.0, **more):
    status = more.pop("status", "optimal" if value == bound else "feasible")
    steps = more.pop("steps", (Step(0.5, value, bound),))
    return Run("small", instance, solver, status, value, bound, 1.0, steps=steps, **more)


def report_of(name="placement", **more):
    runs = (
        run(repeats=3, worst=1.5, extra={"unplaced": 0.0}),
        run(solver="HiGHS", value=110, bound=99.0, building=0.25, extra={"unplaced": 2.0}),
        Run("small", "one", "CP-SAT", NOT_ASKED, note="too many pairs"),
    )
    goals = (
        Goal("ratio", "HiGHS in times of ours", "times", 4.0, 3.0, is_least=True),
        Goal("memory", "most memory", "MB", 2_000.0, None, missing="it needs --peers"),
        Goal("left", "children left unplaced", "children", None, 2.0),
    )
    given = {"runs": runs, "goals": goals, **more}
    return Report(SUITES[name], 30.0, True, MACHINE, date(2026, 3, 2), **given)


@pytest.fixture
def report():
    return report_of()
