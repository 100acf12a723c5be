"""Brothers and sisters who cannot share a home, in homes near each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from matcher.allocate.problem import Posed
from matcher.allocate.siblings import Group
from matcher.solver.problem import SideLimit


def near_limits(
    posed: Posed, xy: Floats, groups: Sequence[Group], near_km: float
) -> tuple[SideLimit, ...]:
    """
    State that each two of a group who are placed come to homes that are near each other.

    For every set of homes too far from a home that one of the two might come to: that home, or one
    of those, and not both. A home that nobody located is near none but itself.

    Parameters
    ----------
    posed
        The problem.
    xy
        Shape (homes, 2): grid metres, nan where not known.
    groups
        Children of whom each two are to be near.
    near_km
        Kilometres in a straight line.
    """
    return tuple(
        limit
        for group in groups
        for one, other in combinations(group, 2)
        for limit in _limits_of_two(posed, xy, (one, other), near_km)
    )


def _limits_of_two(
    posed: Posed, xy: Floats, pair: tuple[int, int], near_km: float
) -> Iterator[SideLimit]:
    here, there = (posed.problem.pairs_of(child) for child in pair)
    far = ~_near(xy, posed.column[here], posed.column[there], near_km)
    for beyond in np.unique(far, axis=0) if far.size else ():
        if not beyond.any():
            continue
        same = np.flatnonzero((far == beyond).all(axis=1))
        at: Ints = np.concatenate((here.start + same, there.start + np.flatnonzero(beyond)))
        name = f"children {pair[0]} and {pair[1]} near each other"
        yield SideLimit(name, at.astype(np.int64), np.ones(at.size, dtype=np.int64), 1)


def _near(xy: Floats, one: Ints, other: Ints, near_km: float) -> Bools:
    """Say which homes are near which; shape (one, other)."""
    apart = xy[one][:, None] - xy[other][None]
    near: Bools = np.hypot(apart[..., 0], apart[..., 1]) <= near_km * 1000.0
    near |= one[:, None] == other[None]
    return near
