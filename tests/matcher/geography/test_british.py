"""The check that degrees are a point in Great Britain."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from constraints.errors import InputError
from matcher.geography.british import british_problem, check_british

ENGLISH = st.tuples(st.floats(49.9, 55.8), st.floats(-6.4, 1.77))


@pytest.mark.parametrize(
    ("latitude", "longitude", "words"),
    [
        (-0.1, 51.5, "swapped"),
        (384_000, 398_000, "grid metres"),
        (math.nan, -1.5, "finite"),
        (53.0, math.inf, "finite"),
        (True, -1.5, "finite"),
        ("53.0", -1.5, "finite"),
        (10**30, -1.5, "grid metres"),
        (53.0, -(10**400), "finite"),
        (None, None, "finite"),
        (48.85, 2.35, "latitude 49.8 to"),
        (0.0, 0.0, "latitude 49.8 to"),
        (54.6, -10.0, "longitude -8.8 to"),
    ],
)
def test_a_point_not_in_britain_is_refused_and_named(latitude, longitude, words):
    problem = british_problem(latitude, longitude, file="f", place="row 2", field="home")
    assert words in problem.expected
    assert (problem.file, problem.place, problem.field) == ("f", "row 2", "home")
    with pytest.raises(InputError, match="home"):
        check_british(latitude, longitude, field="home")


@given(ENGLISH)
@settings(deadline=None)
def test_every_english_point_is_british_and_no_swapped_one_is(point):
    check_british(*point)
    assert british_problem(point[1], point[0]) is not None
