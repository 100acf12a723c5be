"""An emergency placement on release from custody has a resettlement plan by the release."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Record, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class ReleasePlanFollows(PlacementRule):
    """
    Duty to agree the resettlement plan by the release, where the placement is an emergency.

    What is a gate of a planned placement becomes a task where the child is released with nowhere to
    go: a child must not be left without a bed for want of a plan. Practice.
    """

    id: ClassVar[str] = "release_plan_follows"
    handbook: ClassVar[tuple[str, ...]] = ("Y-13",)
    title: ClassVar[str] = (
        "An emergency placement on release has a resettlement plan by the day of release"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Practice",
        "Handbook Y-13, after the resettlement standards of the Youth Justice Board",
        "https://www.gov.uk/government/publications/national-standards-for-youth-justice-services",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The child leaves custody: agree the resettlement plan with the youth justice service, "
        "and check the licence against this home."
    )
    asks: ClassVar[str] = (
        "Is the child to be released from custody, and is the placement made in an emergency?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.HOME_YJS
    clock: ClassVar[Clock | None] = Clock(0, TimeUnit.DAYS, Anchor.RELEASE)
    in_place_of: ClassVar[tuple[str, ...]] = ("release_plan_agreed",)
    content: ClassVar[tuple[str, ...]] = (
        "the address, and that each condition can be kept there",
        "who meets the child on the day",
        "school, health and money from the first day",
    )

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        leaves = referral.is_so(Circumstance.LEAVES_CUSTODY) & referral.emergency
        due = leaves & ~referral.has(Record.RELEASE_PLAN)
        return Finding.of(due, child_side=~due.decided)
