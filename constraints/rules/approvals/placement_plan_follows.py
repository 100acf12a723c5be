"""The placement plan follows an emergency placement within five working days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Record, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class PlacementPlanFollows(PlacementRule):
    """
    Duty to prepare the placement plan soon after an emergency placement.

    Where the plan could not reasonably be prepared before the child moved in, it must be within
    five working days of the start, agreed with and signed by the person registered for the
    home. Not asked of short breaks (reg. 48).
    """

    id: ClassVar[str] = "placement_plan_follows"
    handbook: ClassVar[tuple[str, ...]] = ("A-07",)
    title: ClassVar[str] = (
        "The placement plan follows within five working days of an emergency placement"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 9(2), (3)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/9",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Prepare the placement plan, and have the person registered for the home agree and sign it."
    )
    asks: ClassVar[str] = (
        "Is the placement planned, made in an emergency, or one of a series of short breaks?"
    )
    topic: ClassVar[Topic] = Topic.EVIDENCE
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = ("placement_plan_signed",)
    content: ClassVar[tuple[str, ...]] = (
        "how the home will meet the child's needs day by day",
        "family time",
        "health, education and who consents to what",
        "visits, and how the placement may end",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        due = ~referral.has(Record.PLAN_SIGNED) & referral.emergency & ~referral.short_breaks
        return Finding.of(due, child_side=~due.decided)
