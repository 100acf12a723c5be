"""Children stay at the home as long as this placement is planned to last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from constraints.arrays import Floats
from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.logic import Interval
from constraints.stability import counted_part, scaled
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class StaysAsLongAsPlanned(PlacementRule):
    """
    Cost of a home whose children stay for less time than this placement is planned to last.

    The breach is the part of the planned length that the home's median stay falls short of; a home
    for short stays is right for a child who needs a short stay. The child's history scales the
    breach, as in the rule on placements that last.

    Parameters
    ----------
    enough_days
        Median stay, in days, that is enough however long the plan: two years, the span over which
        long-term stability is counted (handbook K-03).
    settled_part
        Part of the breach that counts for a child with a settled history. Practice.
    """

    id: ClassVar[str] = "stays_as_long_as_planned"
    handbook: ClassVar[tuple[str, ...]] = ("S-09",)
    title: ClassVar[str] = "Children stay at the home as long as this placement is planned to last"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Practice",
        "placement stability, after national measures K-01 to K-03",
        "https://www.gov.uk/government/collections/statistics-looked-after-children",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "Children stay {stay:.0f} days (median) where {weeks:.0f} weeks are planned; given "
        "{counted:.0%} of its full weight after {moves:.0f} moves."
    )
    asks: ClassVar[str] = (
        "How long do children stay at the home, how long is this placement planned to last, "
        "and how often has the child moved?"
    )
    topic: ClassVar[Topic] = Topic.STABILITY
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER

    enough_days: float = 730.0
    settled_part: float = 0.5

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral, stay = frame.referral, frame.homes.median_stay_days
        weeks = referral.planned_weeks
        short = Interval(
            self._short(weeks.low, stay.high),
            self._short(weeks.high, stay.low),
        )
        counted = counted_part(referral, self.settled_part)
        share = scaled(short, counted)
        facts = {"stay": stay, "weeks": weeks, "moves": referral.moves_total, "counted": counted}
        child_side = ~(weeks.decided & counted.decided)
        return Finding(share.low, share.high, facts, child_side)

    def _short(self, weeks: Floats, stay: Floats) -> Floats:
        """Give the part of the planned length that a median stay falls short of."""
        days = np.minimum(weeks * 7.0, self.enough_days)
        return np.maximum(1.0 - stay / np.maximum(days, 1.0), 0.0) * (days > 0)
