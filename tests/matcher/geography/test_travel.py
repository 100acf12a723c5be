"""Minutes estimated from the straight line."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.geography.travel import (
    ESTIMATE,
    FAST,
    SLOW,
    StraightLine,
    TravelNetwork,
    estimate_minutes,
)

KM = st.floats(0, 1000)


@pytest.mark.parametrize(
    ("km", "low", "high"), [(0, 0, 10), (5, 9, 30), (32.19, 40, 82), (100, 90, 169)]
)
def test_a_distance_has_its_range_of_minutes(km, low, high):
    minutes = estimate_minutes(km, km)
    assert float(minutes.low) == pytest.approx(low, abs=1)
    assert float(minutes.high) == pytest.approx(high, abs=1)
    assert minutes.basis == ESTIMATE == "estimate from the straight line"


def test_a_place_not_known_is_at_any_time():
    minutes = estimate_minutes([0.0], [np.inf])
    assert (minutes.low.tolist(), minutes.high.tolist()) == ([0.0], [np.inf])


@given(KM, KM)
@settings(deadline=None)
def test_farther_is_never_sooner_and_fast_is_never_slow(a, b):
    near, far = sorted((a, b))
    assert FAST.minutes(near) <= FAST.minutes(far)
    assert SLOW.minutes(near) <= SLOW.minutes(far)
    assert FAST.minutes(near) < SLOW.minutes(near)


@given(KM, KM, KM)
@settings(deadline=None)
def test_knowing_the_distance_better_only_narrows_the_minutes(a, b, c):
    least, middle, most = sorted((a, b, c))
    wide, narrow = estimate_minutes(least, most), estimate_minutes(middle, middle)
    assert wide.low <= narrow.low <= narrow.high <= wide.high


def test_the_straight_line_answers_as_a_network_would():
    network: TravelNetwork = StraightLine()
    minutes = network.travel_minutes(
        [[0, 0]], [0], [[16_000, 0], [16_000, 0], [np.nan, np.nan]], [0, 5, 0]
    )
    assert minutes.low.shape == minutes.high.shape == (1, 3)
    assert minutes.low[0, 1] < minutes.low[0, 0] < minutes.high[0, 0] < minutes.high[0, 1]
    assert (minutes.low[0, 2], minutes.high[0, 2]) == (0.0, np.inf)


@pytest.mark.parametrize(("low", "high"), [(np.nan, 1.0), (1.0, np.nan), (-1.0, 1.0), (2.0, 1.0)])
def test_a_distance_that_is_none_is_refused(low, high):
    with pytest.raises(ValueError, match="never nan"):
        estimate_minutes([low], [high])
