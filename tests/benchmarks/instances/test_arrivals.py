"""Streams are drawn as they say, the same from the same seed."""

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.instances.arrivals import AREAS, DAYS, FREE_FROM, LEADS, PAST, arrivals
from benchmarks.instances.arrivals_region import region_arrivals
from benchmarks.instances.generator import SHAPES
from fixtures.worlds import region
from matcher.rolling import BARRED

TIGHT = SHAPES["40 tight"]


def test_the_same_seed_draws_the_same_stream() -> None:
    one, same, other = (arrivals(TIGHT, seed).stream for seed in (1, 1, 2))
    assert (one.points == same.points).all()
    assert (one.arrives == same.arrives).all()
    assert one.points.shape != other.points.shape or (one.points != other.points).any()


def test_a_stream_is_of_its_shape() -> None:
    drawn = arrivals(TIGHT, 3)
    stream, forecast = drawn.stream, drawn.forecast
    assert stream.place_home.size == TIGHT.places
    assert set((stream.starts - stream.arrives).tolist()) <= set(LEADS)
    assert set(stream.place_from.tolist()) <= set(FREE_FROM)
    assert forecast.rate == TIGHT.children / DAYS
    assert forecast.points.shape == (PAST, stream.homes)
    assert forecast.apart.shape == (PAST, stream.children)


def test_as_many_come_as_are_expected() -> None:
    counts = [arrivals(TIGHT, seed).stream.children for seed in range(60)]
    assert abs(np.mean(counts) - TIGHT.children) < 5 * (TIGHT.children / 60) ** 0.5


def test_nobody_is_kept_apart_in_areas() -> None:
    drawn = arrivals(replace(AREAS, children=40), 1, areas=True)
    assert not drawn.stream.apart.any()
    assert not drawn.forecast.apart.any()
    assert not drawn.stream.place_from.any()


@pytest.fixture(scope="module")
def referred():
    return region_arrivals(12, 1, days=6)


def test_referrals_of_a_region_are_judged(referred) -> None:
    stream = referred.stream
    assert stream.homes == len(region().snapshot.homes)
    points = stream.points[stream.points != BARRED]
    assert points.size
    assert points.max() <= 9_999
    assert stream.distance is not None
    assert (stream.place_from >= 0).all()
    assert (stream.place_from <= stream.days).all()
    assert stream.place_from.max() > 0


def test_the_same_referrals_are_drawn_again(referred) -> None:
    again = region_arrivals(12, 1, days=6)
    assert (again.stream.points == referred.stream.points).all()
    assert (again.stream.apart == referred.stream.apart).all()
    assert (again.forecast.points == referred.forecast.points).all()
