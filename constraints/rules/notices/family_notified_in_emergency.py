"""Child, parents, contacts and last carer have written notice after an emergency placement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class FamilyNotifiedInEmergency(PlacementRule):
    """
    Duty to give child, family and last carer written notice after an emergency placement.

    In an emergency written notice may follow within five working days of the start, unless that
    is not reasonably practicable. Not asked of short breaks (reg. 48). Parents, contacts and
    the last carer may be left out for the child's safety (A-11); the child may not, unless
    notice would be inappropriate at that age and understanding.
    """

    id: ClassVar[str] = "family_notified_in_emergency"
    handbook: ClassVar[tuple[str, ...]] = ("A-09", "A-10")
    title: ClassVar[str] = (
        "The child, the family and the last carer have written notice within five working "
        "days of an emergency placement"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 13(1), (2)(a) to (e)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/13",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Give written notice of the placement to the child, unless too young to understand, "
        "to the parents, to those who have contact by law or under a court order and to whoever "
        "cared for the child until now, except anyone from whom the address is kept."
    )
    asks: ClassVar[str] = (
        "Is the placement planned, made in an emergency, or one of a series of short breaks?"
    )
    topic: ClassVar[Topic] = Topic.EVIDENCE
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.FAMILY
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = ("family_notified_before",)
    content: ClassVar[tuple[str, ...]] = (
        "where the child will live, except to anyone from whom it is kept, and from which day",
        "who cares for the child there",
        "whom to ring at our authority",
        "when and how they can see and ring the child",
        "how to complain",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        due = referral.emergency & ~referral.short_breaks
        return Finding.of(due, child_side=~due.decided)
