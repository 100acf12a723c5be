"""Tests of matcher.history.arrivals: when two episodes are at one address."""

import pytest

from matcher.history.arrivals import same_place
from tests.matcher.history.lives import episode

PLACES = {
    "one postcode, spelt twice": (
        {"placement_postcode": "DL1 2BB"},
        {"placement_postcode": "dl12bb"},
        True,
    ),
    "two postcodes": ({"placement_postcode": "DL1 2BB"}, {"placement_postcode": "DL1 2BC"}, False),
    "one postcode, and a home that was registered again": (
        {"placement_postcode": "DL1 2BB", "urn": "SC000001"},
        {"placement_postcode": "DL1 2BB", "urn": "SC000002"},
        True,
    ),
    "one URN, two postcodes": (
        {"placement_postcode": "DL1 2BB", "urn": "SC000001"},
        {"placement_postcode": "DL1 2BC", "urn": "SC000001"},
        False,
    ),
    "one home's URN alone": ({"urn": "SC000001"}, {"urn": "SC000001"}, True),
    "one agency's URN alone": (
        {"urn": "SC000001", "placement_type": "U6"},
        {"urn": "SC000001", "placement_type": "U6"},
        None,
    ),
    "two URNs alone": ({"urn": "SC000001"}, {"urn": "SC000002"}, False),
    "places inspected by others": ({"urn": "XXXXXXX"}, {"urn": "XXXXXXX"}, None),
    "nothing given": ({}, {}, None),
    "one side given": ({"placement_postcode": "DL1 2BB", "urn": "SC000001"}, {}, None),
}


@pytest.mark.parametrize(("one", "other", "same"), PLACES.values(), ids=PLACES)
def test_an_address_is_compared_by_postcode_and_then_by_urn(one, other, same):
    pair = (episode("S", 0, 10, **one), episode("L", 10, **other))
    assert same_place(*pair) is same
    assert same_place(*reversed(pair)) is same
