"""The area authority has written notice after an emergency placement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class AreaAuthorityNotifiedInEmergency(PlacementRule):
    """
    Duty to give the area authority written notice after an emergency placement.

    For a placement outside the authority's own area. In an emergency written notice may follow
    within five working days of the start, unless that is not reasonably practicable. Not asked
    of short breaks (reg. 48). It carries the assessment of the child's needs, why this
    placement is the most suitable, and a copy of the care plan.
    """

    id: ClassVar[str] = "area_authority_notified_in_emergency"
    handbook: ClassVar[tuple[str, ...]] = ("A-12",)
    title: ClassVar[str] = (
        "The area authority has written notice within five working days of an emergency placement"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 13(4)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/13",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Give the area authority written notice of the placement, with the assessment of the "
        "child's needs, the reasons why this home suits them best and a copy of the care "
        "plan."
    )
    asks: ClassVar[str] = (
        "Is the home outside our own area, and is the placement planned, made in an "
        "emergency, or one of a series of short breaks?"
    )
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.AREA_AUTHORITY
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = ("area_authority_notified_before",)
    content: ClassVar[tuple[str, ...]] = (
        "our assessment of the child's needs",
        "why this placement is the most suitable for them",
        "a copy of the care plan",
        "where the child lives, from which day, and whom to ring",
    )
    since: ClassVar[date | None] = date(2014, 1, 27)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        timing = referral.emergency & ~referral.short_breaks
        return Finding.of(timing & ~frame.pairs.own_area, child_side=~timing.decided)
