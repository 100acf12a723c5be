"""Whether a move changes the child's school: one reading, for every rule that turns on it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools
from constraints.base import PlacementRule
from constraints.columns import Frame, Referral
from constraints.logic import Interval, Truth


@dataclass(frozen=True, slots=True)
class SchoolRule(PlacementRule):
    """
    A rule that turns on whether the child can still get to the present school.

    Parameters
    ----------
    primary_minutes, secondary_minutes
        The longest reasonable journey one way, in minutes: 45 for a child of primary age and 75 for
        an older one, borrowed from the statutory guidance on home-to-school travel; that they apply
        here is practice. Farther than that, the school has to change.
    """

    primary_minutes: float = 45.0
    secondary_minutes: float = 75.0

    def longest_journey(self, referral: Referral) -> Interval:
        """Give the longest reasonable journey for each child, in minutes; shape (referred, 1)."""
        primary = referral.primary_age
        either = (
            np.where(primary.possibly, self.primary_minutes, self.secondary_minutes),
            np.where(primary.surely, self.primary_minutes, self.secondary_minutes),
        )
        return Interval(np.minimum(*either), np.maximum(*either))

    def school_changes(self, frame: Frame) -> Truth:
        """Whether the child has a school, too far from the home; shape (referred, homes)."""
        too_far = frame.pairs.school_minutes.above(self.longest_journey(frame.referral))
        return too_far & frame.referral.has_school


def school_unknown(referral: Referral) -> Bools:
    """Where it is the child's side that has not said which school, if any; shape (referred, 1)."""
    known: Bools = referral.has_school.decided & referral.primary_age.decided
    return ~known
