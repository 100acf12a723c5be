"""Run one suite, to its end or until somebody stops it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from importlib.metadata import version
from zoneinfo import ZoneInfo

from benchmarks.machine import Machine, this_machine
from benchmarks.suites.report import Report
from benchmarks.suites.run import Plan, Run
from benchmarks.suites.table import Suite, Tell

LIBRARIES = ("ortools", "scipy", "numba")


def measured(suite: Suite, plan: Plan, tell: Tell) -> Report:
    """
    Run a suite.

    Parameters
    ----------
    suite
        Which.
    plan
        What of it.
    tell
        Is told what is being done.

    Returns
    -------
    Report
        Of all that had ended when Ctrl-C was pressed, if it was.
    """
    machine, work = _machine(), suite.load()
    done: list[Run] = []
    is_whole = True
    try:
        for run in work.runs(plan, tell):
            done.append(run)  # noqa: PERF402  what is there when somebody stops it
    except KeyboardInterrupt:
        is_whole = False
        tell("stopped: what was not done to its end is left out")
    return Report(
        suite=suite,
        seconds=plan.seconds or suite.seconds,
        peers=plan.peers,
        machine=machine,
        day=datetime.now(ZoneInfo("Europe/London")).date(),
        runs=tuple(done),
        goals=work.goals(done, plan),
        is_whole=is_whole,
    )


def _machine() -> Machine:
    found = this_machine()
    return replace(found, versions=found.versions | {name: version(name) for name in LIBRARIES})
