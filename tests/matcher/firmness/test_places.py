"""Shares of weight space that can be worked out by hand, beside what is counted."""

from __future__ import annotations

import numpy as np
import pytest

from constraints.arrays import Floats
from matcher.firmness.criteria import Criteria, stands_before
from matcher.firmness.places import counted
from matcher.firmness.weights import draw
from tests.matcher.firmness.made import made, simple

VECTORS = 20_000
ERROR = 4 * 0.5 / np.sqrt(VECTORS)
"""Four standard errors of a share, at most."""
NAMES = ("near_home", "staff_stay", "wishes_followed")


def shares(homes: Criteria, *bounds: tuple[int, int]) -> Floats:
    """Share of the vectors in which each home stands first."""
    named = dict(zip(NAMES, bounds, strict=False))
    keys = homes.keys(draw(named, list(named), VECTORS))
    first: Floats = counted(keys, 1)[0] / VECTORS
    return first


@pytest.mark.parametrize("part", [0.1, 0.25, 0.5, 0.8, 1.0])
def test_of_two_homes_each_bad_at_one_thing_the_share_is_the_area_under_a_line(part: float) -> None:
    # The first stands first where w1 < part x w2: a triangle of the square, of area part / 2.
    found = shares(simple([[1.0, 0.0], [0.0, part]]), (0, 9_999), (0, 9_999))
    assert found == pytest.approx([part / 2, 1 - part / 2], abs=ERROR)


def test_bounds_cut_the_square() -> None:
    # w1 from 0 to 1,000, w2 from 500 to 1,500: w1 > w2 in a triangle of half a side.
    found = shares(simple([[1.0, 0.0], [0.0, 1.0]]), (0, 1_000), (500, 1_500))
    assert found == pytest.approx([1 - 0.125, 0.125], abs=ERROR)


def test_half_to_double_of_two_equal_weights_is_even() -> None:
    found = shares(simple([[1.0, 0.0], [0.0, 1.0]]), (500, 2_000), (500, 2_000))
    assert found == pytest.approx([0.5, 0.5], abs=ERROR)


def test_of_three_homes_each_bad_at_one_of_three_things_each_is_first_in_a_third() -> None:
    found = shares(simple(np.eye(3).tolist()), *[(0, 9_999)] * 3)
    assert found == pytest.approx([1 / 3] * 3, abs=ERROR)


def test_a_middling_home_is_first_between_two_extremes() -> None:
    # First where part < w1 / w2 < 1 / part would be worse than neither: two triangles are cut off.
    found = shares(simple([[1.0, 0.0], [0.4, 0.4], [0.0, 1.0]]), (0, 9_999), (0, 9_999))
    # The first: w1 < 0.4 (w1 + w2), so w1 < w2 x 2/3: area 1/3; the last likewise.
    assert found == pytest.approx([1 / 3, 1 / 3, 1 / 3], abs=ERROR)


@pytest.mark.parametrize("seed", range(60))
def test_counts_are_those_of_one_sort_after_another(seed: int) -> None:
    given = made(seed)
    weights = given.weights(np.random.default_rng(seed), 50)
    homes = given.criteria.homes
    places = min(3, homes)
    expected = np.zeros((places, homes), dtype=np.int64)
    for vector in weights.tolist():
        keyed = []
        for home in range(homes):
            key: list[int] = []
            for end in given.criteria.ends:
                shares_of = given.criteria.breach[end, :, home].tolist()
                points = sum(round(w * b) for w, b in zip(vector, shares_of, strict=True))
                tier, metres = given.criteria.tier[end, home], given.criteria.metres[end, home]
                key += [int(tier), points, int(metres)]
            keyed.append((*key, home))
        for place, (*_, home) in enumerate(sorted(keyed)[:places]):
            expected[place, home] += 1
    assert np.array_equal(counted(given.criteria.keys(weights), places), expected)


@pytest.mark.parametrize("seed", range(60))
def test_every_place_is_filled_in_every_vector(seed: int) -> None:
    given = made(seed)
    places = min(3, given.criteria.homes)
    counts = counted(given.criteria.keys(given.weights(np.random.default_rng(seed), 70)), places)
    assert counts.sum(axis=1).tolist() == [70] * places
    assert counts.sum(axis=0).max() <= 70


@pytest.mark.parametrize("seed", range(60))
def test_the_order_in_which_homes_are_listed_changes_nothing(seed: int) -> None:
    given = made(seed, apart=True)
    mixed = np.random.default_rng(seed).permutation(given.criteria.homes)
    weights = given.weights(np.random.default_rng(seed), 60)
    places = min(3, given.criteria.homes)
    whole = counted(given.criteria.keys(weights), places)
    assert np.array_equal(
        counted(given.criteria.take(mixed).keys(weights), places), whole[:, mixed]
    )


@pytest.mark.parametrize("seed", range(80))
def test_no_weights_let_a_home_pass_one_that_is_safer(seed: int) -> None:
    given = made(seed)
    keys = given.criteria.keys(given.weights(np.random.default_rng(seed), 60))
    tier = given.criteria.tier[given.criteria.ends[0]]
    for home in range(given.criteria.homes):
        before = stands_before(keys, np.arange(given.criteria.homes), home)
        assert not before[:, tier > tier[home]].any()
        assert before[:, tier < tier[home]].all()


def test_of_two_homes_alike_in_everything_the_one_listed_first_stands_before() -> None:
    keys = simple([[0.3], [0.3]]).keys(np.array([[100], [200]]))
    assert stands_before(keys, 0, 1).tolist() == [[True], [True]]
    assert stands_before(keys, 1, 0).tolist() == [[False], [False]]


def test_some_of_the_homes_drawn_differ_in_safety() -> None:
    tiers = {int(one) for seed in range(80) for one in made(seed).criteria.tier.flat}
    assert tiers == {0, 5, 6}
