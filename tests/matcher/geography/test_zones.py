"""Zones and homes whose place may be uncertain."""

import math

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from constraints.errors import InputError
from matcher.geography.points import to_grid
from matcher.geography.zones import Zone, locate, may_be_crossed, zone_from_geojson

SQUARE = Zone(shapely.box(400_000, 300_000, 410_000, 310_000))  # 10 km, middle at 405, 305


def polygon(*rings):
    return {"type": "Polygon", "coordinates": [list(ring) for ring in rings]}


def ring(lon=-1.5, lat=53.0, side=0.1):
    return [[lon, lat], [lon + side, lat], [lon + side, lat + side], [lon, lat + side], [lon, lat]]


def verdict(pair):
    surely, possibly = pair
    assert not (surely & ~possibly).any()
    return ["yes" if s else "open" if p else "no" for s, p in zip(surely, possibly, strict=True)]


def test_a_home_at_a_known_point_is_in_or_out_of_the_zone_and_its_buffer():
    xy = [[405_000, 305_000], [410_001, 305_000], [412_000, 305_000], [412_001, 305_000]]
    found = locate(SQUARE, xy, np.zeros(4), buffer_km=2.0)
    assert verdict(found.within_zone) == ["yes", "no", "no", "no"]
    assert verdict(found.within_buffer) == ["yes", "yes", "yes", "no"]


def test_a_metre_either_side_of_the_edge_is_told_apart_and_the_edge_is_in():
    xy = [[409_999, 305_000], [410_000, 305_000], [410_001, 305_000]]
    found = locate(SQUARE, xy, 0.0, buffer_km=0.0)
    assert verdict(found.within_zone) == ["yes", "yes", "no"]
    assert verdict(found.within_buffer) == ["yes", "yes", "no"]


@pytest.mark.parametrize(
    ("radius_km", "zone", "buffered"),
    [(4.9, "yes", "yes"), (5.1, "open", "yes"), (7.1, "open", "open"), (math.inf, "open", "open")],
)
def test_a_disc_that_straddles_the_edge_is_not_known(radius_km, zone, buffered):
    found = locate(SQUARE, [[405_000, 305_000]], [radius_km], buffer_km=2.0)
    assert verdict(found.within_zone) == [zone]
    assert verdict(found.within_buffer) == [buffered]


@pytest.mark.parametrize(
    ("radius_km", "zone", "buffered"),
    [(2.9, "no", "no"), (3.1, "no", "open"), (5.1, "open", "open")],
)
def test_a_disc_outside_is_out_until_it_reaches_the_zone(radius_km, zone, buffered):
    found = locate(SQUARE, [[415_000, 305_000]], [radius_km], buffer_km=2.0)
    assert verdict(found.within_zone) == [zone]
    assert verdict(found.within_buffer) == [buffered]


def test_a_home_with_no_location_may_be_anywhere():
    xy = [[np.nan, np.nan], [405_000, 305_000], [405_000, np.nan]]
    found = locate(SQUARE, xy, [0.0, np.nan, 0.0], buffer_km=1.0)
    assert verdict(found.within_zone) == ["open"] * 3
    assert verdict(found.within_buffer) == ["open"] * 3


def test_a_hole_in_the_zone_is_outside_it():
    holed = Zone(shapely.box(0, 0, 9000, 9000) - shapely.box(3000, 3000, 6000, 6000))
    found = locate(holed, [[4500, 4500], [1500, 1500]], [0.0, 1.0], buffer_km=1.0)
    assert verdict(found.within_zone) == ["no", "yes"]
    assert verdict(found.within_buffer) == ["no", "yes"]


@given(
    st.tuples(st.floats(390_000, 420_000), st.floats(290_000, 320_000)),
    st.floats(0, 12),
    st.floats(0, 5),
    st.floats(0, 1),
    st.floats(0, 2 * math.pi),
)
@settings(deadline=None)
def test_wherever_in_its_disc_the_home_is_the_verdict_holds(point, radius, buffer_km, share, turn):
    found = locate(SQUARE, [point], [radius], buffer_km)
    true = shapely.Point(
        point[0] + share * radius * 1000 * math.cos(turn),
        point[1] + share * radius * 1000 * math.sin(turn),
    )
    apart_m = SQUARE.shape.distance(true)
    for (surely, possibly), limit_m in (
        (found.within_zone, 0.0),
        (found.within_buffer, buffer_km * 1000),
    ):
        assert not surely[0] or apart_m <= limit_m + 1e-6
        assert possibly[0] or apart_m > limit_m - 1e-6


