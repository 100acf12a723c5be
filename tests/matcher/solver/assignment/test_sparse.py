from __future__ import annotations

import numpy as np
import pytest

from matcher.solver import Limits, Status
from matcher.solver.assignment import sparse
from matcher.solver.certificate.assignment import certify_sparse
from tests.matcher.solver.assignment.cases import Case, drawn


@pytest.mark.parametrize("seed", range(10))
def test_it_equals_exhaustive_search_and_is_certified(seed):
    rng = np.random.default_rng(seed)
    statuses = set()
    for _ in range(100):
        case = drawn(rng)
        best = case.best()
        for first in (False, True):
            outcome = sparse(*case.arguments, first=first)
            certify_sparse(case.pairs, outcome, *case.arguments[5:])
            statuses.add(outcome.status)
            if best is None:
                assert outcome.status is Status.INFEASIBLE
                continue
            assert (outcome.value, outcome.bound) == (best[0], best[0])
            if first:
                assert outcome.solution.is_first
                out = len(case.capacity)
                assert (
                    tuple(np.where(outcome.solution.agent < 0, out, outcome.solution.agent))
                    == (best[1])
                )
    assert statuses == {Status.OPTIMAL, Status.INFEASIBLE}


def test_too_many_items_are_named_and_no_fewer_would_do():
    # Items 1, 3 and 4 have two agents between them; 0 and 2 are well.
    case = Case(
        ((1, 9, 9, 9), (None, 5, 1, None), (9, 9, 9, 1), (None, 1, 2, None), (None, 3, 3, None)),
        (1, 1, 1, 2),
        (-1,) * 5,
    )
    assert sparse(*case.arguments).violating == (1, 3, 4)


def test_an_item_that_may_go_nowhere_is_named():
    case = Case(((1, 2), (None, None), (2, 1)), (1, 1), (-1,) * 3)
    outcome = sparse(*case.arguments)
    assert (outcome.status, outcome.violating) == (Status.INFEASIBLE, (1,))


def test_nothing_to_place_costs_nothing():
    outcome = sparse([], [], [], 0, 3)
    assert (outcome.status, outcome.value) == (Status.OPTIMAL, 0)
    assert outcome.solution.v.tolist() == [0, 0, 0]


def test_the_order_of_pairs_does_not_matter():
    rng = np.random.default_rng(3)
    item, agent = (side.ravel() for side in np.indices((30, 30)))
    cost = rng.integers(0, 3, item.size)
    there = sparse(item, agent, cost, 30, 30).solution
    order = rng.permutation(item.size)
    here = sparse(item[order], agent[order], cost[order], 30, 30).solution
    assert np.array_equal(there.agent, here.agent)
    assert np.array_equal(there.v, here.v)


def test_places_without_end_are_never_full():
    outcome = sparse([0, 1], [0, 0], [7, 5], 2, 1, [2**62])
    assert (outcome.value, outcome.solution.v.tolist()) == (12, [0])


def test_the_price_of_a_place_lies_between_what_one_more_saves_and_what_one_fewer_costs():
    rng = np.random.default_rng(6)
    cost = rng.integers(0, 100, (12, 8))
    item, agent = (side.ravel() for side in np.indices(cost.shape))
    for j in range(8):
        value = {
            places: sparse(item, agent, cost.ravel(), 12, 8, np.where(np.arange(8) == j, places, 2))
            for places in (1, 2, 3)
        }
        price = -value[2].solution.v[j]
        assert value[2].value - value[3].value <= price <= value[1].value - value[2].value


@pytest.mark.parametrize(
    ("seconds", "stop"), [(1e-9, None), (60.0, lambda: True)], ids=["time is up", "stopped"]
)
def test_without_time_the_bound_still_holds(seconds, stop):
    rng = np.random.default_rng(0)
    item, agent = (side.ravel() for side in np.indices((40, 40)))
    cost = rng.integers(0, 100, item.size)
    outcome = sparse(item, agent, cost, 40, 40, limits=Limits(seconds), should_stop=stop)
    assert outcome.status is Status.UNKNOWN
    assert 0 < outcome.bound <= sparse(item, agent, cost, 40, 40).value


def test_huge_costs_are_exact_or_refused():
    most = 2**60 // 5
    outcome = sparse([0, 0, 1, 1], [0, 1, 0, 1], [most, most - 1, most, -most], 2, 2)
    assert outcome.value == 0
    outcome = sparse([0, 0, 1, 1], [0, 1, 0, 1], [most, most - 1, most, most - 3], 2, 2)
    assert outcome.value == 2 * most - 3
    with pytest.raises(ValueError, match="cost: expected"):
        sparse([0], [0], [2**62], 1, 1)


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"cost": [float("nan"), 1.0]}, TypeError),
        ({"cost": [True, False]}, TypeError),
        ({"cost": np.array([2**63, 0], dtype=np.uint64)}, ValueError),
        ({"cost": [1]}, ValueError),
        ({"item": [0, 2]}, ValueError),
        ({"agent": [0, -1]}, ValueError),
        ({"item": [0, 0], "agent": [1, 1]}, ValueError),
        ({"capacity": [-1, 1]}, ValueError),
        ({"left_out": [-2, 0]}, ValueError),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else "",
)
def test_what_is_no_assignment_is_refused(changed, error):
    given = {"item": [0, 1], "agent": [0, 1], "cost": [1, 1], "items": 2, "agents": 2}
    with pytest.raises(error):
        sparse(**{**given, **changed})
