"""The child is registered with a family doctor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class FamilyDoctorRegistered(PlacementRule):
    """
    Duty to register the child with a family doctor within five working days.

    Notice of the placement goes to the doctor the child has and to the one the child will have
    (reg. 13(2)(g)), so there has to be one; a child in reach of the present doctor stays. Five
    working days are this engine's default. Not asked of short breaks (reg. 48).
    """

    id: ClassVar[str] = "family_doctor_registered"
    handbook: ClassVar[tuple[str, ...]] = ("N-02",)
    title: ClassVar[str] = "The child has a family doctor within five working days"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 13(2)(g); Promoting the health and well-being of looked-after children (2015)",
        "https://www.gov.uk/government/publications/promoting-the-health-and-wellbeing-of-looked-after-children--2",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "Register the child with a family doctor near the home, unless the present one is in reach."
    )
    asks: ClassVar[str] = "Is the placement one of a series of short breaks?"
    topic: ClassVar[Topic] = Topic.HEALTH
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    recipient: ClassVar[Role | None] = Role.HEALTH
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.START)
    content: ClassVar[tuple[str, ...]] = (
        "the new address",
        "medicines and illnesses",
        "who consents to treatment",
    )

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        due = ~frame.referral.short_breaks
        return Finding.of(due, child_side=~due.decided)
