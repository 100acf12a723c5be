"""Placements at the home seldom end early."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.curves import Curve
from constraints.stability import counted_part, scaled
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class PlacementsLast(PlacementRule):
    """
    Cost that grows with the share of the home's placements that ended by disruption.

    Another early ending harms most the child who has had many, so the child's history scales the
    breach (`constraints.stability`), never the points: the difference between a home that keeps
    its children and one that does not counts twice as much for a wholly unsettled child as for a
    settled one, and no home costs less because a child has moved. Stability in their home lives is
    among the needs of children that the corporate parenting principles make an authority have
    regard to (Children and Social Work Act 2017 s. 1(1)(g)).

    Parameters
    ----------
    share_by_part
        Share of breach by share of placements that ended early: none to 0.05, half at 0.25, full
        from 0.6. Practice: no national figure by home is published.
    settled_part
        Part of the breach that counts for a child with a settled history. Practice.
    """

    id: ClassVar[str] = "placements_last"
    handbook: ClassVar[tuple[str, ...]] = ("S-09", "P-15")
    title: ClassVar[str] = "Placements at the home seldom end early"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Practice",
        "placement stability, after national measures K-01 to K-03; s. 1(1)(g) of the Children and "
        "Social Work Act 2017",
        "https://www.gov.uk/government/collections/statistics-looked-after-children",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "{ended_early:.0%} of the home's placements ended early; given {counted:.0%} of its full "
        "weight after {moves:.0f} moves."
    )
    asks: ClassVar[str] = (
        "What share of the home's placements ended early, and how often has the child moved?"
    )
    topic: ClassVar[Topic] = Topic.STABILITY
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER

    share_by_part: Curve = field(default=Curve(((0.05, 0.0), (0.25, 0.5), (0.6, 1.0))))
    settled_part: float = 0.5

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral, ended_early = frame.referral, frame.homes.disruption_share
        counted = counted_part(referral, self.settled_part)
        share = scaled(self.share_by_part.of_homes(frame.homes, "disruption_share"), counted)
        facts = {"ended_early": ended_early, "moves": referral.moves_total, "counted": counted}
        return Finding(share.low, share.high, facts, child_side=~counted.decided)
