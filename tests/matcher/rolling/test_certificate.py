"""Planted faults are named."""

import numpy as np
import pytest

from matcher.rolling import BARRED, IMMEDIATE, NOWHERE, Value, certify, run, value_of
from matcher.solver.certificate.errors import NotCertified
from tests.matcher.rolling.small import stream_of

STREAM = stream_of(
    [[0, 10], [0, BARRED], [0, 20]], places=((0, 0), (0, 2), (1, 1)), apart=((0, 2),)
)


@pytest.mark.parametrize(
    ("home", "fault"),
    [
        ([0, 1, NOWHERE], "Child 1 is in home 1, which may not take it"),
        ([0, 0, NOWHERE], "Home 0 holds 2 children on day 1, with 1 places"),
        ([1, 0, NOWHERE], "Home 1 holds 1 children on day 0, with 0 places"),
        ([0, NOWHERE, 0], "Children 0 and 2 share home 0 and may not"),
        ([0, NOWHERE, 2], "Child 2 is in home 2, expected 0 to 1"),
        ([0, NOWHERE], "Expected a home for each of 3 children"),
    ],
)
def test_a_fault_is_named(home, fault) -> None:
    with pytest.raises(NotCertified, match=fault):
        certify(STREAM, np.array(home))


def test_decisions_that_look_ahead_are_found_out() -> None:
    def ahead(stream):
        home = np.full(stream.children, NOWHERE)
        home[stream.children - 1] = 0
        return home

    certify(STREAM, run(STREAM, IMMEDIATE), lambda stream: run(stream, IMMEDIATE), days=(0, 1))
    with pytest.raises(NotCertified, match="Child 0 goes to 0 if nobody comes after day 0, not -1"):
        certify(STREAM, ahead(STREAM), ahead, days=(0,))


def test_a_place_given_back_may_be_given_again() -> None:
    stream = stream_of([[0], [0]], stays=(1, 1), apart=((0, 1),))
    certify(stream, np.array([0, 0]))


def test_children_placed_come_before_worth() -> None:
    assert Value(2, 0) > Value(1, 9_999)
    assert Value(1, 9_000).shares(Value(2, 8_000)) == (0.5, 1.125)
    assert Value(1, 9_000).share(Value(2, 8_000)) == 0.5
    assert Value(0, 0).share(Value(0, 0)) == 1.0
    with pytest.raises(ValueError, match="Child 1 is in a home that may not take it"):
        value_of(STREAM, np.array([NOWHERE, 1, NOWHERE]))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": (1, 1)}, "name: expected every number once, found"),
        ({"arrives": (1, 0), "starts": (1, 1)}, "arrives: expected days in order, found"),
        (
            {"arrives": (0, 5), "days": 3, "starts": (5, 5)},
            "arrives: expected from 0 to 2, found 5",
        ),
        ({"starts": (0, 0)}, "starts: expected none before arrival on day 1, found day 0"),
        ({"last": 0}, "starts: expected from 0 to 0, found 1"),
        ({"stays": (0, 1)}, "stays: expected from 1 to no end, found 0"),
        ({"points": [[0], [10_000]]}, "points: expected from -1 to 9999, found 10000"),
        ({"places": ((1, 0),)}, "place_home: expected from 0 to 0, found 1"),
        ({"distance": np.zeros((1, 1))}, "distance"),
        ({"stays": (1,)}, "stays: expected shape"),
    ],
)
def test_a_stream_that_cannot_be_is_refused(changes, words) -> None:
    with pytest.raises(ValueError, match=words):
        stream_of(**{"points": [[0], [0]], **changes})
