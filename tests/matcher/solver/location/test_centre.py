import numpy as np
import pytest

from matcher.solver.certificate.location import certify
from matcher.solver.limits import Limits
from matcher.solver.location.centre import solve
from matcher.solver.location.cover import larger, reduced
from matcher.solver.location.problem import Centre
from matcher.solver.outcome import Status
from tests.matcher.solver.location.exhaustive import least, points, table


@pytest.mark.parametrize("seed", range(150))
@pytest.mark.parametrize("costs", [points, table])
def test_value_is_that_of_exhaustive_search(seed, costs):
    generator = np.random.default_rng(seed)
    clients, sites = (int(each) for each in generator.integers(1, 10, 2))
    problem = Centre(costs(generator, clients, sites), int(generator.integers(1, sites + 2)))
    outcome = solve(problem)
    assert outcome.status is Status.OPTIMAL
    assert outcome.value == outcome.bound == least(problem)
    certify(problem, outcome)


def test_every_site_open_leaves_the_farthest_from_its_nearest():
    cost = table(np.random.default_rng(1), 30, 20)
    assert solve(Centre(cost, 20)).value == cost.min(axis=1).max()


def test_one_site():
    cost = table(np.random.default_rng(2), 30, 20)
    assert solve(Centre(cost, 1)).value == cost.max(axis=0).min()


def test_nobody_to_serve_and_no_site_to_open():
    assert solve(Centre(np.empty((0, 3), dtype=np.int64), 1)).value == 0
    assert solve(Centre(np.ones((1, 3), dtype=np.int64), 0)).status is Status.INFEASIBLE


@pytest.mark.parametrize("how", ["time", "asked"])
def test_work_that_is_ended_early_still_tells_the_truth(how):
    problem = Centre(points(np.random.default_rng(3), 80, 80), 6)
    limits = Limits(seconds=1e-4) if how == "time" else Limits()
    outcome = solve(problem, limits, should_stop=lambda: how == "asked")
    assert outcome.status is Status.FEASIBLE
    certify(problem, outcome)


def test_rows_that_hold_another_are_found():
    rows = np.array([[1, 1, 0], [1, 0, 0], [0, 0, 1], [1, 0, 0]], dtype=bool)
    assert larger(rows).tolist() == [True, False, False, True]


@pytest.mark.parametrize("seed", range(30))
def test_a_reduced_cover_needs_as_many_sites(seed):
    generator = np.random.default_rng(seed)
    reaches = generator.random((9, 8)) < 0.4
    reaches[:, 0] |= ~reaches.any(axis=1)
    clients, sites = reduced(reaches)
    part = reaches[np.ix_(clients, sites)]
    for most in range(1, 6):
        whole = least(Centre((~reaches).astype(np.int64), most))
        assert least(Centre((~part).astype(np.int64), most)) == whole
