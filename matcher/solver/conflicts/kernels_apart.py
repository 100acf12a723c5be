"""Bits of what may not share an agent, read in compiled loops."""

from __future__ import annotations

from matcher.solver.compiled import compiled
from matcher.solver.conflicts.apart import Flags, Places
from matcher.solver.problem import Ints

ALL = "Tuple((int64[:, ::1], int32[:, ::1], uint8[::1]))"
"""Type of `Apart.arrays`."""
ONE = "Tuple((int64[::1], int32[::1], uint8[::1]))"
"""The same of one class."""
OfAll = tuple[Ints, Places, Flags]
OfOne = tuple[Ints, Places, Flags]


@compiled(f"{ONE}({ALL}, int64)")
def of_class(apart: OfAll, which: int) -> OfOne:
    """Give the rows and places of one class of agents."""
    return apart[0][which], apart[1][which], apart[2]


@compiled(f"boolean({ONE}, int64, int64)")
def clash(apart: OfOne, one: int, other: int) -> bool:
    """Say whether two bundles may not share an agent of a class."""
    place = apart[1][other]
    return bool((apart[2][apart[0][one] + (place >> 3)] >> (place & 7)) & 1)
