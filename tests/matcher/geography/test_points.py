"""Points, the grid and distances."""

import math

import numpy as np
import pytest
from geopy.distance import geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from constraints.errors import InputError
from matcher.geography.points import (
    KM_PER_MILE,
    distance_km,
    distance_range_km,
    geodesic_km,
    to_grid,
    to_wgs84,
)

ENGLISH = st.tuples(st.floats(49.9, 55.8), st.floats(-6.4, 1.77))
MAINLAND = st.tuples(st.floats(49.9, 55.8), st.floats(-5.75, 1.77)).filter(
    # East of Hastings England begins at 50.8 degrees north; south of it is France.
    lambda point: point[1] <= 0.5 or point[0] >= 50.8
)
GRID = st.tuples(st.floats(80_000, 660_000), st.floats(5_000, 660_000))


def test_a_point_of_the_ordnance_survey_is_where_it_should_be():
    # Worked example of the OS guide to coordinate systems, Caister water tower: WGS84 to the
    # National Grid by the exact transformation is E 651409.903, N 313177.270.
    easting, northing = to_grid(52.658007833, 1.716073973)
    assert math.dist((float(easting), float(northing)), (651409.903, 313177.270)) < 5


@given(ENGLISH)
@settings(deadline=None)
def test_there_and_back_is_the_same_point(point):
    latitude, longitude = to_wgs84(*to_grid(*point))
    assert latitude == pytest.approx(point[0], abs=1e-7)
    assert longitude == pytest.approx(point[1], abs=1e-7)


def test_a_point_not_known_stays_not_known():
    easting, northing = to_grid([53.0, np.nan], [-1.5, -1.5])
    assert np.isfinite(easting[0])
    assert np.isnan([easting[1], northing[1]]).all()


def apart(a, b):
    here, there = (np.column_stack(to_grid(*point)) for point in (a, b))
    return distance_km(here, there).item(), geodesic_km(*a, *b)


@given(MAINLAND, MAINLAND)
@settings(deadline=None, max_examples=300)
def test_homes_are_compared_by_the_ellipsoid_over_england(a, b):
    compared, on_ellipsoid = apart(a, b)
    assert abs(compared - on_ellipsoid) <= 2e-6 * on_ellipsoid + 1e-6


@given(ENGLISH, ENGLISH)
@settings(deadline=None, max_examples=300)
def test_the_ellipsoid_is_measured_as_another_library_measures_it(a, b):
    assert geodesic_km(*a, *b) == pytest.approx(geodesic().measure(a, b), rel=1e-12, abs=1e-9)


@given(ENGLISH, ENGLISH)
@settings(deadline=None, max_examples=100)
def test_homes_are_compared_nearly_as_well_to_scilly(a, b):
    compared, on_ellipsoid = apart(a, b)
    assert abs(compared - on_ellipsoid) <= 3e-6 * on_ellipsoid + 1e-6


def test_distance_has_a_row_for_each_start_and_a_column_for_each_end():
    east, farther = 400_000, 403_000
    km = distance_km([[east, 0], [farther, 0]], [[east, 4000], [farther, 0], [np.nan, np.nan]])
    assert km.shape == (2, 3)
    # On its axis the grid is four in ten thousand too short.
    assert km[:, :2] == pytest.approx(np.array([[4.0, 3.0], [5.0, 0.0]]) * 1.00037, rel=1e-6)
    assert np.isnan(km[:, 2]).all()


def test_a_mile_is_a_mile():
    assert pytest.approx(32.18688) == 20 * KM_PER_MILE


@given(GRID, GRID, st.floats(0, 60), st.floats(0, 60), st.floats(0, 1), st.floats(0, 1))
@settings(deadline=None)
def test_the_range_holds_every_place_within_the_radii(a, b, r1, r2, share1, share2):
    low, high = distance_range_km([a], [r1], [b], [r2])
    true_a = (a[0] + share1 * r1 * 1000, a[1])
    true_b = (b[0], b[1] - share2 * r2 * 1000)
    # The radii are drawn on the grid, whose scale is within 0.09 % of the ground's.
    room = 0.0009 * (r1 + r2) + 1e-9
    assert low[0, 0] - room <= distance_km([true_a], [true_b]).item() <= high[0, 0] + room


@given(GRID, GRID, st.floats(0, 60), st.floats(0, 60))
@settings(deadline=None)
def test_knowing_more_only_narrows_the_range(a, b, wide, narrow):
    narrow, wide = sorted((narrow, wide))
    low, high = distance_range_km([a], [0], [b], [wide])
    low2, high2 = distance_range_km([a], [0], [b], [narrow])
    assert low <= low2 <= high2 <= high


@pytest.mark.parametrize("radius", [np.nan, np.inf])
def test_a_place_not_known_is_at_any_distance(radius):
    low, high = distance_range_km([[0, 0]], [0], [[np.nan, np.nan], [1000, 0]], [0, radius])
    assert low.tolist() == [[0, 0]]
    assert high.tolist() == [[np.inf, np.inf]]


def test_a_negative_radius_is_refused():
    with pytest.raises(ValueError, match="negative"):
        distance_range_km([[0, 0]], [-1], [[0, 0]], [0])


def test_the_printed_distance_is_checked_too():
    with pytest.raises(InputError, match=r"^to: .*swapped"):
        geodesic_km(53.0, -1.5, -0.1, 51.5)
