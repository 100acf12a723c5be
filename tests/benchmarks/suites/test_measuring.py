from pathlib import Path
from types import SimpleNamespace

import pytest

from benchmarks.suites.goal import Goal
from benchmarks.suites.measuring import measured
from benchmarks.suites.run import Plan
from benchmarks.suites.table import SUITES, Suite
from tests.benchmarks.suites.conftest import run

PLAN = Plan(Path())


def suite_that(runs, monkeypatch):
    def goals(done, _):
        return (Goal("count", "runs", "", None, len(done)),)

    monkeypatch.setattr(Suite, "load", lambda _: SimpleNamespace(runs=runs, goals=goals))
    return SUITES["lap"]


def test_what_had_ended_when_it_was_stopped_is_given(monkeypatch):
    def runs(plan, tell):
        yield run()
        raise KeyboardInterrupt

    told = []
    report = measured(suite_that(runs, monkeypatch), PLAN, told.append)
    assert report.runs == (run(),)
    assert not report.is_whole
    assert report.goals[0].found == 1
    assert told == ["stopped: what was not done to its end is left out"]


def test_a_whole_run_has_the_limit_of_the_suite_or_its_own(monkeypatch):
    def runs(plan, tell):
        yield run()

    suite = suite_that(runs, monkeypatch)
    assert measured(suite, PLAN, print).seconds == suite.seconds
    report = measured(suite, Plan(Path(), seconds=3.0), print)
    assert report.is_whole
    assert report.seconds == 3.0
    assert {"ortools", "scipy", "numba", "Python"} <= set(report.machine.versions)


@pytest.mark.parametrize("name", SUITES)
def test_every_suite_has_its_work(name):
    work = SUITES[name].load()
    assert callable(work.runs)
    told = work.goals((), PLAN)
    assert len({goal.id for goal in told}) == len(told)
    assert all(goal.found is None and goal.verdict().startswith("not measured") for goal in told)
