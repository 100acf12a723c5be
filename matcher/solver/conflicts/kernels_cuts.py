"""Which three elements the sets of a fractional choice hold too often, compiled."""

from __future__ import annotations

import numpy as np

from matcher.solver.compiled import compiled
from matcher.solver.conflicts.programs import Floats
from matcher.solver.problem import Ints


@compiled("float64[:, ::1](int64[:, ::1], float64[::1], int64)")
def shared(members: Ints, share: Floats, elements: int) -> Floats:
    """Give how much is chosen of sets that hold both of two elements."""
    both = np.zeros((elements, elements))
    for s in range(share.size):
        for a in members[s]:
            for b in members[s]:
                if a != b and a >= 0 and b >= 0:
                    both[a, b] += share[s]
    return both


@compiled("float64(int64[:, ::1], float64[::1], int64[::1])")
def shared_by_all(members: Ints, share: Floats, three: Ints) -> float:
    """Give how much is chosen of sets that hold three elements."""
    total = 0.0
    for s in range(share.size):
        held = 0
        for m in members[s]:
            for e in three:
                held += m == e
        if held == 3:
            total += share[s]
    return total


@compiled("int64(int64[:, ::1], float64[::1], int64, float64, int64[:, ::1], float64[::1])")
def triples(  # noqa: PLR0917  # numba takes no keywords
    members: Ints, share: Floats, elements: int, least: float, found: Ints, excess: Floats
) -> int:
    """
    Write every three elements of which the chosen sets hold two or more too often.

    Parameters
    ----------
    members
        Elements of each set, then -1; shape (sets, most).
    share
        How much of each set is chosen.
    elements
        How many there are.
    least
        By how much the shares of sets that hold two or more must pass 1.
    found, excess
        Where three elements and that excess are written; shapes (room, 3), (room,).

    Returns
    -------
    int
        How many are written, at most the room there is.
    """
    both, three, count = shared(members, share, elements), np.empty(3, dtype=np.int64), 0
    for centre in range(elements):
        near = np.flatnonzero(both[centre])
        for x in range(near.size):
            for y in range(x + 1, near.size):
                i, k = near[x], near[y]
                total = both[centre, i] + both[centre, k] + both[i, k]
                # Where all three meet, only the lowest is the centre.
                if total <= 1 + least or (both[i, k] > 0 and centre > i):
                    continue
                three[0], three[1], three[2] = centre, i, k
                total -= 2 * shared_by_all(members, share, three)
                if total > 1 + least and count < found.shape[0]:
                    found[count], excess[count] = three, total - 1
                    count += 1
    return count
