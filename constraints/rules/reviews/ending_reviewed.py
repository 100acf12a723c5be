"""A review considers the ending of the placement that the child leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, Record, Role, Topic


@dataclass(frozen=True, slots=True)
class EndingReviewed(PlacementRule):
    """
    Gate on a planned move out of a placement whose ending no review has considered.

    The authority may end a placement only after a review of the child's case, unless there is an
    immediate risk of significant harm to the child or a need to protect others from serious
    injury: read as the moves made in an emergency, which have duties instead. A move at 16 or 17
    to accommodation that is no children's home is reviewed under section 22D; the record serves
    both.
    """

    id: ClassVar[str] = "ending_reviewed"
    handbook: ClassVar[tuple[str, ...]] = ("A-14",)
    title: ClassVar[str] = (
        "A review has considered the ending of the placement that the child leaves"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 14(1), (3), (5)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/14",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The child leaves another placement by plan: a review of the case must come first."
    )
    asks: ClassVar[str] = (
        "Does the child leave another placement for this one, and is the move planned or made "
        "in an emergency?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.IRO
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        wanting = referral.is_so(Circumstance.MOVES_FROM_PLACEMENT) & ~referral.emergency
        wanting &= ~referral.has(Record.ENDING_REVIEWED)
        return Finding.of(wanting, child_side=~wanting.decided)
