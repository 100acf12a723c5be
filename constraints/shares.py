"""What share of a child's needs a home leaves unmet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools, Floats
from constraints.logic import Interval, Truth


@dataclass(frozen=True, slots=True)
class UnmetShare:
    """
    Needs left unmet.

    Parameters
    ----------
    share
        Shape (referred, homes): needs left unmet by needs there are, in [0, 1]; 0 where the child
        has none.
    unmet
        Shape (referred, homes): number of needs left unmet.
    needed
        Shape (referred, 1): number of needs.
    """

    share: Interval
    unmet: Interval
    needed: Interval


def unmet_share(needed: Truth, met: Truth) -> UnmetShare:
    """
    Weigh needs against what a home says it meets; every need counts the same.

    The range is the narrowest that holds every way the unknowns may turn out: a need that is only
    possible counts for the best case where it may be met, and for the worst where it may not.

    Parameters
    ----------
    needed
        Shape (needs, referred, 1).
    met
        Shape (needs, 1, homes).
    """
    rows = np.nonzero(needed.possibly.any(axis=(1, 2)))[0]  # the few needs that anyone has
    needed, met = needed.over(lambda array: array[rows]), met.over(lambda array: array[rows])
    perhaps = needed.possibly & ~needed.surely
    maybe_met, maybe_unmet = met.possibly, ~met.surely
    sure = _count(needed.surely)
    least = _count(needed.surely & ~maybe_met)
    most = _count(needed.possibly & maybe_unmet)
    kindest = sure + _count(perhaps & maybe_met)
    harshest = sure + _count(perhaps & maybe_unmet)
    return UnmetShare(
        share=Interval(least / np.maximum(kindest, 1.0), most / np.maximum(harshest, 1.0)),
        unmet=Interval(least, most),
        needed=Interval(sure, _count(needed.possibly)),
    )


def _count(holds: Bools) -> Floats:
    count: Floats = holds.sum(axis=0, dtype=np.float64)
    return count
