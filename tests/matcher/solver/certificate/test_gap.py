"""Wrong answers planted one at a time; the certificate names each."""

from __future__ import annotations

import pytest

from matcher.solver.certificate.gap import faults, lagrangian, most_packed

COST = [[3, 5], [4, 1], [2, 2], [6, 4]]
WEIGHT = [[2, 3], [2, 2], [1, 4], [3, 3]]
ROOM = [4, 6]
RIGHT = {"agent": [0, 1, 0, 1], "value": 10, "bound": 10, "multipliers": [3, 1, 2, 4]}


def check(**changed):
    return faults(COST, WEIGHT, ROOM, **{**RIGHT, **changed})


def test_a_right_answer_has_no_fault():
    assert check() == []
    assert check(bound=9) == []
    assert check(bound=None, multipliers=None) == []


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"agent": [0, 1, 0]}, "3 jobs are assigned, of 4"),
        ({"agent": [0, 1, 0, 1, 1]}, "5 jobs are assigned, of 4"),
        ({"agent": []}, "0 jobs"),
        ({"agent": [0, 1, 0, 2]}, "Job 3 goes to agent 2; there is none"),
        ({"agent": [-1, 1, 0, 1]}, "Job 0 goes to agent -1; there is none"),
        ({"agent": [0, 0, 0, 1], "value": 13}, "Agent 0 carries 5, more than 4"),
        ({"agent": [0, 1, 1, 1], "value": 10}, "Agent 1 carries 9, more than 6"),
        ({"value": 9, "bound": 9}, "The cost is 10, not 9"),
        ({"value": 11}, "The cost is 10, not 11"),
        ({"bound": 11}, "not at most the cost"),
        ({"bound": float("nan")}, "not at most the cost"),
        ({"bound": float("inf")}, "not at most the cost"),
        ({"multipliers": None}, "without a price"),
        ({"multipliers": [3, 1, 2]}, "without a price"),
        ({"multipliers": [3, 1, 2, 3]}, "prove a bound of 9, not 10"),
        ({"multipliers": [0, 0, 0, 0]}, "prove a bound of 0, not 10"),
        ({"multipliers": [30, 10, 20, 40]}, "prove a bound of"),
        ({"bound": 9.5, "multipliers": [3, 1, 2, 3]}, "prove a bound of 9, not 9.5"),
    ],
)
def test_a_wrong_answer_is_named(changed, says):
    found = check(**changed)
    assert any(says in one for one in found), found


def test_a_bound_is_rounded_up_only_to_the_next_whole_cost():
    price = [30, 10, 20, 41]
    assert lagrangian(COST, WEIGHT, ROOM, [31, 10, 20, 40], 10) == 10
    assert lagrangian(COST, WEIGHT, ROOM, [30, 10, 20, 31], 10) == 10
    assert lagrangian(COST, WEIGHT, ROOM, [30, 10, 20, 30], 10) == 9
    assert lagrangian(COST, WEIGHT, ROOM, price, 10) == 10


def test_large_rooms_are_packed_in_parts_of_jobs_and_never_too_little():
    small = [(3, 5), (4, 6), (5, 8), (0, 2)]
    large = [(weight * 10**8, profit) for weight, profit in small]
    assert most_packed(small, 8) == 15
    assert most_packed(large, 8 * 10**8) == 15
    assert most_packed(small, 7) == 13
    assert most_packed(large, 7 * 10**8) == 14