@given(st.floats(390_000, 420_000), st.floats(0, 12), st.floats(0, 12))
@settings(deadline=None)
def test_knowing_the_place_better_never_changes_a_settled_answer(easting, wide, narrow):
    narrow, wide = sorted((narrow, wide))
    before = locate(SQUARE, [[easting, 305_000]], [wide], 1.0)
    after = locate(SQUARE, [[easting, 305_000]], [narrow], 1.0)
    for (surely, possibly), (surely2, possibly2) in (
        (before.within_zone, after.within_zone),
        (before.within_buffer, after.within_buffer),
    ):
        assert surely2[0] >= surely[0]
        assert possibly2[0] <= possibly[0]


@pytest.mark.parametrize("winding", [1, -1])
def test_winding_does_not_matter(winding):
    zone = zone_from_geojson(polygon(ring()[::winding]))
    inside = np.column_stack(to_grid([53.05], [-1.45]))
    assert verdict(locate(zone, inside, 0.0, 0.0).within_zone) == ["yes"]


def test_a_long_edge_is_straight_in_degrees():
    zone = zone_from_geojson(polygon(ring(-2.5, 53.0, 1.0)))
    edge = np.column_stack(to_grid([53.0 + 1e-5, 53.0 - 1e-5], [-2.0, -2.0]))
    assert verdict(locate(zone, edge, 0.0, 0.0).within_zone) == ["yes", "no"]


def test_a_zone_of_several_parts_is_one_zone():
    parts = {"type": "MultiPolygon", "coordinates": [[ring()], [ring(-1.0)]]}
    xy = np.column_stack(to_grid([53.05, 53.05, 53.05], [-1.45, -1.2, -0.95]))
    found = locate(zone_from_geojson(parts), xy, 0.0, 0.0)
    assert verdict(found.within_zone) == ["yes", "no", "yes"]


CROSSED = [[-1, 53], [-1.1, 53.1], [-1.1, 53], [-1, 53.1], [-1, 53]]


@pytest.mark.parametrize(
    ("geometry", "words"),
    [
        (polygon(CROSSED), "cross"),
        (polygon(ring(), ring(-1.0)), "cross"),  # a hole outside its ring
        ({"type": "MultiPolygon", "coordinates": [[ring()], [ring(-1.45)]]}, "overlap"),
        (polygon([[-1, 53], [-1.1, 53], [-1, 53]]), "four"),
        (polygon([[-1, 53], [-1.1, 53], [-1.2, 53], [-1, 53]]), "cross"),  # no area
        (polygon([[-1, 53]] * 4), "cross"),
        (polygon(ring()[:-1]), "closed"),
        (polygon([[-1, 53], [-1.1, math.nan], [-1.1, 53.1], [-1, 53]]), "finite"),
        (polygon([[-1, 53], [-1.1, math.inf], [-1.1, 53.1], [-1, 53]]), "finite"),
        (polygon([[-1, 53], [-1.1, "53"], [-1.1, 53.1], [-1, 53]]), "finite"),
        (polygon([[-1, 53], [-1.1, True], [-1.1, 53.1], [-1, 53]]), "finite"),
        (polygon([[-1, 53], [-1.1, 53, 0], [-1.1, 53.1], [-1, 53]]), "longitude, latitude"),
        (polygon([[lat, lon] for lon, lat in ring()]), "swapped"),
        (polygon(ring(179.95)), "longitude"),
        (polygon(ring(2.3, 48.8)), "latitude"),
        (polygon([]), "four"),
        (polygon(), "nested"),
        ({"type": "MultiPolygon", "coordinates": []}, "at least one"),
        ({"type": "Polygon", "coordinates": None}, "nested"),
        ({"type": "Polygon", "coordinates": "POLYGON"}, "nested"),
        ({"type": "Polygon"}, "nested"),
        ({"type": "Point", "coordinates": [-1, 53]}, "Polygon or MultiPolygon"),
        ({}, "Polygon or MultiPolygon"),
    ],
)
def test_what_is_not_plainly_a_zone_is_refused(geometry, words):
    with pytest.raises(InputError, match=words) as raised:
        zone_from_geojson(geometry, file="referral.json", place="orders[0]")
    assert str(raised.value).startswith("referral.json, orders[0]")


class Untouchable(list):
    """A ring that may be counted and not read."""

    def __iter__(self):
        raise AssertionError("read before it was counted")


