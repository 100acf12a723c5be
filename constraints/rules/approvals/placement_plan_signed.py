"""The placement plan is agreed and signed before a planned placement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Record, Role, Topic


@dataclass(frozen=True, slots=True)
class PlacementPlanSigned(PlacementRule):
    """
    Gate on a planned placement whose plan the home has not agreed and signed.

    Before placing, the authority must prepare a plan of how the placement meets the child's
    needs, agreed with and signed by the person registered for the home. Where that is not
    reasonably practicable it may follow within five working days: read as the placements made
    in an emergency, which have a duty instead. Not asked of short breaks (reg. 48).
    """

    id: ClassVar[str] = "placement_plan_signed"
    handbook: ClassVar[tuple[str, ...]] = ("A-06",)
    title: ClassVar[str] = "The placement plan is agreed and signed before the child moves in"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 9(1)(a), (3)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/9",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Agree and sign the placement plan, which says how the home will meet the child's needs: "
        "the person registered for the home has not signed it yet."
    )
    asks: ClassVar[str] = (
        "Is the placement planned, made in an emergency, or one of a series of short breaks?"
    )
    topic: ClassVar[Topic] = Topic.EVIDENCE
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        breached = ~referral.has(Record.PLAN_SIGNED) & ~referral.emergency & ~referral.short_breaks
        return Finding.of(breached, child_side=~breached.decided)
