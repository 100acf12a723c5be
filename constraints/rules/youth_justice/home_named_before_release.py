"""A planned release from custody has its home ten working days before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class HomeNamedBeforeRelease(PlacementRule):
    """
    Duty to name the home ten working days before a planned release from custody.

    A child who does not know where they will sleep cannot prepare for it, and neither can school,
    health and the youth justice service. Ten working days is this engine's default.
    """

    id: ClassVar[str] = "home_named_before_release"
    handbook: ClassVar[tuple[str, ...]] = ("Y-13",)
    title: ClassVar[str] = (
        "The home is named ten working days before a planned release from custody"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Practice",
        "Handbook Y-13, after the resettlement standards of the Youth Justice Board",
        "https://www.gov.uk/government/publications/national-standards-for-youth-justice-services",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The child leaves custody: tell the child and the youth justice service which home it "
        "is, ten working days before the release."
    )
    asks: ClassVar[str] = "Is the child to be released from custody, and is the placement planned?"
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.HOME_YJS
    clock: ClassVar[Clock | None] = Clock(-10, TimeUnit.WORKING_DAYS, Anchor.RELEASE)
    content: ClassVar[tuple[str, ...]] = (
        "which home it is, and who cares for the child there",
        "the day and how the child gets there",
        "each condition of the licence, held against the address",
    )

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        due = referral.is_so(Circumstance.LEAVES_CUSTODY) & ~referral.emergency
        return Finding.of(due, child_side=~due.decided)
