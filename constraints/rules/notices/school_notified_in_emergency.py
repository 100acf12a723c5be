"""The school has written notice after an emergency placement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class SchoolNotifiedInEmergency(PlacementRule):
    """
    Duty to give those who educate the child written notice after an emergency placement.

    In an emergency written notice may follow within five working days of the start, unless that
    is not reasonably practicable. Not asked of short breaks (reg. 48). A child without a school
    place has nobody to be told; that the virtual head is told too is practice.
    """

    id: ClassVar[str] = "school_notified_in_emergency"
    handbook: ClassVar[tuple[str, ...]] = ("A-09", "A-10")
    title: ClassVar[str] = (
        "Those who educate the child have written notice within five working days of an "
        "emergency placement"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 13(1), (2)(h)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/13",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Give written notice of the placement to the school, college or other provider of "
        "education and training, and the virtual school head."
    )
    asks: ClassVar[str] = (
        "Does the child have a school place, and is the placement planned, made in an "
        "emergency, or one of a series of short breaks?"
    )
    topic: ClassVar[Topic] = Topic.EVIDENCE
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.SCHOOL
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = ("school_notified_before",)
    content: ClassVar[tuple[str, ...]] = (
        "who is placed, where and from which day",
        "who cares for the child there",
        "whom to ring at our authority",
        "how the child gets to school, or when the child leaves it",
        "the personal education plan, and who holds it",
        "who may be told, and who may collect the child",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        due = referral.emergency & ~referral.short_breaks & referral.has_school
        return Finding.of(due, child_side=~due.decided)
