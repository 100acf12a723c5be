"""The authority that keeps the education, health and care plan is told of the move."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class PlanAuthorityTold(PlacementRule):
    """
    Duty to tell the authority that keeps the education, health and care plan before the move.

    The authority that maintains the plan must pass it on when the child moves into another
    authority's area, on the day of the move if it knew of it fifteen working days before. The
    regulation binds that authority; that ours tells it before the move, also where the child comes
    back into our own area, is what makes it possible, and practice.
    """

    id: ClassVar[str] = "plan_authority_told"
    handbook: ClassVar[tuple[str, ...]] = ("N-06",)
    title: ClassVar[str] = (
        "The authority that keeps the education, health and care plan is told before the child "
        "moves"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Special Educational Needs and Disability Regulations 2014",
        "reg. 15(1), (2)",
        "https://www.legislation.gov.uk/uksi/2014/1530/regulation/15",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Tell the authority that keeps the education, health and care plan where the child "
        "moves to, and when: at least fifteen working days before if you can."
    )
    asks: ClassVar[str] = "Has the child an education, health and care plan?"
    topic: ClassVar[Topic] = Topic.EDUCATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.EHCP_AUTHORITY
    clock: ClassVar[Clock | None] = Clock(0, TimeUnit.DAYS, Anchor.START, before=True)
    content: ClassVar[tuple[str, ...]] = (
        "the new address and the day of the move",
        "whether the school named in the plan can be kept",
        "which authority is to take the plan over",
    )
    since: ClassVar[date | None] = date(2014, 9, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        has_plan = frame.referral.is_so(Circumstance.HAS_EHCP)
        return Finding.of(has_plan, child_side=~has_plan.decided)
