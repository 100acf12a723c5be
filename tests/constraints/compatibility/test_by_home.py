import numpy as np

from constraints.compatibility.by_home import ByHome
from constraints.logic import Interval, Truth

BY_HOME = ByHome(np.array([0, 0, 2, 2]), 4)
SURELY = np.array([[False, True, False, False], [False, False, True, False]])
POSSIBLY = np.array([[True, True, False, True], [False, False, True, True]])


def test_a_home_has_what_some_resident_has() -> None:
    found = BY_HOME.any_of(Truth(SURELY, POSSIBLY))
    assert found.surely.tolist() == [[True, False, False, False], [False, False, True, False]]
    assert found.possibly.tolist() == [[True, False, True, False], [False, False, True, False]]


def test_the_greatest_counts_the_sure_at_their_least_and_the_possible_at_their_most() -> None:
    value = Interval(np.array([[3.0, 1.0, 2.0, 0.0]]), np.array([[3.0, 2.0, 2.0, 3.0]]))
    found = BY_HOME.greatest(value, Truth(SURELY, POSSIBLY))
    assert found.low.tolist() == [[1.0, 0.0, 0.0, 0.0], [0.0, 0.0, 2.0, 0.0]]
    assert found.high.tolist() == [[3.0, 0.0, 3.0, 0.0], [0.0, 0.0, 3.0, 0.0]]


def test_nobody_lives_anywhere() -> None:
    nobody = ByHome(np.zeros(0, dtype=np.int64), 2)
    none = np.zeros((1, 0), dtype=np.bool_)
    assert nobody.any_of(Truth.known(none)).possibly.tolist() == [[False, False]]
    empty = Interval.known(np.zeros((1, 0)))
    assert nobody.greatest(empty, Truth.known(none)).high.tolist() == [[0.0, 0.0]]


def test_one_resident_and_two_children() -> None:
    one = ByHome(np.array([1]), 2)
    holds = Truth.known(np.array([[False], [True]]))
    assert one.any_of(holds).surely.tolist() == [[False, False], [False, True]]
