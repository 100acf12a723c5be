"""A distance is worded in one place, and never as narrower than it is known."""

import re
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.answer.model import Distance
from matcher.answer.phrases import miles_words
from matcher.voices.ways import about_miles

MILES = st.floats(0.0, 500.0)


@pytest.mark.parametrize(
    ("distance", "words", "to_a_child"),
    [
        (Distance(4.1, 4.3, 4.2), "4.2 miles", "about 4 miles"),
        (Distance(0.0, 9.0, None), "0 to 9 miles", "up to 9 miles"),
        (Distance(5.6, 9.4, None), "5 to 10 miles", "between 5 and 10 miles"),
        (Distance(12.7, None, None), "12 miles or more", None),
        (Distance(1234.0, 1300.5, None), "1,234 to 1,301 miles", "between 1234 and 1301 miles"),
        (Distance(3.0, 3.0, None), "3 miles", "about 3 miles"),
        (Distance(1.0, 1.0, None), "1 mile", "about a mile"),
    ],
)
def test_officer_and_child_are_told_of_one_distance(distance, words, to_a_child):
    assert miles_words(distance) == words
    assert about_miles(distance) == to_a_child


@given(MILES, MILES)
def test_a_range_is_never_said_to_be_narrower_than_it_is_known(one, other):
    low, high = sorted((one, other))
    distance = Distance(low, high, None)
    said = [int(number) for number in re.findall(r"\d+", miles_words(distance))]
    assert (said[0], said[-1]) == (floor(low), ceil(high))
    if high - low >= 1:
        told = [int(number) for number in re.findall(r"\d+", about_miles(distance))]
        assert told[-1] == said[-1]
        assert told[0] == (said[0] or said[-1])
