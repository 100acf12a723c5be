"""Which homes have a place free, and one that fits what the child's room must have, as columns."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from constraints.logic import Truth
from matcher.entities import Referral
from matcher.frame.supply import Standing, Supply

Referrals = Sequence[Referral]


def place_free(referrals: Referrals, standing: Standing) -> Truth:
    """Say whether each home has a place free, shape (referred, homes)."""
    shape = len(referrals), standing.home_free.surely.shape[1]
    return standing.home_free.over(lambda array: np.broadcast_to(array, shape))


def room_fits(referrals: Referrals, supply: Supply, standing: Standing) -> Truth:
    """
    Say whether some free place has every room feature that the child needs, together.

    Where nothing is asked of a room, any place will do: a home that is full is so, and no more.

    Returns
    -------
    room_fits
        Shape (referred, homes).
    """
    shape = len(referrals), standing.home_free.surely.shape[1]
    found = Truth(*(np.repeat(standing.home_has_place, shape[0], axis=0) for _ in range(2)))
    for row, referral in enumerate(referrals):
        needed = sorted(referral.room_features)
        if needed:
            fits = supply.places.feature.over(lambda array, at=needed: array[at].all(axis=0)[None])
            here = supply.places.some(standing.place_free & fits, shape[1])
            found.surely[row], found.possibly[row] = here.surely[0], here.possibly[0]
    return found
