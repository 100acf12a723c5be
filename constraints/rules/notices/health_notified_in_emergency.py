"""Health services have written notice after an emergency placement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class HealthNotifiedInEmergency(PlacementRule):
    """
    Duty to give boards and family doctors written notice after an emergency placement.

    In an emergency written notice may follow within five working days of the start, unless that is
    not reasonably practicable. Not asked of short breaks (reg. 48). The regulation as made says
    primary care trust. That the board where a looked-after child comes from stays the payer when
    the authority places the child in another area is from NHS England's guidance (Who Pays?), whose
    paragraphs on looked-after children were not read. The duty is as old as the regulations: boards
    took the place of the trusts on 1 July 2022.
    """

    id: ClassVar[str] = "health_notified_in_emergency"
    handbook: ClassVar[tuple[str, ...]] = ("A-09", "A-10", "N-01")
    title: ClassVar[str] = (
        "The integrated care boards and family doctors have written notice within five "
        "working days of an emergency placement"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 13(1), (2)(f), (g)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/13",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Give written notice of the placement to the integrated care boards (in Wales the "
        "health board) and the family doctors of the old and the new address. Print on it that "
        "the board the child comes from stays the payer."
    )
    asks: ClassVar[str] = (
        "Is the placement planned, made in an emergency, or one of a series of short breaks?"
    )
    topic: ClassVar[Topic] = Topic.EVIDENCE
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.HEALTH
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = ("health_notified_before",)
    content: ClassVar[tuple[str, ...]] = (
        "who is placed, where and from which day",
        "who cares for the child there",
        "whom to ring at our authority",
        "that the board the child comes from stays the payer",
        "health needs, medicines and appointments to come",
        "which doctor the child leaves, and which the child joins",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        due = referral.emergency & ~referral.short_breaks
        return Finding.of(due, child_side=~due.decided)
