import pytest

from constraints.curves import Curve
from matcher.profiles.parameters import parameter

NEAR = Curve(((8.0, 0.0), (160.0, 1.0)))
GRADES = (0.0, 0.2, 0.7, 1.0)


@pytest.mark.parametrize(
    ("name", "default", "found", "expect"),
    [
        ("longest_km", 8.0, 24, 24.0),
        ("longest_km", 0.0, 0, 0.0),
        ("settled_part", 0.5, 1, 1.0),
        ("settled_part", 0.5, 0, 0.0),
        ("most_children", 3, 4, 4),
        ("strict", False, True, True),
        ("share_by_grade", GRADES, [0, 0, 0.5, 1], (0.0, 0.0, 0.5, 1.0)),
        ("share_by_km", NEAR, [[5, 0], [20, 1]], Curve(((5.0, 0.0), (20.0, 1.0)))),
    ],
)
def test_a_parameter_is_read_in_the_shape_of_the_default(
    name: str, default: object, found: object, expect: object
) -> None:
    read = parameter(name, default, found)
    assert read == expect
    assert type(read) is type(expect)


@pytest.mark.parametrize(
    ("name", "default", "found", "expected"),
    [
        ("longest_km", 8.0, "8", "a number of 0 or more"),
        ("longest_km", 8.0, True, "a number of 0 or more"),
        ("longest_km", 8.0, -1.0, "a number of 0 or more"),
        ("longest_km", 8.0, float("inf"), "a number of 0 or more"),
        ("longest_km", 8.0, float("nan"), "a number of 0 or more"),
        ("longest_km", 8.0, 0, "a number above 0"),
        ("settled_part", 0.5, 1.01, "a number from 0 to 1"),
        ("apart_share", 0.5, 2, "a number from 0 to 1"),
        ("most_children", 3, 3.5, "a whole number of 0 or more"),
        ("strict", False, 1, "true or false"),
        ("share_by_grade", GRADES, [0, 1], "a list of 4 numbers"),
        ("share_by_grade", GRADES, 1, "a list of 4 numbers"),
        ("share_by_grade", GRADES, [0, 0.5, 0.2, 1], "numbers that never fall"),
        ("share_by_km", NEAR, 8, "pairs of a number and a share"),
        ("share_by_km", NEAR, [], "pairs of a number and a share"),
        ("share_by_km", NEAR, [[8, 0], [160, 1, 2]], "pairs of a number and a share"),
        ("share_by_km", NEAR, [[8, False], [160, 1]], "pairs of a number and a share"),
        ("share_by_km", NEAR, [[8, 0], [160, 1.5]], "shares from 0 to 1"),
        ("share_by_km", NEAR, [[8, 1], [160, 0]], "the same way"),
        ("opens_on", "2026-01-01", "2027-01-01", "cannot set this parameter"),
    ],
)
def test_what_does_not_fit_is_refused(
    name: str, default: object, found: object, expected: str
) -> None:
    with pytest.raises(ValueError, match=expected):
        parameter(name, default, found)
