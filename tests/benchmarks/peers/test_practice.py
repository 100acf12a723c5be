"""The practices of today, on pools small enough to follow by hand."""

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.instances.generator import SHAPES, draw
from benchmarks.peers.practice import first_come, hardest_first
from matcher.solver.certificate.placement import certify
from matcher.solver.conflicts import solve
from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome, Status
from matcher.solver.problem import MUST_BE_PLACED, Placed, Problem, SideLimit

LIMITS = Limits(seconds=10)
ONE_EACH = np.ones((2, 1), dtype=np.int64)


def pool(cost, **more):
    """Children by homes; negative where a child may not go."""
    cost = np.array(cost)
    child, home = np.nonzero(cost >= 0)
    children, homes = cost.shape
    given = {
        "capacity": np.ones((homes, 1), dtype=np.int64),
        "left_out": np.full(children, 100),
        "conflicts": (np.zeros((0, 2), dtype=np.int64),),
        "agent_class": np.zeros(homes, dtype=np.int64),
        "use": np.ones((children, 1), dtype=np.int64),
        **more,
    }
    return Problem(children, homes, child, home, cost[child, home], **given)


def test_first_come_takes_the_nearest_home_and_leaves_another_child_with_none():
    only_one_home = pool([[1, 2], [3, -1]])
    first = first_come(only_one_home, LIMITS)
    assert (first.value, first.extra["unplaced"]) == (101, 1)
    hardest = hardest_first(only_one_home, LIMITS)
    assert (hardest.value, hardest.extra["unplaced"]) == (5, 0)


def test_a_home_is_shut_to_whoever_may_not_live_with_those_in_it():
    two_places = {"capacity": np.full((2, 1), 2), "conflicts": (np.array([[0, 1]]),)}
    assert first_come(pool([[1, 5], [1, 9]], **two_places), LIMITS).value == 10
    assert first_come(pool([[1, 5], [1, 9]], capacity=np.full((2, 1), 2)), LIMITS).value == 2


def test_siblings_go_together_and_limits_hold():
    together = pool([[1, 2], [1, 2]], capacity=np.array([[1], [2]]), together=((0, 1),))
    assert first_come(together, LIMITS).value == 4
    one = SideLimit("area", np.array([0, 2]), np.ones(2, dtype=np.int64), 1)
    limited = pool([[1, 5], [1, 5]], capacity=np.full((2, 1), 2), limits=(one,))
    assert first_come(limited, LIMITS).value == 6


def test_a_child_who_must_be_placed_and_is_not_is_no_answer():
    must = pool([[1, 2], [3, -1]], left_out=np.array([100, MUST_BE_PLACED]))
    answer = first_come(must, LIMITS)
    assert (answer.status, answer.value) == ("unknown", None)
    assert "unplaced" in answer.note


@pytest.mark.parametrize("practice", [first_come, hardest_first])
@pytest.mark.parametrize("shape", ["40 tight", "40 tight, siblings", "40 tight, all"])
def test_a_practice_is_never_better_than_the_optimum(practice, shape):
    for seed in range(1, 5):
        problem = draw(replace(SHAPES[shape], must=0.0), seed)
        answer, best = practice(problem, LIMITS), solve(problem, LIMITS)
        assert best.status is Status.OPTIMAL
        assert answer.value >= best.value


def test_an_empty_pool_costs_nothing():
    nobody = pool(np.zeros((0, 2), dtype=np.int64))
    assert first_come(nobody, LIMITS).value == 0
    certify(nobody, Outcome(Status.FEASIBLE, 0, None, 0.0, "", (), Placed(np.zeros(0, int))))
