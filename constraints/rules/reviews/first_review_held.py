"""The child's case is first reviewed within 20 working days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class FirstReviewHeld(PlacementRule):
    """
    Duty to hold the first review within 20 working days of the child becoming looked after.

    A move does not start the days again. Reviews come earlier where the reviewing officer asks.
    Short breaks are reviewed by days of their own (reg. 48(3)), which are not judged here.
    """

    id: ClassVar[str] = "first_review_held"
    handbook: ClassVar[tuple[str, ...]] = ("A-20",)
    title: ClassVar[str] = (
        "The first review is held within 20 working days of the child becoming looked after"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 33(1)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/33",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = "Hold the first review of the child's case."
    asks: ClassVar[str] = "Has the first review of the child's case been held?"
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.IRO
    clock: ClassVar[Clock | None] = Clock(20, TimeUnit.WORKING_DAYS, Anchor.LOOKED_AFTER)
    content: ClassVar[tuple[str, ...]] = (
        "the care plan, and the plan for permanence",
        "what the child and the parents wish",
        "health, education and family time",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        held = referral.is_so(Circumstance.FIRST_REVIEW_HELD)
        held |= referral.is_so(Circumstance.SECOND_REVIEW_HELD)
        due = ~held & ~referral.short_breaks
        return Finding.of(due, child_side=~due.decided)
