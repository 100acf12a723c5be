"""A child is not accommodated against a valid objection of someone with parental responsibility."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, LegalStatus, Record, Role, Topic

_CONSENT_FROM_YEARS = 16.0


@dataclass(frozen=True, slots=True)
class NoValidFamilyObjection(PlacementRule):
    """
    Bars a placement under section 20 to which someone objects who can house the child.

    An authority may not accommodate a child under section 20 if anyone with parental
    responsibility objects who is willing and able to accommodate the child or to arrange it, and
    such a person may remove the child at any time. No objection counts against the agreement of a
    person with whom a court order says the child lives, nor of a child of 16 or over who agrees to
    be accommodated (s. 20(9), (11)). Short breaks agreed as a series rest on the same section. The
    family lifts it by agreeing; a court can by an order on which the child is looked after
    instead.
    """

    id: ClassVar[str] = "no_valid_family_objection"
    handbook: ClassVar[tuple[str, ...]] = ("L-23",)
    title: ClassVar[str] = (
        "Nobody with parental responsibility validly objects to the child being accommodated"
    )
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 20(7) to (9), (11)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/20",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "Someone with parental responsibility objects and can house the child: under section "
        "20 the child may not be accommodated without their agreement or an order of the "
        "court."
    )
    asks: ClassVar[str] = (
        "Does anyone with parental responsibility object to the child being accommodated who "
        "could house the child, or arrange it?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    lifted_by: ClassVar[Role | None] = Role.FAMILY
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        under_20 = referral.legal_status.is_in(LegalStatus.V2, LegalStatus.V3, LegalStatus.V4)
        agrees = referral.has(Record.CHILD_AGREES) & frame.child.age_years.at_least(
            _CONSENT_FROM_YEARS
        )
        objects = referral.is_so(Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE)
        barred = under_20 & objects & ~agrees
        return Finding.of(barred, child_side=~barred.decided)
