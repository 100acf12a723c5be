from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from matcher.solver import Status
from matcher.solver.assignment import Assignment, dense, sparse
from matcher.solver.certificate.assignment import certify_dense, certify_sparse
from matcher.solver.certificate.errors import NotCertified

COST = np.array([[4, 1, 3], [2, 0, 5], [3, 2, 2]])
PAIRS = tuple(np.array(column) for column in ([0, 0, 1, 1, 2], [0, 1, 0, 1, 1], [4, 1, 2, 9, 3]))
CAPACITY, LEFT_OUT = np.array([1, 1]), np.array([-1, -1, 6])


def with_solution(outcome, **changes):
    return replace(outcome, solution=replace(outcome.solution, **changes))


def moved(array, *places_and_values):
    changed = array.copy()
    for place, value in places_and_values:
        changed[place] = value
    return changed


def infeasible(*violating):
    return Assignment(Status.INFEASIBLE, None, None, 0.0, "", violating=violating)


RIGHT = dense(COST)
PLANTED_DENSE = {
    "cheaper than it is": lambda: replace(RIGHT, value=RIGHT.value - 1, bound=RIGHT.value - 1),
    "dearer than it is": lambda: replace(RIGHT, value=RIGHT.value + 1),
    "two items in one place": lambda: with_solution(RIGHT, agent=np.array([1, 1, 2])),
    "an item left out": lambda: with_solution(RIGHT, agent=moved(RIGHT.solution.agent, (0, -1))),
    "an agent that is not there": lambda: with_solution(RIGHT, agent=np.array([0, 1, 3])),
    "an agent below those there": lambda: with_solution(RIGHT, agent=np.array([0, 1, -2])),
    "an item short": lambda: with_solution(RIGHT, agent=RIGHT.solution.agent[:2]),
    "a price short": lambda: with_solution(RIGHT, v=RIGHT.solution.v[:2]),
    "an item adds too much": lambda: with_solution(RIGHT, u=RIGHT.solution.u + 1),
    "a price above 0": lambda: with_solution(RIGHT, u=RIGHT.solution.u - 9, v=RIGHT.solution.v + 9),
    "a proof that falls short": lambda: with_solution(RIGHT, u=RIGHT.solution.u - 1),
    "sums that leave 64 bits": lambda: with_solution(
        RIGHT, u=moved(RIGHT.solution.u, (0, 2**63 - 1)), v=moved(RIGHT.solution.v, (0, -(2**63)))
    ),
    "not the cheapest": lambda: replace(
        with_solution(RIGHT, agent=np.array([0, 1, 2])), value=6, bound=6
    ),
    "infeasible, and nothing said": infeasible,
    "infeasible, and all have places": lambda: infeasible(0, 1, 2),
    "infeasible by one item named often": lambda: infeasible(0, 0, 0, 0),
    "infeasible by items not there": lambda: infeasible(0, 1, 2, 3),
}
LISTED = sparse(*PAIRS, 3, 2, CAPACITY, LEFT_OUT)
PLANTED_SPARSE = {
    "cheaper than it is": lambda: replace(LISTED, value=LISTED.value - 1, bound=LISTED.value - 1),
    "a pair that is not listed": lambda: with_solution(LISTED, agent=np.array([1, -1, 0])),
    "an item left out that may not be": lambda: with_solution(LISTED, agent=np.array([-1, 0, 1])),
    "two items in one place": lambda: with_solution(LISTED, agent=np.array([1, 1, -1])),
    "left out at more than its price": lambda: with_solution(
        LISTED, u=moved(LISTED.solution.u, (2, 7))
    ),
    "an item adds too much": lambda: with_solution(LISTED, u=moved(LISTED.solution.u, (0, 99))),
    "sums that leave 64 bits": lambda: with_solution(
        LISTED, v=moved(LISTED.solution.v, (0, -(2**63)))
    ),
    "a proof that falls short": lambda: with_solution(LISTED, u=moved(LISTED.solution.u, (0, -99))),
    "infeasible by an item that may be left out": lambda: infeasible(0, 1, 2),
    "infeasible by items that have places": lambda: infeasible(0, 1),
}


def test_right_answers_are_certified():
    certify_dense(COST, RIGHT)
    certify_sparse(PAIRS, LISTED, CAPACITY, LEFT_OUT)
    must = np.full(3, -1)
    certify_sparse(PAIRS, sparse(*PAIRS, 3, 2), CAPACITY, must)


@pytest.mark.parametrize("planted", PLANTED_DENSE.values(), ids=PLANTED_DENSE)
def test_a_wrong_answer_over_the_matrix_is_not_certified(planted):
    with pytest.raises(NotCertified):
        certify_dense(COST, planted())


@pytest.mark.parametrize("planted", PLANTED_SPARSE.values(), ids=PLANTED_SPARSE)
def test_a_wrong_answer_over_pairs_is_not_certified(planted):
    with pytest.raises(NotCertified):
        certify_sparse(PAIRS, planted(), CAPACITY, LEFT_OUT)
