import numpy as np
import pytest

from matcher.solver.certificate.location import certify
from matcher.solver.limits import Limits
from matcher.solver.location.capacitated import solve
from matcher.solver.location.median import solve as solve_without
from matcher.solver.location.problem import CapacitatedMedian, Median
from matcher.solver.outcome import Status
from tests.matcher.solver.location.exhaustive import least_packed, points, table


def drawn(seed, clients, sites, costs=table):
    generator = np.random.default_rng(seed)
    return CapacitatedMedian(
        cost=costs(generator, clients, sites),
        most=int(generator.integers(1, sites + 2)),
        demand=generator.integers(0, 8, clients),
        capacity=generator.integers(0, 20, sites),
    )


@pytest.mark.parametrize("seed", range(120))
@pytest.mark.parametrize("costs", [points, table])
def test_value_is_that_of_exhaustive_search(seed, costs):
    sizes = np.random.default_rng(seed + 10**6).integers(1, [6, 5])
    problem = drawn(seed, int(sizes[0]), int(sizes[1]), costs)
    outcome, best = solve(problem), least_packed(problem)
    assert outcome.value == best
    assert outcome.status is (Status.INFEASIBLE if best is None else Status.OPTIMAL)
    certify(problem, outcome)


def test_places_for_all_but_not_for_these():
    # Three clients of 2 do not fit into two sites of 3, though 6 is no more than 6.
    problem = CapacitatedMedian(
        cost=np.ones((3, 2), dtype=np.int64),
        most=2,
        demand=np.full(3, 2),
        capacity=np.full(2, 3),
    )
    assert solve(problem).status is Status.INFEASIBLE


@pytest.mark.parametrize(("demand", "capacity", "most"), [
    ([5, 5], [4, 4], 2), ([1, 9], [5, 5], 2), ([3, 3], [3, 3], 1), ([1, 1], [9, 9], 0),
])  # fmt: skip
def test_too_little_room(demand, capacity, most):
    cost = np.ones((2, 2), dtype=np.int64)
    problem = CapacitatedMedian(cost, most, np.array(demand), np.array(capacity))
    outcome = solve(problem)
    assert outcome.status is Status.INFEASIBLE
    certify(problem, outcome)


def test_room_enough_is_the_median():
    cost = table(np.random.default_rng(4), 15, 12)
    room = np.full(12, 15)
    problem = CapacitatedMedian(cost, 4, np.ones(15, dtype=np.int64), room)
    assert solve(problem).value == solve_without(Median(cost, 4)).value


def test_nobody_to_serve():
    nobody = np.empty(0, dtype=np.int64)
    problem = CapacitatedMedian(np.empty((0, 2), dtype=np.int64), 1, nobody, np.ones(2, np.int64))
    outcome = solve(problem)
    assert (outcome.value, outcome.bound) == (0, 0)
    certify(problem, outcome)


@pytest.mark.parametrize("seed", range(10))
def test_value_does_not_hang_on_the_order(seed):
    problem = drawn(seed, 7, 6)
    generator = np.random.default_rng(seed)
    rows, columns = generator.permutation(7), generator.permutation(6)
    other = CapacitatedMedian(
        problem.cost[rows][:, columns], problem.most, problem.demand[rows],
        problem.capacity[columns],
    )  # fmt: skip
    assert solve(problem).value == solve(other).value


@pytest.mark.parametrize("how", ["time", "asked"])
def test_work_that_is_ended_early_still_tells_the_truth(how):
    generator = np.random.default_rng(3)
    problem = CapacitatedMedian(
        cost=points(generator, 40, 40),
        most=6,
        demand=generator.integers(1, 20, 40),
        capacity=np.full(40, 90),
    )
    limits = Limits(seconds=1e-3) if how == "time" else Limits()
    outcome = solve(problem, limits, should_stop=lambda: how == "asked")
    assert outcome.status in {Status.FEASIBLE, Status.UNKNOWN}
    certify(problem, outcome)


@pytest.mark.parametrize(("demand", "capacity"), [
    ([-1, 1], [1, 1]), ([1], [1, 1]), ([1, 1], [1.5, 1.0]), ([1, 1], [1, 2**31]),
])  # fmt: skip
def test_what_is_no_demand_or_capacity_is_refused(demand, capacity):
    with pytest.raises(ValueError, match=r"demand|capacity"):
        CapacitatedMedian(np.ones((2, 2), np.int64), 1, np.array(demand), np.array(capacity))