def test_a_huge_zone_is_refused_unread():
    with pytest.raises(InputError, match="found 2,001 vertices, expected at most 2,000"):
        zone_from_geojson({"type": "Polygon", "coordinates": [Untouchable([[-1, 53]] * 2001)]})


def test_a_zone_of_two_thousand_vertices_is_taken():
    turns = np.linspace(0, 2 * math.pi, 2000)
    circle = [[-1.5 + 0.1 * math.cos(turn), 53 + 0.1 * math.sin(turn)] for turn in turns]
    circle[-1] = circle[0]
    assert zone_from_geojson(polygon(circle)).shape.area > 0


def test_every_bad_position_is_named_at_once():
    bad = [[-1, 53], [-1.1, math.nan], [53.1, -1.1], [-1, 53]]
    with pytest.raises(InputError) as raised:
        zone_from_geojson(polygon(bad))
    assert len(raised.value.problems) == 2


@pytest.mark.parametrize(
    ("radius", "buffer_km"), [(-1.0, 0.0), (0.0, -1.0), (0.0, math.nan), (0.0, math.inf)]
)
def test_a_radius_or_buffer_below_nothing_is_refused(radius, buffer_km):
    with pytest.raises(ValueError, match=r"radius|buffer"):
        locate(SQUARE, [[0, 0]], [radius], buffer_km)


WEST = (395_000.0, 305_000.0)  # 5 km west of the middle of the western edge


def crossed(start=WEST, start_km=0.0, xy=((415_000, 305_000),), km=0.0, buffer_km=0.0):
    return may_be_crossed(SQUARE, start, start_km, xy, km, buffer_km=buffer_km).tolist()


def test_a_straight_way_crosses_a_zone_or_keeps_clear_of_it():
    homes = [
        [415_000, 305_000],  # straight through
        [390_000, 305_000],  # away from it
        [395_000, 320_000],  # along it, 5 km off
        [400_000, 305_000],  # up to its edge
        [399_999, 305_000],  # a metre short of it
        [405_000, 315_000],  # its box is met, and the line cuts the corner
        [399_900, 310_000],  # its box is met by the reach alone
    ]
    assert crossed(xy=homes) == [True, False, False, True, False, True, False]


def test_a_corner_passed_outside_is_not_crossed_though_the_boxes_meet():
    assert crossed(start=(398_000.0, 309_000.0), xy=[[402_000, 314_000]]) == [False]
    assert crossed(start=(398_000.0, 306_000.0), xy=[[404_000, 312_000]]) == [True]


@pytest.mark.parametrize(
    ("start_km", "km", "buffer_km", "expected"),
    [
        (0.0, 0.0, 4.9, False),
        (0.0, 0.0, 5.0, True),
        (4.9, 0.0, 0.0, False),
        (5.0, 0.0, 0.0, True),
        (0.0, 5.0, 0.0, True),
        (3.0, 4.9, 0.0, False),
        (3.0, 1.0, 2.0, True),
        (1.0, 1.0, 3.9, False),
    ],
)
def test_the_line_is_as_wide_as_the_buffer_and_the_greater_doubt(start_km, km, buffer_km, expected):
    found = crossed(start_km=start_km, xy=[[395_000, 320_000]], km=km, buffer_km=buffer_km)
    assert found == [expected]


def test_a_way_between_places_not_known_may_cross_anything():
    assert crossed(start=(math.nan, math.nan), xy=[[0, 0], [1, 1]]) == [True, True]
    assert crossed(start_km=math.nan) == [True]
    assert crossed(xy=[[math.nan, math.nan], [390_000, 305_000]]) == [True, False]
    assert crossed(xy=[[390_000, 305_000]], km=math.inf) == [True]


@given(
    st.tuples(st.integers(380_000, 430_000), st.integers(280_000, 330_000)),
    st.tuples(st.integers(380_000, 430_000), st.integers(280_000, 330_000)),
    st.floats(0, 5),
    st.floats(0, 3),
    st.integers(0, 359),
)
@settings(max_examples=200, deadline=None)
def test_a_way_that_truly_crosses_is_never_said_to_keep_clear(start, home, km, buffer_km, turn):
    moved = [
        at + 999.0 * km * f(math.radians(turn))
        for at, f in zip(home, (math.sin, math.cos), strict=True)
    ]
    line = shapely.linestrings([start, moved])
    if shapely.distance(SQUARE.shape, line) <= buffer_km * 1000.0:
        assert crossed(start=start, xy=[home], km=km, buffer_km=buffer_km) == [True]
