"""What a child needs and a home lacks, and what is named where nothing is needed."""

from __future__ import annotations

import numpy as np
import pytest

from constraints.logic import NOT_KNOWN, Truth
from constraints.unmet import unmet

CODES, CHILDREN, HOMES = 4, 2, 3
NO, YES, MAYBE = (False, False), (True, True), (False, True)


def truth(*cells: tuple[bool, bool]) -> Truth:
    """One cell for each code, of one child or one home."""
    ends = np.array(cells).T.reshape(2, -1, 1, 1)
    return Truth(ends[0], ends[1])


def test_of_children_who_need_nothing_every_home_lacks_nothing() -> None:
    needed = Truth.known(np.zeros((CODES, CHILDREN, 1), dtype=np.bool_))
    found = unmet(needed, Truth.unknown((CODES, 1, HOMES)))
    shape = (CHILDREN, HOMES)
    assert found.any_of_them.shape == found.first.shape == found.child_side.shape == shape
    assert not found.any_of_them.possibly.any()
    assert found.first.code.dtype == np.int64
    assert (found.first.code == NOT_KNOWN).all()
    assert found.child_side.all()


@pytest.mark.parametrize(
    ("needed", "met", "lacks", "first", "child_side"),
    [
        ((NO, YES, YES), (NO, YES, NO), YES, 2, False),
        ((NO, YES, YES), (NO, MAYBE, NO), YES, 2, False),
        ((NO, YES, YES), (NO, MAYBE, MAYBE), MAYBE, 1, False),
        ((NO, MAYBE, YES), (NO, NO, YES), MAYBE, 1, True),
        ((NO, MAYBE, YES), (NO, NO, MAYBE), MAYBE, 1, False),
        ((NO, YES, MAYBE), (NO, YES, YES), NO, NOT_KNOWN, True),
    ],
)
def test_what_surely_lacks_is_named_before_what_may(
    needed, met, lacks, first: int, child_side: bool
) -> None:
    found = unmet(truth(*needed), truth(*met))
    assert (found.any_of_them.surely.item(), found.any_of_them.possibly.item()) == lacks
    assert found.first.code.item() == first
    assert found.child_side.item() == child_side
