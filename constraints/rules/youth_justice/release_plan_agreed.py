"""A planned placement on release from custody has an agreed resettlement plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, Record, Role, Topic


@dataclass(frozen=True, slots=True)
class ReleasePlanAgreed(PlacementRule):
    """
    Gate on a planned placement of a child who leaves custody, until the release is planned.

    A child released to an address nobody has checked against the licence is in breach on the first
    evening. Before the placement is confirmed, the youth justice service checks zones, residence,
    named people and curfew against this home, and agrees a resettlement plan. In an emergency there
    is a duty instead. The standards are not statute: practice.
    """

    id: ClassVar[str] = "release_plan_agreed"
    handbook: ClassVar[tuple[str, ...]] = ("Y-13",)
    title: ClassVar[str] = "A planned release from custody has an agreed resettlement plan"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Practice",
        "Handbook Y-13, after the resettlement standards of the Youth Justice Board",
        "https://www.gov.uk/government/publications/national-standards-for-youth-justice-services",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The child leaves custody: record the resettlement plan, with the conditions of the "
        "licence checked against this home."
    )
    asks: ClassVar[str] = "Is the child to be released from custody?"
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.HOME_YJS

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        leaves = referral.is_so(Circumstance.LEAVES_CUSTODY) & ~referral.emergency
        open_ = leaves & ~referral.has(Record.RELEASE_PLAN)
        return Finding.of(open_, child_side=~open_.decided)
