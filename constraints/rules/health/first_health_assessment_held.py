"""A doctor assesses the health of a child new to care."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class FirstHealthAssessmentHeld(PlacementRule):
    """
    Duty to have a doctor assess the health of a child new to care.

    Before the child is first placed, or where that is not reasonably practicable before the first
    review, a registered medical practitioner assesses the child's health and writes a report,
    unless one was made within three months before. The first review is due within twenty working
    days of the child becoming looked after, and so is this. Where the first review has been held,
    reviews of health have their own clock. Not asked of short breaks (reg. 48).
    """

    id: ClassVar[str] = "first_health_assessment_held"
    handbook: ClassVar[tuple[str, ...]] = ("N-03",)
    title: ClassVar[str] = (
        "A doctor assesses the health of a child new to care within twenty working days"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 7",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/7",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "Have a doctor assess the child's health and write the report, before the first review."
    )
    asks: ClassVar[str] = (
        "Has the first review of the child's case been held, and is this one of a series of "
        "short breaks?"
    )
    topic: ClassVar[Topic] = Topic.HEALTH
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.HEALTH
    clock: ClassVar[Clock | None] = Clock(20, TimeUnit.WORKING_DAYS, Anchor.LOOKED_AFTER)
    content: ClassVar[tuple[str, ...]] = (
        "the child's health, and its history as far as known",
        "what the child says",
        "medicines, vaccinations, teeth, sight and hearing",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        new = ~referral.is_so(Circumstance.FIRST_REVIEW_HELD) & ~referral.short_breaks
        return Finding.of(new, child_side=~new.decided)
