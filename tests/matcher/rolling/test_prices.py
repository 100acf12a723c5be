"""What a place is worth: against solving without it."""

import numpy as np
import pytest

from matcher.rolling import BARRED, Forecast, Pricing
from matcher.rolling.prices import losses
from matcher.rolling.room import Room
from matcher.solver.assignment import sparse
from tests.matcher.rolling.small import stream_of

PRICING = Pricing(futures=1, unplaced=15_000)


def cost_of(points, starts, groups):
    home, day, places = groups
    item, agent = np.nonzero((points[:, home] != BARRED) & (day <= starts[:, None]))
    left = np.full(points.shape[0], PRICING.unplaced)
    cost = points[item, home[agent]]
    return sparse(item, agent, cost, points.shape[0], home.size, places, left).value


@pytest.mark.parametrize("seed", range(40))
def test_a_price_is_what_a_place_fewer_costs(seed) -> None:
    random = np.random.default_rng(seed)
    points = random.integers(0, 10_000, (int(random.integers(1, 12)), 4))
    points[random.random(points.shape) < 0.3] = BARRED
    starts = random.integers(0, 5, points.shape[0])
    groups = (np.array([0, 0, 1, 2, 3]), np.array([0, 3, 0, 1, 0]), random.integers(1, 4, 5))
    found = losses(points, starts, groups, PRICING)
    cost = cost_of(points, starts, groups)
    for group in range(5):
        fewer = groups[2].copy()
        fewer[group] -= 1
        assert found[group] == cost_of(points, starts, (*groups[:2], fewer)) - cost


def test_a_place_nobody_wants_is_free_and_one_for_two_costs_the_child_left_out() -> None:
    points, day = np.array([[100, BARRED], [300, BARRED]]), np.zeros(2, dtype=np.int64)
    groups = (np.array([0, 1]), day, np.array([1, 1]))
    assert losses(points, day, groups, PRICING).tolist() == [14_900, 0]
    none = (day[:0], day[:0], day[:0])
    assert losses(points, day, none, PRICING).size == 0


def test_places_that_stay_free_to_the_end_are_counted_from_their_day() -> None:
    stream = stream_of(
        [[0, 0], [0, 0]], places=((0, 0), (0, 0), (0, 2), (1, 1)), starts=(0, 3), last=4
    )
    groups = Room.of(stream).to_the_end()
    assert [part.tolist() for part in groups] == [[0, 0, 1], [0, 2, 1], [2, 1, 1]]
    # Whoever comes on day 3 takes the place free last.
    groups = Room.of(stream, np.array([-1, 0])).to_the_end()
    assert [part.tolist() for part in groups] == [[0, 1], [0, 1], [2, 1]]


def test_futures_are_drawn_at_the_rate_of_the_past() -> None:
    none = np.zeros((2, 0), dtype=np.bool_)
    forecast = Forecast(3.0, np.zeros((2, 1), np.int64), np.array([0, 5]), none)
    rows, starts = forecast.draw(range(10, 1_010), np.random.default_rng(1))
    assert abs(rows.size - 3_000) < 5 * 3_000**0.5
    assert starts.min() == 10
    assert set(rows.tolist()) == {0, 1}
    assert not forecast.draw(range(5, 5), np.random.default_rng(1))[0].size


@pytest.mark.parametrize(("rate", "lead"), [(-1.0, [0]), (float("nan"), [0]), (1.0, [0, 0])])
def test_a_forecast_that_says_nothing_is_refused(rate, lead) -> None:
    with pytest.raises(ValueError, match="expected"):
        Forecast(rate, np.zeros((1, 1), np.int64), np.array(lead), np.zeros((1, 0), np.bool_))
