"""The knapsacks under the bound, beside all subsets."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from matcher.solver.certificate.gap import lagrangian as plain
from matcher.solver.gap.relax import continuous, knapsack, lagrangian
from tests.matcher.solver.gap.small import literature


@pytest.mark.parametrize("seed", range(60))
def test_a_knapsack_is_packed_as_the_best_subset(seed):
    rng = np.random.default_rng(seed)
    profit, weight = rng.integers(-5, 30, 9), rng.integers(0, 12, 9)
    room = int(rng.integers(0, 40))
    taken = np.zeros(9, dtype=np.int64)
    most = knapsack(profit, weight, room, taken)
    subsets = (list(some) for size in range(10) for some in combinations(range(9), size))
    assert most == max(profit[one].sum() for one in subsets if weight[one].sum() <= room)
    chosen = taken == 1
    assert (profit[chosen].sum(), weight[chosen].sum() <= room) == (most, True)
    use = np.flatnonzero((profit > 0) & (weight > 0) & (weight <= room))
    free = profit[(profit > 0) & (weight == 0)].sum()
    assert continuous(profit, weight, room, use, taken) + free >= most


def test_the_bound_is_the_one_plain_python_finds():
    problem = literature("d", 6, 40, seed=2)
    price = np.random.default_rng(1).integers(40 * 100, 110 * 100, 40)
    found = lagrangian(
        np.ascontiguousarray(problem.cost.T * 100), np.ascontiguousarray(problem.weight.T),
        problem.capacity, price, np.zeros(40, dtype=np.int64),
    )  # fmt: skip
    again = plain(problem.cost.tolist(), problem.weight.tolist(), problem.capacity.tolist(),
                  price.tolist(), 100)  # fmt: skip
    assert -(-found // 100) == again
