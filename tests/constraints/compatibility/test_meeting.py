"""Pairs of a referred child and one who lives in a home, in full shape."""

from __future__ import annotations

import numpy as np
import pytest

from constraints.compatibility.by_home import ByHome
from constraints.compatibility.meeting import There
from constraints.logic import Truth
from fixtures.build import spread
from fixtures.pair import child, children, one_pair

PEOPLE = children(child(), child(), child()).across()
BETWEEN = spread(one_pair(residents=(child(),)).between, 3)
BY_HOME = ByHome(np.array([0, 1, 1]), 2)
FULL = np.array([[True, False, True], [False, False, True]])


def there(holds: Truth | None) -> There:
    return There(PEOPLE, holds, BETWEEN, BY_HOME, referred=2)


@pytest.mark.parametrize(
    "fires", [FULL, FULL[:1], FULL[:, :1], FULL[:1, :1]], ids=lambda part: str(part.shape)
)
def test_pairs_have_full_shape_whatever_a_relation_reads(fires: np.ndarray) -> None:
    expect = np.broadcast_to(fires, FULL.shape)
    open_ = Truth(np.zeros_like(fires), fires)
    found = there(None).pairs(open_)
    assert found.possibly.tolist() == expect.tolist()
    assert found.surely.tolist() == np.zeros_like(FULL).tolist()
    # Each child is set beside everybody who lives there, and so are their homes.
    at_home = BY_HOME.any_of(found).possibly
    assert at_home.tolist() == [[row[0], row[1] or row[2]] for row in expect.tolist()]


def test_only_those_on_the_side_of_a_row_are_paired() -> None:
    side = Truth(np.array([[False, True, False]]), np.array([[True, True, False]]))
    found = there(side).pairs(Truth.known(np.ones((1, 1), dtype=np.bool_)))
    assert found.surely.tolist() == [[False, True, False]] * 2
    assert found.possibly.tolist() == [[True, True, False]] * 2
