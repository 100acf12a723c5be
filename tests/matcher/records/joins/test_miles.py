import pytest

from matcher.records.joins.miles import postcode_miles


def test_two_postcodes_are_as_far_apart_as_on_the_map():
    assert postcode_miles("M14 5AB", "LS1 1UR") == pytest.approx(36.0, abs=1.5)
    assert postcode_miles("M14 5AB", "m145ab") == 0.0


@pytest.mark.parametrize("nowhere", ["ZZ99 9ZZ", "nonsense", "JE2 3AB"])
def test_what_is_no_place_on_the_map_has_no_distance(nowhere):
    assert postcode_miles("M14 5AB", nowhere) is None
    assert postcode_miles(nowhere, "M14 5AB") is None
