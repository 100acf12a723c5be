"""Homes that others stand before whatever the weights: they fall out before anything is counted."""

from __future__ import annotations

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from matcher.firmness.criteria import Criteria

RIVALS = 16
"""Homes that the others are held against: the first of the order fell most, and few are needed."""


def contenders(criteria: Criteria, lower: Ints, upper: Ints, rivals: Ints, places: int) -> Bools:
    """
    Say which homes can come to stand among the first places under some weights within the bounds.

    A home falls out only where as many rivals as there are places stand before it under every
    weight within the bounds. One that is worse in every cost is the plainest case.

    Parameters
    ----------
    criteria
        Of the homes.
    lower, upper
        Bounds of the weights; shape (costs,).
    rivals
        Some of the homes; which ones changes how many fall out, and never a result.
    places
        How many places count.

    Returns
    -------
    contenders
        Shape (homes,).
    """
    before = np.zeros(criteria.homes, dtype=np.int64)
    for rival in rivals[:RIVALS].tolist():
        before += _always_before(criteria, lower, upper, rival)
    return before < places


def _always_before(criteria: Criteria, lower: Ints, upper: Ints, rival: int) -> Bools:
    """Say before which homes a rival stands under every weight within the bounds."""
    before: Bools = rival < np.arange(criteria.homes)
    for end in reversed(criteria.ends):
        metres, tier = criteria.metres[end], criteria.tier[end]
        before = (metres[rival] < metres) | ((metres[rival] == metres) & before)
        more = _most_more(criteria.breach[end], lower, upper, rival)
        # Points are whole: at most half a point more is none more, and more than half less is less.
        before = (more < -0.5) | ((more < 0.5) & before)
        before = (tier[rival] < tier) | ((tier[rival] == tier) & before)
    return before


def _most_more(breach: Floats, lower: Ints, upper: Ints, rival: int) -> Floats:
    """
    Give the most points by which a rival can be worse than each home; negative where it is better.

    Rounding a cost can part two homes by one point more than their shares do, and never turns round
    which of the two is worse.
    """
    worse = breach[:, rival, None] - breach
    most = np.where(
        worse > 0.0,
        upper[:, None] * worse + 1.0,
        np.minimum(lower[:, None] * worse + 1.0, 0.0),
    )
    total: Floats = np.where(worse == 0.0, 0.0, most).sum(axis=0)
    return total
