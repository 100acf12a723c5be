import numpy as np
import pytest

from constraints.curves import Curve
from constraints.logic import Interval

RISING = Curve(((8.0, 0.0), (32.0, 0.45), (160.0, 1.0)))
FALLING = Curve(((0.8, 1.0), (3.0, 0.5), (8.0, 0.0)))


def ends(share: Interval) -> tuple[list[float], list[float]]:
    return share.low.tolist(), share.high.tolist()


def test_a_curve_passes_its_knots_and_is_level_outside_them() -> None:
    number = np.array([-5.0, 8.0, 20.0, 32.0, 160.0, np.inf])
    low, high = ends(RISING.at(Interval.known(number)))
    assert low == high == pytest.approx([0.0, 0.0, 0.225, 0.45, 1.0, 1.0])


@pytest.mark.parametrize(("curve", "expect"), [(RISING, (0.0, 0.45)), (FALLING, (0.0, 1.0))])
def test_a_range_of_numbers_is_a_range_of_shares(curve: Curve, expect: tuple[float, float]) -> None:
    low, high = ends(curve.at(Interval(np.array([0.0]), np.array([32.0]))))
    assert (low, high) == ([expect[0]], [expect[1]])


@pytest.mark.parametrize("level", [0.0, 1.0])
@pytest.mark.parametrize("shares", [(0.0, 1.0), (1.0, 0.0)], ids=["rises", "falls"])
def test_a_curve_that_is_level_at_one_end_runs_as_it_does_at_the_other(
    shares: tuple[float, float], level: float
) -> None:
    middle = shares[0] if level else shares[1]
    curve = Curve(((0.0, shares[0]), (1.0, middle), (2.0, shares[1])))
    assert ends(curve.at(Interval(np.array([0.0]), np.array([2.0])))) == ([0.0], [1.0])


@pytest.mark.parametrize(
    ("knots", "expected"),
    [
        ((), "at least two knots"),
        (((0.0, 0.0),), "at least two knots"),
        (((0.0, 0.0), (float("inf"), 1.0)), "finite numbers"),
        (((float("nan"), 0.0), (1.0, 1.0)), "finite numbers"),
        (((1.0, 0.0), (1.0, 1.0)), "numbers that rise from knot to knot"),
        (((0.0, -0.1), (1.0, 1.0)), "shares from 0 to 1"),
        (((0.0, 0.0), (1.0, 1.1)), "shares from 0 to 1"),
        (((0.0, float("nan")), (1.0, 1.0)), "shares from 0 to 1"),
        (((0.0, 0.0), (1.0, 1.0), (2.0, 0.5)), "shares that only rise or only fall"),
    ],
)
def test_knots_that_make_no_curve_are_refused(
    knots: tuple[tuple[float, float], ...], expected: str
) -> None:
    with pytest.raises(ValueError, match=rf"^{expected}$"):
        Curve(knots)


@pytest.mark.parametrize("curve", [RISING, FALLING])
def test_knots_that_rise_or_fall_make_a_curve_and_so_do_level_ones(curve: Curve) -> None:
    assert Curve(curve.knots) == curve
    level = Curve(((0.0, 0.0), (1.0, 1.0), (2.0, 1.0)))
    assert ends(level.at(Interval.known(np.array([1.5])))) == ([1.0], [1.0])
