"""Turn facts about residents into facts about homes, once per supply."""

from __future__ import annotations

import numpy as np

from constraints.arrays import Ints
from constraints.columns import Children, Lifted
from constraints.logic import Interval, Truth


def lift(residents: Children, resident_home: Ints, homes: int) -> Lifted:
    """Lift every separable row of the matrix."""
    none = np.zeros((0, 1, homes))
    return Lifted(Truth.known(none > 0), Interval.known(none), Truth.known(none > 0))
