"""Each suite runs to its end on problems small enough for that, and every answer is checked."""

import signal
import subprocess
from pathlib import Path

import numpy as np
import pytest

from benchmarks.instances.generator import SHAPES, Shape
from benchmarks.suites import lap, placement, placement_memory
from benchmarks.suites.placement_memory import weighed
from benchmarks.suites.run import OURS, Plan
from benchmarks.suites.table import SUITES
from constraints.errors import InputError
from matcher.solver.limits import Limits


def ran(name, plan, told=None):
    work = SUITES[name].load()
    done = list(work.runs(plan, (told if told is not None else []).append))
    return done, {goal.id: goal for goal in work.goals(done, plan)}


@pytest.fixture
def data(tmp_path):
    random = np.random.default_rng(3)
    gap, lap_, pmed, cpmp = (tmp_path / f"bench_{one}" for one in ("gap", "lap", "pmed", "cpmp"))
    (gap / "data").mkdir(parents=True)
    cost = random.integers(1, 20, (2, 6))
    words = [2, 6, *cost.ravel(), *np.ones(12, int), 3, 3]
    (gap / "data" / "d02006").write_text(" ".join(map(str, words)))
    (gap / "anchors.csv").write_text(f"path,jobs,agents,anchor\nd02006,6,2,{halves(cost)}\n")
    (lap_ / "instances").mkdir(parents=True)
    (lap_ / "optimal-solutions").mkdir()
    (lap_ / "optimal-solutions" / "assignopt.txt").write_text("assign2 5\nassignp3 6\n")
    (lap_ / "instances" / "assignp3.txt").write_text("3\n2 1 7\n1 1 1\n2 2 2\n3 3 3\n")
    (lap_ / "instances" / "assign2.txt").write_text("2\n1 9\n9 4\n")
    pmed.mkdir()
    (pmed / "pmed1.txt").write_text("4 3 2\n1 2 5\n2 3 4\n3 4 6\n")
    (pmed / "kcenteropt.txt").write_text("pmed1 5\n")
    (cpmp / "data").mkdir(parents=True)
    (cpmp / "Instances").mkdir()
    (cpmp / "data" / "bounds.txt").write_text("pmed1 9\n")
    four = "1 0 0 1 2 0 3 1 3 9 9 1 4 9 6 1"
    (cpmp / "Instances" / "pmedcap1(1).txt").write_text(f"1 6\n4 2 2\n{four}\n")
    return tmp_path


def halves(cost):
    """Cost of giving three jobs to each of two agents."""
    first = np.argsort(cost[0] - cost[1])[:3]
    rest = np.setdiff1d(np.arange(6), first)
    return int(cost[0, first].sum() + cost[1, rest].sum())


@pytest.mark.parametrize("name", ["gap", "pmedian", "cpmedian", "kcentre"])
def test_published_sets_are_run_beside_the_engines(data, name):
    done, goals = ran(name, Plan(data, seconds=20.0, peers=name != "kcentre"))
    assert all(run.value == run.known and run.is_proved for run in done)
    assert len(done) == (1 if name == "kcentre" else 4)
    told = {name: goal.verdict() for name, goal in goals.items()}
    if name == "gap":
        assert goals["gap_10s"].found == 0
        assert told["gap_60s"] == "not measured: the limit was below 60 s"
    else:
        assert (told["optima"], told["proofs"]) == ("reached", "reached")


def test_assignment_is_run_beside_scipy(data, monkeypatch):
    monkeypatch.setattr(lap, "SIZE", 60)
    monkeypatch.setattr(lap, "REPEATS", 2)
    done, goals = ran("lap", Plan(data))
    assert [run.instance for run in done] == ["assign2"] * 2 + ["assignp3"] * 2 + ["drawn-60-1"] * 3
    assert len({run.value for run in done[-3:]}) == 1
    assert all(goal.found is not None for goal in goals.values())


def test_pools_are_run_with_practices_engines_memory_and_tiers(monkeypatch):
    tiny = Shape(12, 16, 14, 4, tight=True)
    for name in placement.DRAWN:
        monkeypatch.setitem(SHAPES, name, tiny)
    monkeypatch.setattr(placement, "CATALOGUE", placement.CATALOGUE[3:4])
    weigh = []
    monkeypatch.setattr(placement, "weighed", lambda *words: weigh.append(words) or done_by(words))
    done, goals = ran("placement", Plan(Path(), seconds=20.0, peers=True, seeds=(1,)))
    drawn = {"200x500-loose-1", "200-tight-1", "1000x4000-loose-1", "1000-tight-1"}
    tiered = {f"{name}-tiers" for name in drawn}
    assert {run.instance for run in done if run.solver == "SCIP"} == {"tight-1", *drawn, *tiered}
    assert [words[1] for words in weigh] == ["1000x4000-loose-1"]
    assert all(run.is_proved for run in done if run.solver in {OURS, "HiGHS", "CP-SAT", "SCIP"})
    assert all(goal.found is not None for goal in goals.values() if "large_gap" not in goal.id)
    assert goals["kept"].is_reached


def done_by(words):
    from dataclasses import replace

    from tests.benchmarks.suites.conftest import run

    return replace(run(instance=words[1], solver="memory"), group=words[0], extra={"peak_mb": 9.0})


def test_the_memory_of_a_pool_is_that_of_all_its_processes(monkeypatch):
    one = weighed("40 tight", "40-tight-2", 2, Limits(seconds=20))
    assert one.status == "optimal"
    assert 20 < one.extra["peak_mb"] < 4_000


def test_a_process_to_be_weighed_is_never_left_behind(monkeypatch):
    started = []
    popen = subprocess.Popen
    monkeypatch.setattr(
        subprocess, "Popen", lambda *a, **k: started.append(popen(*a, **k)) or started[0]
    )
    monkeypatch.setattr(placement_memory, "BESIDE", -20.0)
    with pytest.raises(TimeoutError, match="40-tight-2: no end"):
        weighed("40 tight", "40-tight-2", 2, Limits(seconds=20))
    assert started[0].returncode == -signal.SIGKILL


def test_judging_is_run_beside_plain_python(monkeypatch):
    monkeypatch.setattr("benchmarks.suites.judge.WORLD", "town")
    monkeypatch.setattr("benchmarks.suites.judge.DRAWS", 30)
    monkeypatch.setattr("benchmarks.suites.judge.RUNS", 2)
    done, goals = ran("judge", Plan(Path()))
    assert [run.solver for run in done][:3] == [OURS] * 3
    assert goals["beside_plain"].found > 0


@pytest.mark.parametrize(("pattern", "count"), [("pmed?", 1), ("*", 1), (None, 1)])
def test_instances_are_chosen_by_pattern(data, pattern, count):
    done, _ = ran("kcentre", Plan(data, seconds=20.0, instances=pattern))
    assert len(done) == count


def test_a_pattern_that_nothing_matches_is_refused_with_names(data):
    with pytest.raises(InputError, match=r"--instances: found x\*, expected .* such as pmed1"):
        ran("kcentre", Plan(data, instances="x*"))
