"""Other weights: whole points for each cost, drawn from the bounds that a profile states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from zlib import crc32

import numpy as np

from constraints.arrays import Ints

VECTORS = 1_000
"""How often the order is made again: 19 times in 20 a share is then right to about 0.03."""
SEED = 2001


def draw(
    bounds: Mapping[str, tuple[int, int]], rules: Sequence[str], vectors: int = VECTORS
) -> Ints:
    """
    Draw points for each cost: every whole number within its bounds alike, apart from the others.

    A share of the vectors is then a share of the space of weights that the profile allows. They are
    not scaled to one sum: that would move weights out of their bounds, and changes no order but by
    the rounding of points. Each rule has a stream of its own, so that its draws stay the same
    whichever other rules are in force and in whatever order they come.

    Parameters
    ----------
    bounds
        Least and most points of each cost.
    rules
        Ids of the costs.
    vectors
        How many to draw.

    Returns
    -------
    weights
        Whole points, shape (vectors, rules).

    Raises
    ------
    KeyError
        A cost has no bounds.
    """
    drawn = np.empty((vectors, len(rules)), dtype=np.int64)
    for at, rule in enumerate(rules):
        # Not `hash`, which differs from process to process.
        stream = np.random.default_rng((SEED, crc32(rule.encode())))
        drawn[:, at] = stream.integers(*bounds[rule], size=vectors, endpoint=True)
    return drawn
