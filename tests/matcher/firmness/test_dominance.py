from __future__ import annotations

import numpy as np
import pytest

from matcher.firmness.criteria import WORST
from matcher.firmness.dominance import contenders
from matcher.firmness.places import counted
from tests.matcher.firmness.made import made, simple

LOWER, UPPER = np.array([50, 50]), np.array([200, 200])


@pytest.mark.parametrize("seed", range(150))
def test_a_home_that_falls_out_stands_in_no_first_place_under_any_weights(seed: int) -> None:
    given = made(seed)
    homes, rng = given.criteria.homes, np.random.default_rng(seed)
    keys = given.criteria.keys(given.weights(rng, 200))
    for places in range(1, min(3, homes) + 1):
        kept = contenders(given.criteria, given.lower, given.upper, np.arange(homes), places)
        whole = counted(keys, places)
        assert not whole[:, ~kept].any()
        left = given.criteria.take(kept).keys(given.weights(np.random.default_rng(seed), 200))
        assert np.array_equal(counted(left, places), whole[:, kept])


def test_many_homes_fall_out() -> None:
    fallen = [
        int((~contenders(m.criteria, m.lower, m.upper, np.arange(m.criteria.homes), 3)).sum())
        for m in map(made, range(150))
    ]
    assert sum(fallen) > 500


def test_a_home_worse_in_every_cost_than_one_falls_out_for_the_first_place_only() -> None:
    homes = simple([[0.1, 0.1], [0.15, 0.15], [0.0, 0.2], [0.2, 0.0]])
    kept = [contenders(homes, LOWER, UPPER, np.arange(4), places).tolist() for places in (1, 3)]
    assert kept == [[True, False, True, True], [True, True, True, True]]


def test_a_home_behind_three_falls_out_for_the_first_three() -> None:
    homes = simple([[0.1, 0.1], [0.2, 0.2], [0.3, 0.3], [0.4, 0.4]])
    assert contenders(homes, LOWER, UPPER, np.arange(4), 3).tolist() == [True, True, True, False]


def test_a_home_better_in_one_cost_falls_out_where_no_weights_within_the_bounds_make_up() -> None:
    homes = simple([[0.0, 0.2], [0.9, 0.0]])
    assert contenders(homes, LOWER, UPPER, np.arange(2), 1).tolist() == [True, False]
    wide = contenders(homes, np.array([1, 50]), UPPER, np.arange(2), 1)
    assert wide.tolist() == [True, True]


def test_of_two_homes_alike_in_everything_the_later_falls_out() -> None:
    homes = simple([[0.1, 0.1], [0.1, 0.1]])
    assert contenders(homes, LOWER, UPPER, np.arange(2), 1).tolist() == [True, False]


def test_rivals_change_how_many_fall_out_and_nothing_else() -> None:
    homes = simple([[0.1, 0.1], [0.2, 0.2], [0.3, 0.3], [0.4, 0.4]])
    assert contenders(homes, LOWER, UPPER, np.array([3]), 1).all()


def test_what_rounding_alone_turns_round_does_not_fall_out() -> None:
    # Three costs of ten points round apart by one point each, though the shares hardly differ;
    # the fourth makes up for two points only: 6 + 0 points stand behind 3 + 2.
    homes = simple([[0.151, 0.151, 0.151, 0.0], [0.149, 0.149, 0.149, 0.02]])
    held = np.array([10, 10, 10, 100])
    assert homes.points(held[None], WORST).tolist() == [[6, 5]]
    assert contenders(homes, held, held, np.arange(2), 1).all()
