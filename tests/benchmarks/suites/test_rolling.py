"""The suite of children who come day by day, on small streams."""

from pathlib import Path

import pytest

from benchmarks.instances.arrivals import arrivals
from benchmarks.instances.generator import SHAPES
from benchmarks.suites import rolling
from benchmarks.suites.run import Plan


@pytest.fixture
def done(monkeypatch):
    small = {"homes-tight": lambda seed: arrivals(SHAPES["40 tight"], seed, days=8)}
    monkeypatch.setattr(rolling, "STREAMS", small)
    plan = Plan(Path(), seeds=(1, 2))
    found = list(rolling.runs(plan, lambda _: None))
    return found, rolling.goals(found, plan)


def test_every_policy_is_held_against_hindsight(done) -> None:
    runs, goals = done
    assert runs[0].solver == rolling.HINDSIGHT
    assert runs[0].extra == {"proved": 2}
    names = {policy.name for policy in rolling.POLICIES if not policy.by_distance}
    assert {run.solver for run in runs[1:]} == names
    for run in runs[1:]:
        assert run.extra["least_mean"] == (run.extra["least_1"] + run.extra["least_2"]) / 2
        assert run.extra["least_worst"] == min(run.extra["least_1"], run.extra["least_2"])
        assert 0 < run.extra["least_worst"] <= 100
        assert run.extra["placed_worst"] <= 100
    assert [goal.id for goal in goals] == ["prices_homes-tight", "greedy_homes-tight"]
    assert goals[0].wanted == 98
    assert goals[0].found == max(
        r.extra["least_mean"] for r in runs if r.solver == "daily batch, prices"
    )
    assert goals[1].verdict() == "no target"


def test_the_seconds_of_several_seeds_are_their_median():
    done = [
        rolling._Done(seed, 1.0, 1.0, 1.0, seconds) for seed, seconds in ((1, 1), (2, 2), (3, 9))
    ]
    told = rolling._of_policy("areas", "a policy", done)
    assert (told.seconds, told.worst, told.repeats) == (2, 9, 3)
