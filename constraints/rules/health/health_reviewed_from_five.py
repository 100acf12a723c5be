"""The health of a child of five or over is reviewed every year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class HealthReviewedFromFive(PlacementRule):
    """
    Duty to review the health of a child of five or over every twelve months.

    Once the first assessment is made, the child's health is assessed again at least once in every
    twelve months from the fifth birthday on. The clock runs from the last assessment. Not asked of
    short breaks (reg. 48).
    """

    id: ClassVar[str] = "health_reviewed_from_five"
    handbook: ClassVar[tuple[str, ...]] = ("N-03",)
    title: ClassVar[str] = "The health of a child of five or over is reviewed every twelve months"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 7",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/7",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "Have the child's health assessed again within twelve months of the last assessment."
    )
    asks: ClassVar[str] = (
        "How old is the child, has the first review been held, and is this one of a series of "
        "short breaks?"
    )
    topic: ClassVar[Topic] = Topic.HEALTH
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.HEALTH
    clock: ClassVar[Clock | None] = Clock(12, TimeUnit.MONTHS, Anchor.HEALTH_ASSESSMENT)
    content: ClassVar[tuple[str, ...]] = (
        "what became of the health plan",
        "what has changed",
        "what the child says",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        in_care = referral.is_so(Circumstance.FIRST_REVIEW_HELD) & ~referral.short_breaks
        due = in_care & frame.child.age_years.at_least(5.0)
        return Finding.of(due, child_side=~due.decided)
