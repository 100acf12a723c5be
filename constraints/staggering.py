"""What moving in by steps takes off a warning about the group (handbook 2.4, W10)."""

from __future__ import annotations

import numpy as np

from constraints.logic import Interval, Truth

EASED = 0.5
"""Half a level of the one level that a warning counts."""


def eased(breached: Truth, staggered: Truth) -> Interval:
    """
    Give the share of a warning that counts: all of it, or half where the child moves in by steps.

    Parameters
    ----------
    breached, staggered
        Broadcast to (referred, homes).
    """
    least = np.where(staggered.possibly, EASED, 1.0)
    most = np.where(staggered.surely, EASED, 1.0)
    return Interval(np.where(breached.surely, least, 0.0), np.where(breached.possibly, most, 0.0))
