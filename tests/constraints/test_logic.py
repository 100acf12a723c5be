"""Arithmetic on facts known in part, held to every value they may turn out to be."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from constraints.logic import NOT_KNOWN, Coded, Interval, Truth

ENDS = [(low, high) for low in range(4) for high in range(low, 4)]
KLEENE = [(False, False), (False, True), (True, True)]


def interval(low: float, high: float) -> Interval:
    return Interval(np.array([[float(low)]]), np.array([[float(high)]]))


def truth(surely: bool, possibly: bool) -> Truth:
    return Truth(np.array([[surely]]), np.array([[possibly]]))


def of(found: Truth) -> tuple[bool, bool]:
    return bool(found.surely.item()), bool(found.possibly.item())


def ends(found: Interval) -> tuple[float, float]:
    return found.low.item(), found.high.item()


def whole(low: int, high: int) -> range:
    return range(low, high + 1)


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("at_least", lambda one, two: one >= two),
        ("above", lambda one, two: one > two),
        ("below", lambda one, two: one < two),
        ("at_most", lambda one, two: one <= two),
    ],
)
def test_comparisons_say_what_every_value_says(
    name: str, holds: Callable[[int, int], bool]
) -> None:
    for one, two in product(ENDS, ENDS):
        answers = {holds(a, b) for a, b in product(whole(*one), whole(*two))}
        assert of(getattr(interval(*one), name)(interval(*two))) == (all(answers), any(answers))
    for one, bound in product(ENDS, range(4)):
        answers = {holds(a, bound) for a in whole(*one)}
        assert of(getattr(interval(*one), name)(float(bound))) == (all(answers), any(answers))


@pytest.mark.parametrize(
    ("name", "apply"), [("plus", lambda one, two: one + two), ("minus", lambda one, two: one - two)]
)
def test_sums_are_as_wide_as_their_values(name: str, apply: Callable[[int, int], int]) -> None:
    for one, two in product(ENDS, ENDS):
        values = [apply(a, b) for a, b in product(whole(*one), whole(*two))]
        assert ends(getattr(interval(*one), name)(interval(*two))) == (min(values), max(values))
    assert ends(getattr(interval(1, 2), name)(3.0)) == (apply(1, 3), apply(2, 3))


@pytest.mark.parametrize(
    ("number", "free", "worst", "expect"),
    [
        ((1.0, 4.0), 2.0, 6.0, (0.0, 0.5)),
        ((3.0, 9.0), 2.0, 6.0, (0.25, 1.0)),
        ((1.0, 4.0), 6.0, 2.0, (0.5, 1.0)),
        ((3.0, 9.0), 6.0, 2.0, (0.0, 0.75)),
        ((-4.0, -1.0), -2.0, 2.0, (0.0, 0.25)),
    ],
)
def test_a_share_runs_from_nothing_to_all_between_its_marks(
    number: tuple[float, float], free: float, worst: float, expect: tuple[float, float]
) -> None:
    assert ends(interval(*number).share_between(free, worst)) == expect


def test_a_number_counts_only_where_its_condition_holds() -> None:
    below = ((-3, -1), (-2, 2))
    for (low, high), (surely, possibly) in product((*ENDS, *below), KLEENE):
        values = [*whole(low, high)] * possibly + [0] * (not surely)
        found = interval(low, high).where(truth(surely, possibly))
        assert ends(found) == (min(values), max(values))


def test_truths_are_kleenes() -> None:
    for one, two in product(KLEENE, KLEENE):
        left, right = truth(*one), truth(*two)
        values = [(a, b) for a in set(one) for b in set(two)]
        both, either = {a and b for a, b in values}, {a or b for a, b in values}
        assert of(left & right) == (all(both), any(both))
        assert of(left | right) == (all(either), any(either))
    assert [of(~truth(*one)) for one in KLEENE] == [(True, True), (False, True), (False, False)]
    assert [truth(*one).decided.item() for one in KLEENE] == [True, False, True]


def test_nothing_known_is_nothing_sure_and_all_possible() -> None:
    found = Truth.unknown((2, 3))
    assert found.shape == (2, 3)
    assert found.surely.dtype == found.possibly.dtype == np.bool_
    assert not found.surely.any()
    assert found.possibly.all()


def test_what_is_known_is_held_as_what_it_is() -> None:
    assert of(Truth.known(np.array([1]))) == (True, True)
    assert Truth.known(np.array([1, 0])).surely.dtype == np.bool_
    assert Interval.known(3).low.dtype == np.float64
    assert ends(Interval.known(3)) == (3.0, 3.0)


@given(st.lists(st.integers(-1, 4), min_size=1), st.lists(st.integers(0, 4), min_size=1))
def test_a_code_is_one_of_some_or_may_be(held: list[int], sought: list[int]) -> None:
    coded = Coded(np.array(held))
    found = coded.is_in(*sought)
    assert found.surely.tolist() == [code in sought for code in held]
    assert found.possibly.tolist() == [code in sought or code == NOT_KNOWN for code in held]
    assert coded.decided.tolist() == [code != NOT_KNOWN for code in held]
    assert coded.shape == (len(held),)


def test_shapes_are_broadcast_and_functions_go_over_both_ends() -> None:
    wide = Interval(np.zeros((2, 1)), np.ones((1, 3)))
    assert wide.shape == (2, 3)
    assert not wide.decided.any()
    assert ends(interval(1, 2).over(lambda array: array + 1.0)) == (2.0, 3.0)
    assert Truth(np.zeros((2, 1), np.bool_), np.ones((1, 3), np.bool_)).shape == (2, 3)
    assert of(truth(False, True).over(np.logical_not)) == (True, False)
    assert Coded(np.array([1])).over(lambda array: array + 1).code.tolist() == [2]
