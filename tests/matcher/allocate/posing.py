"""Problems of a pool in which nothing but who may go where is said."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from constraints.arrays import Bools
from constraints.logic import Truth
from matcher.allocate.newcomers import Newcomers
from matcher.allocate.places import AtMost, Places
from matcher.allocate.problem import Posed, pose


def nobody_meets() -> Newcomers:
    none = np.zeros(0, dtype=np.int64)
    never = Truth(none.astype(np.bool_), none.astype(np.bool_))
    return Newcomers(none, none, none, never, never, never)


def room(children: int, homes: int, *rooms: AtMost) -> Places:
    return Places(
        np.full((homes, 1), 9, dtype=np.int64), np.ones((children, 1), dtype=np.int64), rooms
    )


def posed_by(
    open_to: Bools,
    *rooms: AtMost,
    together: Sequence[tuple[int, ...]] = (),
    kept_apart: Sequence[AtMost] = (),
) -> Posed:
    places = room(*open_to.shape, *rooms)
    return pose(
        open_to,
        places,
        nobody_meets(),
        undecided=False,
        together=together,
        kept_apart=kept_apart,
    )
