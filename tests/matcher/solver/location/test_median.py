import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.solver.certificate.location import certify
from matcher.solver.limits import Limits
from matcher.solver.location.median import solve
from matcher.solver.location.problem import Median
from matcher.solver.outcome import Status
from tests.matcher.solver.location.exhaustive import least, points, table


@pytest.mark.parametrize("seed", range(150))
@pytest.mark.parametrize("costs", [points, table])
def test_value_is_that_of_exhaustive_search(seed, costs):
    generator = np.random.default_rng(seed)
    clients, sites = (int(each) for each in generator.integers(1, 10, 2))
    problem = Median(costs(generator, clients, sites), int(generator.integers(1, sites + 2)))
    outcome = solve(problem)
    assert outcome.status is Status.OPTIMAL
    assert outcome.value == outcome.bound == least(problem)
    certify(problem, outcome)


@pytest.mark.parametrize("seed", range(6))
def test_larger_cases_without_structure_are_proved(seed):
    generator = np.random.default_rng(seed)
    problem = Median(generator.integers(0, 50, (25, 16)), 4)
    outcome = solve(problem)
    assert outcome.value == outcome.bound == least(problem)
    certify(problem, outcome)


def test_every_client_at_its_own_site_costs_nothing():
    cost = points(np.random.default_rng(1), 12, 12)
    here = np.abs(cost - np.diag(np.diag(cost)))
    outcome = solve(Median(here, 12))
    assert (outcome.status, outcome.value, outcome.bound) == (Status.OPTIMAL, 0, 0)


def test_one_site_is_the_median():
    cost = table(np.random.default_rng(2), 30, 40)
    outcome = solve(Median(cost, 1))
    assert outcome.value == outcome.bound == cost.sum(axis=0).min()


def test_more_sites_than_there_are_may_be_open():
    cost = table(np.random.default_rng(3), 10, 4)
    outcome = solve(Median(cost, 9))
    assert outcome.value == outcome.bound == cost.min(axis=1).sum()


def test_a_site_that_serves_nobody_is_left_closed():
    outcome = solve(Median(np.array([[1, 5], [1, 5]]), 2))
    assert outcome.solution is not None
    assert outcome.solution.sites.tolist() == [0]


def test_nobody_to_serve():
    problem = Median(np.empty((0, 5), dtype=np.int64), 2)
    outcome = solve(problem)
    assert (outcome.status, outcome.value, outcome.bound) == (Status.OPTIMAL, 0, 0)
    certify(problem, outcome)


@pytest.mark.parametrize("problem", [
    Median(np.ones((2, 3), dtype=np.int64), 0), Median(np.empty((2, 0), dtype=np.int64), 1),
])  # fmt: skip
def test_clients_and_no_site_to_open(problem):
    outcome = solve(problem)
    assert outcome.status is Status.INFEASIBLE
    assert outcome.solution is None
    certify(problem, outcome)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6))
def test_value_does_not_hang_on_the_order(seed):
    generator = np.random.default_rng(seed)
    cost = table(generator, 9, 8)
    rows, columns = generator.permutation(9), generator.permutation(8)
    other = Median(np.asfortranarray(cost[rows][:, columns]), 3)
    assert solve(Median(cost, 3)).value == solve(other).value


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 7))
def test_one_more_site_never_costs_more(seed, most):
    cost = table(np.random.default_rng(seed), 12, 8)
    fewer, more = (solve(Median(cost, count)).value for count in (most, most + 1))
    assert fewer is not None
    assert more is not None
    assert more <= fewer


def test_same_problem_gives_the_same_answer():
    problem = Median(table(np.random.default_rng(7), 40, 30), 6)
    one, other = solve(problem), solve(problem)
    assert one.solution is not None
    assert other.solution is not None
    assert one.solution.serves.tolist() == other.solution.serves.tolist()
    assert one.solution.proof is not None
    assert other.solution.proof is not None
    assert np.array_equal(one.solution.proof.multipliers, other.solution.proof.multipliers)


@pytest.mark.parametrize("how", ["time", "asked"])
def test_work_that_is_ended_early_still_tells_the_truth(how):
    problem = Median(np.random.default_rng(5).integers(0, 10**6, (120, 120)), 9)
    limits = Limits(seconds=1e-3) if how == "time" else Limits()
    outcome = solve(problem, limits, should_stop=lambda: how == "asked")
    assert outcome.status is Status.FEASIBLE
    assert outcome.value is not None
    assert outcome.bound is not None
    assert 0 <= outcome.bound < outcome.value
    certify(problem, outcome)


def test_steps_only_improve():
    outcome = solve(Median(np.random.default_rng(6).integers(0, 1000, (40, 40)), 5))
    values = [step.value for step in outcome.steps if step.value is not None]
    bounds = [step.bound for step in outcome.steps if step.bound is not None]
    assert values == sorted(values, reverse=True)
    assert bounds == sorted(bounds)
    assert (values[-1], bounds[-1]) == (outcome.value, outcome.bound)


@pytest.mark.parametrize(("cost", "most"), [
    (np.array([[-1]]), 1), (np.array([[2**51]]), 1), (np.array([1, 2]), 1), (np.array([[0.5]]), 1),
    (np.array([[1]]), -1), (np.array([[np.nan]]), 1),
])  # fmt: skip
def test_what_is_no_table_of_costs_is_refused(cost, most):
    with pytest.raises(ValueError, match=r"cost|most"):
        Median(cost, most)


def test_costs_may_be_large():
    problem = Median(np.random.default_rng(8).integers(0, 2**44, (8, 8)), 3)
    outcome = solve(problem)
    assert outcome.value == least(problem)
    certify(problem, outcome)
