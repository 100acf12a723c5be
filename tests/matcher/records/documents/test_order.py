import json
from datetime import time

import pytest

from matcher.entities import OrderKind
from matcher.records.documents import parse_referral
from tests.matcher.records.documents.given import FULL, GONE, at, changed, problem, problems

ZONE = FULL["orders"][0]["zone"]
KEY = "this key, which may not be left out"
FORM = "exactly the keys type, 'Polygon', and coordinates; one order for each area"
SQUARE = ZONE["coordinates"][0]
EIGHT = [[-2.25, 53.4], [-2.2, 53.5], [-2.2, 53.4], [-2.25, 53.5], [-2.25, 53.4]]

CASES = {
    "a zone without a polygon": ({"zone": GONE}, at("orders[0]", "zone", "", KEY)),
    "a zone in words": (
        {"zone": "the town"},
        at("orders[0]", "zone", "'the town'",
           'a GeoJSON object, {"type": "Polygon", "coordinates": ...}'),
    ),
    "several areas in one order": (
        {"zone": {"type": "MultiPolygon", "coordinates": [ZONE["coordinates"]]}},
        at("orders[0]", "zone", "keys type, coordinates", FORM),
    ),
    "a zone with a bounding box": (
        {"zone": {**ZONE, "bbox": []}},
        at("orders[0]", "zone", "keys type, coordinates, bbox", FORM),
    ),
    "a ring left open": (
        {"zone": {"type": "Polygon", "coordinates": [SQUARE[:-1]]}},
        at("orders[0]", "zone polygon 1 ring 1", "a ring from (-2.25, 53.475) to (-2.25, 53.487)",
           "a closed ring: its last position the same as its first"),
    ),
    "a ring that crosses itself": (
        {"zone": {"type": "Polygon", "coordinates": [EIGHT]}},
        at("orders[0]", "zone", "Self-intersection[-2.225 53.45]",
           "rings that neither cross nor overlap"),
    ),
    "a huge zone": (
        {"zone": {"type": "Polygon", "coordinates": [[SQUARE[0]] * 2_001]}},
        at("orders[0]", "zone", "2,001 vertices", "at most 2,000"),
    ),
    "a kind misspelt": (
        {"kind": "exclusion"},
        at("orders[0]", "kind", "'exclusion'", "one of exclusion_zone, residence, named_person, "
           "curfew (did you mean 'exclusion_zone'?)"),
    ),
    "ends before it begins": (
        {"until_on": "2025-12-18"},
        at("orders[0]", "until_on", "2025-12-18", "a day after from_on, 2025-12-18"),
    ),
    "persons of a zone": (
        {"persons": ["p"]},
        at("orders[0]", "persons", "a list", "no such key beside the others of this object"),
    ),
    "a reference twice": (
        {"reference": "YRO-2231-B"}, at("", "orders", "YRO-2231-B twice", "each reference once")
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_faulty_order_is_refused_and_never_mended(case):
    changes, expected = CASES[case]
    document = changed(FULL, **{f"orders__0__{key}": value for key, value in changes.items()})
    assert problem(parse_referral, document) == expected


def test_latitude_first_is_told_for_each_position():
    turned = [[latitude, longitude] for longitude, latitude in SQUARE]
    found = problems(parse_referral, changed(FULL, orders__0__zone__coordinates=[turned]))
    assert len(found) == len(SQUARE)
    assert all("these look swapped" in problem.expected for problem in found)
    assert found[1].field == "zone polygon 1 ring 1 position 2"


def other(**order):
    return changed(FULL, orders=[{"reference": "o", **order}])


def test_orders_must_say_whom_and_where():
    empty = other(kind="residence")
    assert problem(parse_referral, empty) == at(
        "orders[0]", "residence_urns", "", "at least one home or area that the order allows"
    )
    nobody = other(kind="named_person", persons=[])
    assert problem(parse_referral, nobody) == at(
        "orders[0]", "persons", "an empty list", "at least one person"
    )


def test_a_curfew_of_which_only_the_name_is_known_is_read_as_such():
    (order,) = parse_referral(json.dumps(other(kind="curfew"))).orders
    assert (order.curfew_from, order.curfew_until) == (None, None)
    assert (order.tagged, order.names_address) == (None, None)


CLOCK = "a time of day as hh:mm, 00:00 to 23:59"
CURFEWS = {
    "one hour only": (
        {"curfew_from": "19:00"},
        at("orders[0]", "curfew_until", "", "both hours of the curfew, or neither"),
    ),
    "the other hour only": (
        {"curfew_until": "07:00"},
        at("orders[0]", "curfew_from", "", "both hours of the curfew, or neither"),
    ),
    "no time at all": (
        {"curfew_from": "19:00", "curfew_until": "19:00"},
        at("orders[0]", "curfew_until", "19:00", "another time than curfew_from"),
    ),
    "midnight as 24": (
        {"curfew_from": "24:00", "curfew_until": "07:00"},
        at("orders[0]", "curfew_from", "'24:00'", CLOCK),
    ),
    "a number": (
        {"curfew_from": 19, "curfew_until": "07:00"},
        at("orders[0]", "curfew_from", "19", CLOCK),
    ),
}


@pytest.mark.parametrize("case", CURFEWS)
def test_faulty_hours_of_a_curfew_are_refused(case):
    changes, expected = CURFEWS[case]
    assert problem(parse_referral, other(kind="curfew", **changes)) == expected


def test_each_kind_of_order_is_read():
    document = changed(
        FULL,
        orders__2={"reference": "n", "kind": "named_person", "persons": ["p1", "p2"]},
        orders__3={"reference": "r", "kind": "residence", "residence_authorities": ["E08000003"]},
    )

    orders = parse_referral(json.dumps(document)).orders
    assert [order.kind for order in orders] == [
        OrderKind.EXCLUSION_ZONE, OrderKind.CURFEW, OrderKind.NAMED_PERSON, OrderKind.RESIDENCE
    ]  # fmt: skip
    assert orders[0].zone[0][0] == (-2.25, 53.475)
    assert orders[0].buffer_km == 1.5
    assert (orders[1].curfew_from, orders[1].curfew_until) == (time(19), time(7))
    assert (orders[1].tagged, orders[1].names_address) == (True, True)
    assert orders[2].persons == {"p1", "p2"}
    assert orders[3].residence_authorities == {"E08000003"}
