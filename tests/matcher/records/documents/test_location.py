import json

import pytest

from matcher.entities import Where
from matcher.geography.points import to_grid
from matcher.records.documents import parse_referral
from tests.matcher.records.documents.given import SHORT, changed


def origin(value):
    child = parse_referral(json.dumps(changed(SHORT, child__origin=value))).child
    return child.origin, child.has_origin


def test_a_child_may_have_no_home_to_be_near_or_an_unknown_one():
    assert origin("none") == (None, False)
    assert origin("unknown") == (None, None)


@pytest.mark.parametrize(
    ("text", "basis"),
    [("M14 5", "postcode sector"), ("m14", "postcode district"), ("SW1A 2AA", "postcode")],
)
def test_a_postcode_or_a_part_of_one_is_a_point_with_a_radius(text, basis):
    where, has_origin = origin(text)
    assert has_origin is True
    assert where.basis == basis
    assert where.radius_km > 0
    assert where.authority == ("E09000033" if basis == "postcode" else "E08000003")


def test_degrees_are_projected():
    where, _ = origin({"latitude": 53.48, "longitude": -2.24, "radius_km": 2})
    easting, northing = to_grid(53.48, -2.24)
    assert where == Where(float(easting), float(northing), 2.0, "coordinates", None)


def test_a_point_on_the_grid_is_taken_as_it_is():
    given = {
        "easting_m": 384000.5,
        "northing_m": 398000,
        "radius_km": 8.25,
        "basis": "constituency",
        "authority": "W06000015",
    }
    assert origin(given)[0] == Where(384000.5, 398000.0, 8.25, "constituency", "W06000015")
