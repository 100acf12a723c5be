"""Hazards 8, 9 and 11: miles for kilometres, degrees turned round, and the edge of a zone."""

from __future__ import annotations

import csv
import math
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

import fixtures.worlds
from constraints.errors import InputError
from constraints.vocabulary import Sex
from fixtures.stories.homes import home, world
from fixtures.stories.people import child, referral
from fixtures.stories.story import Scene
from fixtures.stories.towns import TOWNS, near
from matcher.entities import Order, OrderKind, Where
from matcher.frame import zoned
from matcher.geography.authorities import AUTHORITIES
from matcher.geography.british import british_problem
from matcher.geography.points import distance_km, distance_range_km, to_grid, to_wgs84
from matcher.geography.zones import zone_from_geojson
from matcher.rank import Group
from tests.controls import fails_without, replaced, without_rules
from tests.stories.answers import ask, costs, group_of, match_at

HOME = "9310001"
WITHIN = 0.005
"""Half a per cent."""


def _meridian_degree_km(latitude: float) -> float:
    """One degree north and south on the ellipsoid of WGS84, by its series."""
    turn = math.radians(latitude)
    return 111.13295 - 0.55982 * math.cos(2 * turn) + 0.00117 * math.cos(4 * turn)


def _parallel_degree_km(latitude: float) -> float:
    """One degree east and west."""
    turn = math.radians(latitude)
    return 111.41284 * math.cos(turn) - 0.0935 * math.cos(3 * turn) + 0.00012 * math.cos(5 * turn)


PAIRS = {
    "a degree north": ((52.0, -1.5), (53.0, -1.5), _meridian_degree_km(52.5)),
    "three degrees north": ((51.0, -2.0), (54.0, -2.0), 3 * _meridian_degree_km(52.5)),
    "a degree east": ((53.0, -2.0), (53.0, -1.0), _parallel_degree_km(53.0)),
    # Published for the inverse method of Vincenty (1975) on WGS84.
    "Land's End to John o' Groats": (
        (50.0663222, -5.7147500),
        (58.6440222, -3.0700944),
        969.954,
    ),
}


@pytest.mark.parametrize(("one", "other", "km"), PAIRS.values(), ids=PAIRS)
def test_hazard_08_known_pairs_are_as_far_apart_as_they_are(one, other, km):
    here, there = (np.column_stack(to_grid(*point)) for point in (one, other))
    assert float(distance_km(here, there)[0, 0]) == pytest.approx(km, rel=WITHIN)


SCALES = {"miles for kilometres": 1.609344, "metres for kilometres": 1000, "back": 1 / 1000}


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)
def test_hazard_08_an_answer_in_another_unit_would_be_seen(scale):
    """A home 50 kilometres away is 31.07 miles away in everything that says how far it is."""
    scene = Scene(
        world((home(HOME, near("Leeds", north_km=50)),)),
        referral(99, "Leeds", child("Leeds", 13, Sex.FEMALE)),
    )

    def check():
        answer = ask(scene)
        distance = match_at(answer, HOME).distance
        for miles in (distance.low, distance.high, distance.miles):
            assert miles == pytest.approx(31.07, rel=WITHIN)
        assert costs(answer, HOME)["near_home"].sentence.startswith("31.1 miles from home")

    def other_unit(*given):
        low, high = distance_range_km(*given)
        return low * scale, high * scale

    fails_without(check, replaced("matcher.frame.travel.distance_range_km", other_unit))


def _degrees() -> list[tuple[float, float]]:
    """Every place of the fixtures and of the tables, as latitude and longitude."""
    towns = Path(fixtures.worlds.__file__).parent / "data" / "towns.csv"
    with towns.open(encoding="utf-8") as lines:
        grid = [(float(r["easting_m"]), float(r["northing_m"])) for r in csv.DictReader(lines)]
    grid += [(easting, northing) for easting, northing, _ in TOWNS.values()]
    latitude, longitude = to_wgs84(*np.array(grid, dtype=np.float64).T)
    found = list(zip(latitude.tolist(), longitude.tolist(), strict=True))
    return found + [(one.latitude, one.longitude) for one in AUTHORITIES.values()]


