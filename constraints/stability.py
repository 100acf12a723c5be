"""How unsettled a child's time in care has been, for the rules about stable homes."""

from __future__ import annotations

import numpy as np

from constraints.arrays import Bools, Floats
from constraints.columns import Referral
from constraints.logic import Interval

MOVES_IN_A_YEAR = 3.0
"""Moves within 12 months that count as wholly unsettled: the national measure of short-term
instability is three placements in a year (handbook K-01)."""
MOVES_EVER = 10.0
"""Moves since first looked after that count as wholly unsettled (practice)."""
DISRUPTED = 0.5
"""How unsettled a child is all of whose placements ended early (practice: a single placement that
ended early is not a history)."""
SHORT_STAY_DAYS = 7.0
"""A stay shorter than this ended before it began: one in ten placements lasts a week (DfE)."""
SHORT_STAY = 0.5
"""How unsettled a child with one such stay is (practice)."""


def unsettled(referral: Referral) -> Interval:
    """
    Give how unsettled the child's time in care has been, from 0 (settled) to 1.

    Shape (referred, 1). The greatest, never the sum, of: moves within 12 months by three; moves
    ever by ten; half the share of placements that ended early; a half where some stay was shorter
    than seven days. Moves are the adults' doing and never a mark against the child: this number
    never stands alone, it only makes a home that keeps its children count for more.
    """
    year, ever = referral.moves_12_months, referral.moves_total
    share = referral.past_disruption_share
    short = referral.shortest_stay_days.below(SHORT_STAY_DAYS)
    return Interval(
        _greatest(year.low, ever.low, share.low, short.surely),
        _greatest(year.high, ever.high, share.high, short.possibly),
    )


def counted_part(referral: Referral, settled_part: float) -> Interval:
    """
    Give the part of an unstable home's breach that counts for each child; shape (referred, 1).

    Parameters
    ----------
    referral
        Gives the history.
    settled_part
        Part that counts for a child whose time in care was settled, in [0, 1]; for a wholly
        unsettled child all of it counts, with a straight line between.
    """
    history = unsettled(referral)
    rest = 1.0 - settled_part
    return Interval(settled_part + rest * history.low, settled_part + rest * history.high)


def scaled(share: Interval, counted: Interval) -> Interval:
    """Scale the breach of homes by the part that counts; never above the breach itself."""
    return Interval(share.low * counted.low, share.high * counted.high)


def _greatest(year: Floats, ever: Floats, disrupted: Floats, short: Bools) -> Floats:
    moves = np.maximum(year / MOVES_IN_A_YEAR, ever / MOVES_EVER)
    ends = np.maximum(disrupted * DISRUPTED, short * SHORT_STAY)
    greatest: Floats = np.minimum(np.maximum(moves, ends), 1.0)
    return greatest
