"""The child is registered with a dentist and an optician."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class DentistAndOpticianRegistered(PlacementRule):
    """
    Duty to register the child with a dentist and an optician within twenty working days.

    Statutory guidance asks for dental care and checks of sight as for any child. Twenty working
    days are this engine's default. Not asked of short breaks.
    """

    id: ClassVar[str] = "dentist_and_optician_registered"
    handbook: ClassVar[tuple[str, ...]] = ("N-02",)
    title: ClassVar[str] = "The child has a dentist and an optician within twenty working days"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Promoting the health and well-being of looked-after children (2015)",
        "health plans: dental care and checks of sight",
        "https://www.gov.uk/government/publications/promoting-the-health-and-wellbeing-of-looked-after-children--2",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "Register the child with a dentist and an optician near the home, unless the present "
        "ones are in reach."
    )
    asks: ClassVar[str] = "Is the placement one of a series of short breaks?"
    topic: ClassVar[Topic] = Topic.HEALTH
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    recipient: ClassVar[Role | None] = Role.HEALTH
    clock: ClassVar[Clock | None] = Clock(20, TimeUnit.WORKING_DAYS, Anchor.START)
    content: ClassVar[tuple[str, ...]] = (
        "the new address",
        "when the child was last seen",
        "who consents to treatment",
    )

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        due = ~frame.referral.short_breaks
        return Finding.of(due, child_side=~due.decided)
