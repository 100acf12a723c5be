import json

import pytest

from matcher.records.documents import parse_referral
from tests.matcher.records.documents.given import FULL, GONE, at, changed, problem

PLACE = "rival_territories[0]"
KEYS = "exactly the keys type, 'Polygon', and coordinates; one order for each area"


def test_a_territory_is_kept_as_rings_with_its_day():
    (territory,) = parse_referral(json.dumps(FULL), "r").rival_territories
    assert territory.confirmed_on.isoformat() == "2026-01-20"
    assert territory.zone[0][0] == territory.zone[0][-1] == (-2.19, 53.5)


def test_a_territory_that_is_no_polygon_is_refused():
    point = changed(FULL, rival_territories__0__zone__type="Point")
    assert problem(parse_referral, point) == at(PLACE, "zone", "keys type, coordinates", KEYS)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        (
            {"rival_territories__0__zone__coordinates__0__0__0": 2.5},
            "zone polygon 1 ring 1 position 1",
        ),
        ({"rival_territories__0__confirmed_on": "20 January"}, "confirmed_on"),
        ({"rival_territories__0__zone": GONE}, "zone"),
    ],
)
def test_what_is_wrong_with_a_territory_is_told_by_its_place(changes, field):
    told = problem(parse_referral, changed(FULL, **changes))
    assert told.place == PLACE
    assert told.field == field
