"""Faults of value of a short referral: days, references and places, each with its problem."""

from __future__ import annotations

from tests.matcher.records.documents.faults_of_form import KEY
from tests.matcher.records.documents.given import at

DAY = "a date of the calendar as yyyy-mm-dd, 1900 or later"
REFERENCE = "an opaque reference: letters, digits and . _ / : - without spaces, at most 64"
OF_VALUE = {
    "a day that is none": (
        {"decided_on": "2026-02-30"}, at("", "decided_on", "'2026-02-30'", DAY)
    ),
    "a day that is seconds": (
        {"decided_on": "1772755200"}, at("", "decided_on", "'1772755200'", DAY)
    ),
    "a day that is a number": ({"decided_on": 20260306}, at("", "decided_on", "20260306", DAY)),
    "a name for a reference": (
        {"child__reference": "Jane Doe"}, at("child", "reference", "'Jane Doe'", REFERENCE)
    ),
    "an empty reference": (
        {"reference": ""}, at("", "reference", "an empty text", REFERENCE)
    ),
    "an authority's name": (
        {"responsible_authority": "Manchester City Council"},
        at("", "responsible_authority", "'Manchester City Council'",
           "the ONS code of an upper-tier authority, such as E08000003 "
           "(did you mean E08000003, Manchester?)"),
    ),
    "no authority": (
        {"responsible_authority": "E09999999"},
        at("", "responsible_authority", "'E09999999'",
           "the ONS code of an upper-tier authority, such as E08000003"),
    ),
    "a postcode that is none": (
        {"child__origin": "M14 5ZZZ"},
        at("child", "origin", "'M14 5ZZZ'",
           'a postcode ("M14 5AB"), sector ("M14 5") or district ("M14")'),
    ),
    "a postcode that was never given": (
        {"child__origin": "M99 9ZZ"},
        at("child", "origin", "'M99 9ZZ'", "a postcode of the ONS directory, live or terminated"),
    ),
    "a postcode off the grid": (
        {"child__origin": "BT1 5GS"},
        at("child", "origin", "'BT1 5GS'", "a postcode with a point on the National Grid. It is in "
           "Northern Ireland, off the National Grid"),
    ),
    "degrees swapped": (
        {"school__location": {"latitude": -2.2, "longitude": 53.4}},
        at("school.location", "latitude", "latitude -2.2, longitude 53.4",
           "latitude 49.8 to 60.95, longitude -8.8 to 1.85 (these look swapped)"),
    ),
    "degrees abroad": (
        {"school__location": {"latitude": 48.8, "longitude": 2.3}},
        at("school.location", "latitude", "latitude 48.8, longitude 2.3",
           "latitude 49.8 to 60.95, longitude -8.8 to 1.85"),
    ),
    "metres as degrees": (
        {"school__location": {"latitude": 384000, "longitude": 398000}},
        at("school.location", "latitude", "latitude 384000.0, longitude 398000.0",
           "latitude 49.8 to 60.95, longitude -8.8 to 1.85 (these look like grid metres, not "
           "degrees)"),
    ),
    "half a grid point": (
        {"school__location": {"easting_m": 384000, "northing_m": 398000, "radius_km": 1}},
        at("school.location", "basis", "", KEY),
    ),
    "off the grid": (
        {"school__location": {"easting_m": -5, "northing_m": 1, "radius_km": 1, "basis": "x"}},
        at("school.location", "easting_m", "-5", "a number of metres from 0 to 700,000"),
    ),
}  # fmt: skip
