"""Sets of a few members, as whole numbers with a bit for each; it knows no child and no home."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

import numpy as np

from constraints.arrays import Bools


def set_of(members: Iterable[int]) -> int:
    """Give the number of a set: bit i is one where it holds member i."""
    return sum(1 << member for member in members)


def members_of(one: int) -> tuple[int, ...]:
    """Give the members of a set, ascending."""
    return tuple(bit for bit in range(one.bit_length()) if one >> bit & 1)


def sets_of(members: Sequence[int], most: int) -> tuple[int, ...]:
    """Give every set of up to ``most`` of some members, the empty one first, by growing size."""
    return tuple(
        set_of(found)
        for size in range(min(most, len(members)) + 1)
        for found in combinations(members, size)
    )


def smallest(working: Iterable[int]) -> tuple[int, ...]:
    """
    Give the sets of which no proper subset is among them, by growing size.

    Nothing is assumed of them: a set that works may have a superset that does not.
    """
    kept: list[int] = []
    for one in sorted(working, key=lambda one: (one.bit_count(), one)):
        if not any(less & one == less for less in kept):
            kept.append(one)
    return tuple(kept)


def held(sets: Sequence[int], members: int) -> Bools:
    """Give which members each set holds, shape (sets, members)."""
    return np.array([[one >> bit & 1 for bit in range(members)] for one in sets], dtype=np.bool_)
