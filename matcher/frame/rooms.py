"""Which places are free, and fit what one room must have together, as columns."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from constraints.logic import Truth
from matcher.entities import Referral
from matcher.frame.supply import Standing, Supply

Referrals = Sequence[Referral]


def free_places(referrals: Referrals, standing: Standing) -> Truth:
    """Say whether each place is free, shape (referred, places)."""
    shape = len(referrals), standing.place_free.surely.size
    return standing.place_free.over(lambda array: np.broadcast_to(array, shape))


def fitting_places(referrals: Referrals, supply: Supply, standing: Standing) -> Truth:
    """Whether each place is free and has every room feature that the child needs, together."""
    free = free_places(referrals, standing)
    surely, possibly = free.surely.copy(), free.possibly.copy()
    feature = supply.places.feature
    for row, referral in enumerate(referrals):
        needed = sorted(referral.room_features)
        if not needed:
            # Nothing is asked of a room: a home that is full is so, and no more.
            surely[row] = possibly[row] = True
        surely[row] &= feature.surely[needed].all(axis=0)
        possibly[row] &= feature.possibly[needed].all(axis=0)
    return Truth(surely, possibly)
