from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment

from matcher.solver import Limits, Status
from matcher.solver.assignment import by_arcs, cheapest, dense, sparse
from matcher.solver.certificate.assignment import certify_dense

SHAPES = ((1, 1), (1, 7), (2, 2), (6, 6), (20, 20), (20, 33), (90, 90), (90, 300))


def matrices():
    rng = np.random.default_rng(5)
    for items, agents in SHAPES:
        for low, high in ((0, 1), (0, 3), (-50, 50), (10**12, 10**14)):
            yield rng.integers(low, high, (items, agents))
        points = rng.random((items + agents, 2))
        apart = np.hypot(*(points[:items, None] - points[None, items:]).transpose(2, 0, 1))
        yield (apart * 1e6).astype(np.int64)


@pytest.mark.parametrize("cost", tuple(matrices()), ids=lambda cost: f"{cost.shape} {cost.max()}")
def test_every_way_finds_the_same_first_of_the_cheapest_and_is_certified(cost):
    rows, columns = linear_sum_assignment(cost)
    best = int(cost[rows, columns].sum())
    item, agent = (side.ravel() for side in np.indices(cost.shape))
    ways = (
        dense(cost, first=True),
        by_arcs(cost, first=True),
        sparse(item, agent, cost.ravel(), *cost.shape, first=True),
    )
    for outcome in (*ways, dense(cost), by_arcs(cost)):
        assert outcome.value == best
        certify_dense(cost, outcome)
    for outcome in ways:
        assert outcome.solution.is_first
        assert np.array_equal(outcome.solution.agent, ways[0].solution.agent)


def test_arcs_that_leave_items_without_places_are_widened():
    # All items are cheapest with the same two agents, and those are all they begin with.
    rng = np.random.default_rng(1)
    cost = rng.integers(100, 10_000, (60, 60))
    cost[:, :2] = 1
    item, agent = np.repeat(np.arange(60), 2), np.tile(np.arange(2), 60)
    outcome = by_arcs(cost, arcs=(item, agent))
    certify_dense(cost, outcome)
    assert outcome.value == dense(cost).value
    assert len(outcome.steps) >= 2


def test_arcs_with_places_agree_with_places_listed_one_by_one():
    rng = np.random.default_rng(2)
    for _ in range(20):
        places = rng.integers(0, 4, 40)
        cost = rng.integers(0, 200, (int(places.sum()) - int(rng.integers(0, 3)), 40))
        outcome = by_arcs(cost, places)
        certify_dense(cost, outcome, places)
        assert outcome.value == dense(np.repeat(cost, places, axis=1)).value


def test_the_cheapest_arcs_are_the_cheapest():
    cost = np.random.default_rng(4).integers(0, 1000, (50, 400))
    item, agent = cheapest(cost)
    assert np.array_equal(item, np.repeat(np.arange(50), 40))
    kept = np.sort(cost[item, agent].reshape(50, 40))
    assert np.array_equal(kept, np.sort(cost)[:, :40])


@pytest.mark.parametrize("solve", [dense, by_arcs])
def test_more_items_than_agents_are_too_many(solve):
    outcome = solve(np.zeros((4, 2), dtype=np.int64))
    assert outcome.status is Status.INFEASIBLE
    assert outcome.violating == (0, 1, 2)
    certify_dense(np.zeros((4, 2), dtype=np.int64), outcome)


@pytest.mark.parametrize("solve", [dense, by_arcs])
@pytest.mark.parametrize("agents", [0, 3])
def test_nothing_to_place_costs_nothing(solve, agents):
    outcome = solve(np.zeros((0, agents), dtype=np.int64))
    assert (outcome.status, outcome.value) == (Status.OPTIMAL, 0)


@pytest.mark.parametrize("solve", [dense, by_arcs])
@pytest.mark.parametrize(
    ("seconds", "stop"), [(1e-9, None), (60.0, lambda: True)], ids=["time is up", "stopped"]
)
def test_without_time_nothing_is_passed_off_as_an_answer(solve, seconds, stop):
    cost = np.random.default_rng(0).integers(0, 100, (60, 60))
    outcome = solve(cost, limits=Limits(seconds), should_stop=stop)
    assert outcome.status is Status.UNKNOWN
    assert outcome.solution is None
    assert outcome.bound is None or outcome.bound <= dense(cost).value


@pytest.mark.parametrize("solve", [dense, by_arcs])
def test_what_is_no_matrix_of_whole_numbers_is_refused(solve):
    with pytest.raises(TypeError):
        solve([[1.5, float("nan")]])
    with pytest.raises(ValueError, match="shape"):
        solve([1, 2])
    with pytest.raises(ValueError, match="cost: expected"):
        solve([[2**62, 0]])


@pytest.mark.parametrize("solve", [dense, by_arcs])
def test_the_matrix_given_is_left_as_it_was(solve):
    cost = np.random.default_rng(0).integers(0, 100, (30, 30))
    cost.flags.writeable = False
    assert solve(cost).value == solve(cost.T).value
