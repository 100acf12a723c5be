from __future__ import annotations

import numpy as np
import pytest

from matcher.firmness.criteria import BEST, WORST, stands_before
from matcher.firmness.ties import TIED_FROM, ties_of
from tests.matcher.firmness.made import made


def keys_of(*homes: list[int]) -> list[np.ndarray]:
    """One key: a row for each home, its key under each vector."""
    return [np.array(homes).T]


def no_doubt(homes: int) -> tuple[np.ndarray, np.ndarray]:
    same = np.arange(homes)
    return same, same


def test_homes_whose_order_turns_round_in_a_quarter_of_the_vectors_are_tied() -> None:
    first, often, seldom = [10] * 8, [9, 9, *[11] * 6], [9, *[12] * 7]
    ties = ties_of(keys_of(first, often, seldom), *no_doubt(3), np.arange(3))
    assert ties.with_home.tolist() == [0, 0, 2]
    assert ties.turned.tolist() == [0.0, 0.25, 0.0]
    assert TIED_FROM == 0.25


def test_homes_that_what_is_not_known_could_turn_round_are_tied_though_no_weights_do() -> None:
    keys = keys_of([1] * 4, [2] * 4, [3] * 4)
    best, worst = np.array([5, 6, 9]), np.array([7, 8, 9])
    ties = ties_of(keys, best, worst, np.arange(3))
    assert ties.with_home.tolist() == [0, 0, 2]
    assert ties.not_known.tolist() == [False, True, False]
    assert ties.turned.tolist() == [0.0, 0.0, 0.0]


def test_a_home_is_tied_with_the_first_of_its_group_and_not_by_a_chain() -> None:
    # Each could change places with its neighbour; the third never with the first.
    keys = keys_of([10, 10], [9, 12], [11, 11])
    ties = ties_of(keys, *no_doubt(3), np.arange(3))
    assert ties.with_home.tolist() == [0, 0, 2]
    assert stands_before(keys, 2, 1).any()


def test_a_group_ends_with_the_first_home_that_stands_apart() -> None:
    keys = keys_of([10, 10], [11, 11], [9, 12])
    assert ties_of(keys, *no_doubt(3), np.arange(3)).with_home.tolist() == [0, 1, 1]


@pytest.mark.parametrize("homes", [0, 1])
def test_fewer_than_two_homes_are_tied_with_none(homes: int) -> None:
    keys = [np.zeros((4, homes), dtype=np.int64)]
    assert ties_of(keys, *no_doubt(homes), np.arange(homes)).with_home.tolist() == [*range(homes)]


@pytest.mark.parametrize("seed", range(80))
def test_ties_are_those_of_the_definition(seed: int) -> None:
    given = made(seed)
    rng = np.random.default_rng(seed)
    keys = given.criteria.keys(given.weights(rng, 40))
    own = given.weights(rng, 1)
    best, worst = (given.criteria.key(own, end)[0] for end in (BEST, WORST))
    order = np.lexsort([*reversed([key[0] for key in given.criteria.keys(own)])])
    ties = ties_of(keys, best, worst, order)
    assert ties.with_home[0] == 0
    start = 0
    for place in range(1, order.size):
        home, first = order[place], order[start]
        turned = stands_before(keys, home, first).mean()
        not_known = best[home] < worst[first]
        if turned >= TIED_FROM or not_known:
            assert ties.with_home[place] == start
            assert (ties.turned[place], ties.not_known[place]) == (turned, not_known)
        else:
            start = place
            assert ties.with_home[place] == place
            assert (ties.turned[place], ties.not_known[place]) == (0.0, False)
