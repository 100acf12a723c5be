from __future__ import annotations

import numpy as np

from constraints.logic import Truth
from matcher.allocate.apart import apart_in
from matcher.allocate.newcomers import Newcomers
from matcher.allocate.places import AtMost


def truth(surely: list[int], possibly: list[int]) -> Truth:
    return Truth(np.array(surely, dtype=np.bool_), np.array(possibly, dtype=np.bool_))


NEVER = truth([0] * 5, [0] * 5)
NEWCOMERS = Newcomers(
    home=np.array([1, 1, 4, 4, 6]),
    one=np.array([0, 0, 0, 1, 0]),
    other=np.array([1, 2, 1, 2, 1]),
    bar=truth([1, 0, 1, 0, 0], [1, 1, 1, 0, 1]),
    gate=truth([1] * 5, [1] * 5),
    grave=truth([0, 0, 0, 1, 0], [0, 0, 0, 1, 0]),
)


def pairs(undecided: bool, *limits: AtMost) -> list[list[list[int]]]:
    found = apart_in(np.array([1, 3, 4, 6]), NEWCOMERS, limits, undecided=undecided)
    return [found.pairs[number].tolist() for number in found.of_home]


def test_what_is_not_decided_keeps_apart_unless_it_may_be_a_condition() -> None:
    assert pairs(False) == [[[0, 1], [0, 2]], [], [[0, 1], [1, 2]], [[0, 1]]]
    assert pairs(True) == [[[0, 1]], [], [[0, 1], [1, 2]], []]


def test_what_managers_would_sign_keeps_nobody_apart() -> None:
    calm = Newcomers(NEWCOMERS.home, NEWCOMERS.one, NEWCOMERS.other, NEVER, NEWCOMERS.gate, NEVER)
    assert apart_in(np.array([1, 4]), calm, (), undecided=False).of_home.tolist() == [0, 0]


def test_one_at_most_is_a_ban_on_every_two() -> None:
    limits = AtMost(3, (0, 2, 5), 1), AtMost(1, (0, 1), 1), AtMost(6, (0, 1, 2), 2)
    assert pairs(True, *limits) == [
        [[0, 1]],
        [[0, 2], [0, 5], [2, 5]],
        [[0, 1], [1, 2]],
        [],
    ]


def test_homes_with_the_same_pairs_are_of_one_class() -> None:
    limits = (AtMost(3, (0, 1), 1),)
    found = apart_in(np.array([1, 3, 6]), NEWCOMERS, limits, undecided=True)
    assert found.of_home.tolist() == [1, 1, 0]
    assert [one.tolist() for one in found.pairs] == [[], [[0, 1]]]
