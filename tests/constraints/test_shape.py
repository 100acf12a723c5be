from __future__ import annotations

import numpy as np
import pytest

from constraints.columns import row_of

FULL = np.array([[1, 2, 3], [4, 5, 6]])


@pytest.mark.parametrize("child", [0, 1])
def test_a_childs_row_is_that_of_the_array_broadcast(child: int) -> None:
    for array in (FULL, FULL[:, :1], FULL[:1], FULL[:1, :1]):
        expected = np.broadcast_to(array, FULL.shape)[child]
        assert row_of(array, child, 3).tolist() == expected.tolist()
