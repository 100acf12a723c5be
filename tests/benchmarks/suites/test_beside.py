"""No instance is left out of a comparison because it would speak against us."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.suites import gap
from benchmarks.suites.beside import LEAST, MEDIAN, TOGETHER, beside, times
from benchmarks.suites.run import NOT_ASKED, Plan
from matcher.solver.outcome import Step
from tests.benchmarks.suites.conftest import run


def pair(instance, ours, theirs, **more):
    """Two runs of so many seconds; `more` is of theirs."""
    return [
        replace(run(instance), seconds=ours),
        replace(run(instance, solver="HiGHS", **more), seconds=theirs),
    ]


BOTH = [*pair("one", 1.0, 8.0), *pair("two", 3.0, 6.0), *pair("three", 1.0, 4.0)]


@pytest.mark.parametrize(("way", "found"), [(LEAST, 2.0), (MEDIAN, 4.0), (TOGETHER, 18 / 5)])
def test_times_are_those_of_all_instances(way, found):
    goal = times("a", "what", beside(BOTH, "small"), way, 4)
    assert goal.found == pytest.approx(found)
    assert goal.what == f"what, {way} of 3"
    assert not goal.is_floor


def test_a_proof_of_ours_that_never_came_leaves_nothing_to_compare():
    open_ = [replace(run("four", bound=90.0), seconds=60.0), *pair("four", 1.0, 60.0)[1:]]
    goal = times("a", "what", beside([*BOTH, *open_], "small"), MEDIAN, 4)
    assert goal.verdict() == "not measured: ours proved nothing within the limit on four"


def test_a_peer_that_ran_out_of_time_makes_a_floor_and_one_not_asked_counts_for_nothing():
    late = pair("four", 1.0, 60.0, bound=90.0)
    none = pair("five", 1.0, 0.0, status=NOT_ASKED, value=None, bound=None)
    goal = times("a", "what", beside([*BOTH, *late, *none], "small"), TOGETHER, 4)
    assert (goal.found, goal.is_floor) == (78 / 6, True)
    assert times("a", "", beside(none, "small"), LEAST, 4).missing == "it needs --peers"


def test_a_mean_gap_counts_every_instance_on_which_a_rival_had_an_answer():
    def ended(instance, solver, value):
        steps = (Step(1.0, value, 90.0),)
        return run(instance, solver=solver, value=value, bound=90.0, known=90, steps=steps)

    done = [ended("one", "Homeward", 99), ended("one", "HiGHS", 108), ended("two", "HiGHS", 108)]
    plan = Plan(Path(), seconds=10.0, peers=True)
    whole = {one.id: one for one in gap.goals([*done, ended("two", "Homeward", 93)], plan)}
    assert whole["beside_10s"].found == pytest.approx((9 + 3) / (18 + 18))
    nothing = {one.id: one for one in gap.goals([*done, ended("two", "Homeward", None)], plan)}
    assert nothing["gap_10s"].found is None
    assert nothing["beside_10s"].verdict() == "not measured: an instance had no answer by then"
