"""Planted wrong answers about sites, each told by the certificate."""

from dataclasses import replace

import numpy as np
import pytest

from matcher.solver.certificate.errors import NotCertified
from matcher.solver.certificate.location import certify
from matcher.solver.location import capacitated, centre, median
from matcher.solver.location.problem import CapacitatedMedian, Centre, Median
from matcher.solver.outcome import Outcome, Status

GENERATOR = np.random.default_rng(11)
COST = GENERATOR.integers(1, 100, (14, 10))
MEDIAN, CENTRE = Median(COST, 3), Centre(COST, 3)
PACKED = CapacitatedMedian(COST, 4, GENERATOR.integers(1, 6, 14), np.full(10, 15))
SOLVED = [
    (MEDIAN, median.solve(MEDIAN)),
    (CENTRE, centre.solve(CENTRE)),
    (PACKED, capacitated.solve(PACKED)),
]
NAMES = ["median", "centre", "capacitated"]


def with_solution(outcome, **changes):
    return replace(outcome, solution=replace(outcome.solution, **changes))


def with_proof(outcome, **changes):
    return with_solution(outcome, proof=replace(outcome.solution.proof, **changes))


def moved_client(outcome):
    serves = outcome.solution.serves.copy()
    other = [site for site in outcome.solution.sites if site != serves[0]]
    serves[0] = other[0]
    return with_solution(outcome, serves=serves)


def closed_site(outcome):
    return with_solution(outcome, sites=outcome.solution.sites[1:])


def too_many_sites(outcome):
    return with_solution(outcome, sites=np.arange(10))


def unordered_sites(outcome):
    return with_solution(outcome, sites=outcome.solution.sites[::-1].copy())


def site_that_is_none(outcome):
    return with_solution(outcome, sites=np.append(outcome.solution.sites[:-1], 10))


def client_forgotten(outcome):
    return with_solution(outcome, serves=outcome.solution.serves[:-1])


def cheaper_than_it_is(outcome):
    return replace(outcome, value=outcome.value - 1, bound=outcome.bound - 1)


def dearer_than_it_is(outcome):
    return replace(outcome, value=outcome.value + 1, bound=outcome.bound + 1)


def not_said_to_be_optimal(outcome):
    return replace(outcome, status=Status.FEASIBLE)


def optimal_without_being(outcome):
    return replace(outcome, bound=outcome.bound - 1)


def no_bound(outcome):
    return replace(outcome, bound=None)


def no_proof(outcome):
    return with_solution(outcome, proof=None)


def prices_of_nothing(outcome):
    return with_proof(outcome, multipliers=np.zeros_like(outcome.solution.proof.multipliers))


def prices_below_nothing(outcome):
    return with_proof(outcome, multipliers=outcome.solution.proof.multipliers - 10**6)


def prices_beyond_measure(outcome):
    return with_proof(outcome, multipliers=outcome.solution.proof.multipliers + 2**61)


def prices_of_others(outcome):
    return with_proof(outcome, multipliers=outcome.solution.proof.multipliers[:, :-1])


def no_cases(outcome):
    empty = np.empty(0, dtype=np.int64)
    return with_proof(outcome, site=empty, client=empty, yes=empty, no=empty, prices=empty)


def case_that_goes_round(outcome):
    proof = outcome.solution.proof
    yes = proof.yes.copy()
    yes[0] = 0
    return with_proof(outcome, yes=yes)


def prices_that_are_not_there(outcome):
    proof = outcome.solution.proof
    return with_proof(outcome, prices=np.full_like(proof.prices, len(proof.multipliers)))


def site_of_a_case_that_is_none(outcome):
    proof = outcome.solution.proof
    return with_proof(outcome, site=np.full_like(proof.site, 99))


PLANTED = [
    moved_client, closed_site, too_many_sites, unordered_sites, site_that_is_none,
    client_forgotten, cheaper_than_it_is, dearer_than_it_is, not_said_to_be_optimal,
    optimal_without_being, no_bound, no_proof, prices_of_nothing, prices_below_nothing,
    prices_beyond_measure, prices_of_others, no_cases, case_that_goes_round,
    prices_that_are_not_there, site_of_a_case_that_is_none,
]  # fmt: skip


@pytest.mark.parametrize(("problem", "outcome"), SOLVED, ids=NAMES)
def test_what_was_found_holds(problem, outcome):
    assert outcome.status is Status.OPTIMAL
    certify(problem, outcome)


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: plant.__name__)
@pytest.mark.parametrize(("problem", "outcome"), SOLVED, ids=NAMES)
def test_what_was_planted_is_found(problem, outcome, plant):
    # The site of a client need not be its nearest in a k-centre: only the dearest counts.
    problem = Median(COST, 3) if plant is moved_client and problem is CENTRE else problem
    with pytest.raises(NotCertified):
        certify(problem, plant(outcome))


def test_too_full_a_site():
    serves = np.zeros(14, dtype=np.int64)
    value = int(COST[:, 0].sum())
    _, outcome = SOLVED[2]
    full = with_solution(outcome, sites=np.zeros(1, dtype=np.int64), serves=serves)
    with pytest.raises(NotCertified, match="Site 0 takes"):
        certify(PACKED, replace(full, value=value, status=Status.FEASIBLE))


def test_infeasible_where_anything_serves():
    claim = Outcome(Status.INFEASIBLE, None, None, 0.0, "none")
    for problem in (MEDIAN, CENTRE):
        with pytest.raises(NotCertified, match="Any one site"):
            certify(problem, claim)
    with pytest.raises(NotCertified, match="Nobody"):
        certify(Median(np.empty((0, 2), dtype=np.int64), 1), claim)


@pytest.mark.parametrize("kept", [None, np.array([99]), np.array([], dtype=np.int64)])
def test_sites_left_out_of_a_centre_that_matter(kept):
    with pytest.raises(NotCertified):
        certify(CENTRE, with_solution(SOLVED[1][1], kept=kept))
