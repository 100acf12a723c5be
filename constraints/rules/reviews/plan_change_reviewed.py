"""A significant change to the care plan is first considered at a review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, Record, Role, Topic


@dataclass(frozen=True, slots=True)
class PlanChangeReviewed(PlacementRule):
    """
    Gate on a move that changes the care plan significantly before a review has considered it.

    The authority must not make a significant change to the care plan unless the change has first
    been considered at a review, or that is not reasonably practicable. The record is the review's
    decision, or the reason why none could be held; so an emergency is met by the reason.
    """

    id: ClassVar[str] = "plan_change_reviewed"
    handbook: ClassVar[tuple[str, ...]] = ("A-31",)
    title: ClassVar[str] = "A significant change to the care plan is first considered at a review"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 32(2)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/32",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The move changes the care plan significantly: a review must consider it first, or "
        "the record says why none could be held."
    )
    asks: ClassVar[str] = "Does the move change the care plan significantly?"
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.IRO
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        changes = frame.referral.is_so(Circumstance.CARE_PLAN_CHANGES)
        wanting = changes & ~frame.referral.has(Record.PLAN_CHANGE_REVIEWED)
        return Finding.of(wanting, child_side=~wanting.decided)
