"""Which homes stand in the first places under each vector of weights."""

from __future__ import annotations

import numpy as np

from constraints.arrays import Ints

GONE = np.iinfo(np.int64).max


def counted(keys: list[Ints], places: int) -> Ints:
    """
    Count in how many vectors each home stands at each of the first places.

    Parameters
    ----------
    keys
        Of `Criteria.keys`, homes in the order of their columns; at least one home.
    places
        How many places to fill; no more than there are homes.

    Returns
    -------
    counts
        Shape (places, homes).
    """
    first, *later = keys
    first = first.copy()
    vectors, homes = first.shape
    counts = np.empty((places, homes), dtype=np.int64)
    for place in range(places):
        left = first
        for key in later:
            left = np.where(left == left.min(axis=1, keepdims=True), key, GONE)
        found = left.argmin(axis=1)  # of equals the first: that of the lowest column
        counts[place] = np.bincount(found, minlength=homes)
        first[np.arange(vectors), found] = GONE
    return counts
