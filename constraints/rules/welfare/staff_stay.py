"""The staff of the home stay."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.curves import Curve
from constraints.stability import counted_part, scaled
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class StaffStay(PlacementRule):
    """
    Cost that grows with the share of care staff who left within a year.

    A child who has lost many adults needs those who stay; the child's history scales the breach, as
    in the rule on placements that last.

    Parameters
    ----------
    share_by_part
        Share of breach by share of staff who left: none to 0.1, half at 0.35, full from 0.7.
        Practice.
    settled_part
        Part of the breach that counts for a child with a settled history. Practice.
    """

    id: ClassVar[str] = "staff_stay"
    handbook: ClassVar[tuple[str, ...]] = ("S-09",)
    title: ClassVar[str] = "The home's care staff stay"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Practice",
        "placement stability, after national measures K-01 to K-03",
        "https://www.gov.uk/government/collections/statistics-looked-after-children",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "{left:.0%} of care staff left within a year; given {counted:.0%} of its full weight after "
        "{moves:.0f} moves."
    )
    asks: ClassVar[str] = (
        "What share of the home's care staff left within a year, and how often has the child moved?"
    )
    topic: ClassVar[Topic] = Topic.STABILITY
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER

    share_by_part: Curve = field(default=Curve(((0.1, 0.0), (0.35, 0.5), (0.7, 1.0))))
    settled_part: float = 0.5

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral, left = frame.referral, frame.homes.staff_turnover
        counted = counted_part(referral, self.settled_part)
        share = scaled(self.share_by_part.of_homes(frame.homes, "staff_turnover"), counted)
        facts = {"left": left, "moves": referral.moves_total, "counted": counted}
        return Finding(share.low, share.high, facts, child_side=~counted.decided)
