"""What a problem refuses to be made of."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.solver.gap import GapProblem

ONES = np.ones((2, 3), dtype=np.int64)
ROOM = np.ones(3, dtype=np.int64)


@pytest.mark.parametrize(
    ("cost", "weight", "capacity", "says"),
    [
        (ONES, ONES[:, :2], ROOM, "one shape"),
        (ONES[0], ONES[0], ROOM, "one shape"),
        (ONES, ONES, ROOM[:2], "capacity: expected shape"),
        (ONES, -ONES, ROOM, "negative"),
        (ONES, ONES, -ROOM, "negative"),
        (ONES * 1.5, ONES, ROOM, "cost: expected whole numbers"),
        (ONES * np.nan, ONES, ROOM, "cost: expected whole numbers"),
        (ONES, ONES * 1.0, ROOM, "weight: expected whole numbers"),
        (ONES * 2**31, ONES, ROOM, "may not pass"),
        (ONES * 2**62, ONES, ROOM, "may not pass"),
        (ONES, ONES * 2**31, ROOM, "may not pass"),
        (ONES, ONES, ROOM * 2**31, "may not pass"),
    ],
)
def test_refused(cost, weight, capacity, says):
    with pytest.raises(ValueError, match=says):
        GapProblem(cost, weight, capacity)