def test_hazard_09_every_place_of_the_fixtures_is_taken_and_none_of_them_turned_round():
    degrees = _degrees()

    def check():
        assert len(degrees) > 1_300
        for latitude, longitude in degrees:
            assert british_problem(latitude, longitude) is None
            turned = british_problem(longitude, latitude)
            assert turned is not None
            assert "swapped" in turned.expected

    fails_without(check, replaced("matcher.geography.british._inside", lambda *_: True))


NO_PLACES = {
    "not a number": (math.nan, -1.5),
    "endless": (53.0, math.inf),
    "nowhere": (0.0, 0.0),
    "metres of the grid": (384_000.0, 398_000.0),
    "the other side of the world": (-53.0, 178.0),
}


@pytest.mark.parametrize(("latitude", "longitude"), NO_PLACES.values(), ids=NO_PLACES)
def test_hazard_09_what_is_no_place_in_britain_is_refused(latitude, longitude):
    assert british_problem(latitude, longitude) is not None


SQUARE = ((-1.60, 53.70), (-1.50, 53.70), (-1.50, 53.80), (-1.60, 53.80), (-1.60, 53.70))
"""Longitude and latitude; its eastern edge runs along the meridian of 1.5 degrees west."""


def _at_the_edge(east_m: float, ring=SQUARE) -> Scene:
    easting, northing = to_grid(53.75, -1.50)
    where = Where(float(easting) + east_m, float(northing), 0.0, "postcode", "E08000035")
    zone = Order("O-1", OrderKind.EXCLUSION_ZONE, until_on=date(2027, 1, 1), zone=(ring,))
    boy = child("Leeds", 15, Sex.MALE)
    return Scene(world((home(HOME, where),)), referral(99, "Leeds", boy, orders=(zone,)))


def test_hazard_11_a_metre_inside_the_zone_bars_and_a_metre_outside_does_not():
    def check():
        assert group_of(ask(_at_the_edge(-1.0)), HOME) is Group.MAY_NOT
        assert group_of(ask(_at_the_edge(1.0)), HOME) is Group.CAN_PROPOSE

    fails_without(check, without_rules("outside_exclusion_zones"))


def test_hazard_11_a_zone_drawn_two_metres_off_would_be_seen():
    def check():
        assert group_of(ask(_at_the_edge(-1.0)), HOME) is Group.MAY_NOT

    def two_metres_west(zone, supply, buffer_km=0.0):
        moved = replace(supply, xy=supply.xy + np.array([[2.0, 0.0]]))
        return zoned.where_in(zone, moved, buffer_km)

    fails_without(check, replaced("matcher.frame.orders.where_in", two_metres_west))


CROSSED = ((-1.6, 53.7), (-1.5, 53.8), (-1.5, 53.7), (-1.6, 53.8), (-1.6, 53.7))
FAR_EAST = tuple((longitude + 181.45, latitude) for longitude, latitude in SQUARE)
NO_ZONES = {
    "it crosses itself": CROSSED,
    "it is empty": (),
    "it has no area": (SQUARE[0], SQUARE[1], SQUARE[0], SQUARE[0]),
    "it lies across the line where the day begins": FAR_EAST,
    "its degrees are turned round": tuple((b, a) for a, b in SQUARE),
}


@pytest.mark.parametrize("ring", NO_ZONES.values(), ids=NO_ZONES)
def test_hazard_11_nothing_is_answered_on_a_zone_that_is_none(ring):
    def check():
        assert _refuses(ring)

    def anything(_):
        return zone_from_geojson({"type": "Polygon", "coordinates": [list(map(list, SQUARE))]})

    fails_without(check, replaced("matcher.frame.orders.zone_of", anything))


def _refuses(ring) -> bool:
    try:
        ask(_at_the_edge(500.0, ring))
    except InputError:
        return True
    return False
