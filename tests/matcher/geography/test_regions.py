"""The point and reach of an area."""

import math

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from constraints.errors import InputError
from matcher.geography.points import distance_km, to_grid
from matcher.geography.regions import interior_point, region_from_geojson


def square(lon, lat, side=0.1):
    return [
        [lon, lat],
        [lon + side, lat],
        [lon + side, lat + side],
        [lon, lat + side],
        [lon, lat],
    ]


def polygon(*rings):
    return {"type": "Polygon", "coordinates": [list(ring) for ring in rings]}


def test_every_corner_of_the_area_is_within_the_radius():
    ring = square(-1.5, 53.0)
    region = region_from_geojson(polygon(ring), generalised_km=0.0)
    corners = [xy for lon, lat in ring for xy in [[float(v) for v in to_grid(lat, lon)]]]
    reach = distance_km([[region.easting_m, region.northing_m]], corners)
    # The radius is drawn on the grid, whose scale there is within 0.05 % of the ground's.
    assert reach.max() == pytest.approx(region.radius_km, rel=0.0005)
    assert region.radius_km == pytest.approx(6.49, abs=0.05)


def test_the_tolerance_of_a_generalised_boundary_widens_the_radius():
    exact = region_from_geojson(polygon(square(-1.5, 53.0)), generalised_km=0.0)
    published = region_from_geojson(polygon(square(-1.5, 53.0)))
    assert published.radius_km == pytest.approx(exact.radius_km + 0.5)


def test_the_point_of_a_horseshoe_lies_in_the_horseshoe():
    horseshoe = shapely.Polygon(
        [(0, 0), (9e3, 0), (9e3, 1e3), (1e3, 1e3), (1e3, 8e3), (9e3, 8e3), (9e3, 9e3), (0, 9e3)]
    )
    easting, northing, radius_km = interior_point(horseshoe)
    assert horseshoe.contains(shapely.Point(easting, northing))
    assert radius_km == pytest.approx(
        shapely.Point(easting, northing).hausdorff_distance(horseshoe) / 1000
    )


def test_the_radius_reaches_the_far_island():
    near, far = square(-1.5, 53.0), square(-1.0, 53.0, 0.01)
    alone = region_from_geojson(polygon(near))
    both = region_from_geojson({"type": "MultiPolygon", "coordinates": [[near], [far]]})
    assert both.radius_km > alone.radius_km + 9


@given(
    st.lists(
        st.tuples(st.integers(0, 50_000), st.integers(0, 50_000)),
        min_size=3,
        max_size=12,
        unique=True,
    )
)
@settings(deadline=None)
def test_any_area_holds_its_point_and_lies_within_its_radius(corners):
    shape = shapely.MultiPoint(corners).convex_hull
    if shape.area < 1e4:
        return
    easting, northing, radius_km = interior_point(shape)
    point = shapely.Point(easting, northing)
    assert shape.covers(point)
    assert all(
        math.dist((easting, northing), corner) <= radius_km * 1000 + 1e-6
        for corner in shape.exterior.coords
    )


@pytest.mark.parametrize(
    ("geometry", "words"),
    [
        ({"type": "Point", "coordinates": [-1, 53]}, "Polygon or MultiPolygon"),
        (polygon(), "nested"),
        ({"type": "MultiPolygon", "coordinates": []}, "at least one polygon"),
        (polygon([[-1, 53], [-1.1, 53], [-1.1, 53.1], [-1, 53.1]]), "closed"),
        (polygon([[-1, 53], [-1.1, 53.1], [-1.1, 53], [-1, 53.1], [-1, 53]]), "valid"),
        (polygon([[53, -1], [53.1, -1], [53.1, -1.1], [53, -1]]), "swapped"),
    ],
)
def test_a_boundary_that_cannot_be_read_is_refused(geometry, words):
    with pytest.raises(InputError, match=words):
        region_from_geojson(geometry, file="b.geojson")
