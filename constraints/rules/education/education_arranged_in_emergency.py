"""Education is arranged soon after an emergency move that changes the school."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, Source
from constraints.columns import Frame
from constraints.schooling import SchoolRule, school_unknown
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class EducationArrangedInEmergency(SchoolRule):
    """
    Duty to arrange education as soon as reasonably practicable after an emergency move.

    Where a pupil in key stage 4 is moved in an emergency the authority must make appropriate
    arrangements to promote achievement as soon as reasonably practicable; for other children the
    arrangements of reg. 10(4) are owed too. At the latest twenty school days after the start, by
    the statutory guidance on education; the clock counts working days, which never end later.
    """

    id: ClassVar[str] = "education_arranged_in_emergency"
    handbook: ClassVar[tuple[str, ...]] = ("P-11", "P-12")
    title: ClassVar[str] = "Education is arranged within twenty school days of an emergency move"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 10(3), (4)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/10",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The school would have to change: arrange full-time education that fits the personal "
        "education plan as soon as possible, within twenty school days at the latest."
    )
    asks: ClassVar[str] = (
        "Is the placement made in an emergency, and how long is the journey from the home to "
        "the child's school?"
    )
    topic: ClassVar[Topic] = Topic.EDUCATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.VIRTUAL_HEAD
    clock: ClassVar[Clock | None] = Clock(20, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = (
        "education_change_approved",
        "other_education_arranged",
    )
    content: ClassVar[tuple[str, ...]] = (
        "which school or training, from which day",
        "how it fits the personal education plan",
        "what is done until then",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        return Finding.of(
            referral.emergency & self.school_changes(frame),
            child_side=~referral.emergency.decided | school_unknown(referral),
        )
