"""Homes made of numbers alone, with many alike, so that everything is tied somewhere."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from constraints.arrays import Ints
from matcher.firmness.criteria import BEST, WORST, Criteria


@dataclass(frozen=True, slots=True)
class Made:
    """Criteria of some homes, and bounds of the weights."""

    criteria: Criteria
    lower: Ints
    upper: Ints

    def weights(self, rng: Generator, vectors: int) -> Ints:
        return rng.integers(self.lower, self.upper, (vectors, self.lower.size), endpoint=True)


def made(seed: int, *, apart: bool = False) -> Made:
    """Draw homes; `apart` sets each at a distance of its own."""
    rng = np.random.default_rng(seed)
    homes, costs = int(rng.integers(1, 30)), int(rng.integers(0, 5))
    steps = int(rng.integers(1, 9))
    one, other = rng.integers(0, steps, (2, 2, costs, homes), endpoint=True) / steps
    near, far = rng.integers(0, 3, (2, homes))
    if apart:
        near = far = rng.permutation(homes)
    calm = rng.random() < 0.5
    tiers = np.array([0, 0, 0, 5, 6])[rng.integers(0, 1 if calm else 5, (2, homes))]
    lower = rng.integers(0, 50, costs)
    upper = lower + rng.integers(0, 200, costs)
    criteria = Criteria(
        tier=np.sort(tiers, axis=0),
        breach=np.sort(np.stack([one[0], other[0]]), axis=0),
        metres=np.sort(np.stack([near, far]), axis=0),
        ends=(WORST,) if rng.random() < 0.5 else (BEST, WORST),
    )
    return Made(criteria, lower, upper)


def simple(breach: list[list[float]]) -> Criteria:
    """Homes of which only costs are known, all else alike; one list of shares for each home."""
    shares = np.array(breach).T
    flat = np.zeros((2, shares.shape[1]), dtype=np.int64)
    return Criteria(flat, np.stack([shares, shares]), flat, (WORST,))
