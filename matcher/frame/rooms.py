"""Which homes have a place free, and one that fits what the child's room must have, as columns."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from constraints.arrays import Bools
from constraints.logic import Truth
from constraints.vocabulary import RoomFeature
from matcher.entities import Referral
from matcher.frame.standing import Standing
from matcher.frame.supply import Supply

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
            feature = supply.places.feature
            fits = Truth(_every(feature.surely, needed), _every(feature.possibly, needed))
            here = supply.places.some(standing.place_free & fits, shape[1])
            found.surely[row], found.possibly[row] = here.surely[0], here.possibly[0]
    return found


def _every(feature: Bools, needed: Sequence[RoomFeature]) -> Bools:
    """Say which places have every one of some features, shape (places,)."""
    every: Bools = np.logical_and.reduce(feature[list(needed)], axis=0)
    return every
