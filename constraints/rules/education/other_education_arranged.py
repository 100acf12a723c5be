"""Other education is arranged before a planned move that changes the school."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, Source
from constraints.columns import Frame
from constraints.schooling import SchoolRule, school_unknown
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class OtherEducationArranged(SchoolRule):
    """
    Duty to arrange other education before a planned move that changes the school.

    In every case outside the gate for key stage 4 where a change of placement would disrupt
    education or training, the authority must ensure that other arrangements are made that meet the
    child's needs and are consistent with the personal education plan. The regulation names no day:
    before the move is practice. Pupils in key stage 4 have a gate; moves in an emergency have a
    duty of their own.
    """

    id: ClassVar[str] = "other_education_arranged"
    handbook: ClassVar[tuple[str, ...]] = ("P-11",)
    title: ClassVar[str] = "Other education is arranged before the school changes"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 10(4)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/10",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The school would have to change: arrange other education or training that meets the "
        "child's needs and fits the personal education plan."
    )
    asks: ClassVar[str] = (
        "Which school does the child go to, in which year, and how long is the journey from the "
        "home?"
    )
    topic: ClassVar[Topic] = Topic.EDUCATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.SCHOOL
    clock: ClassVar[Clock | None] = Clock(0, TimeUnit.DAYS, Anchor.START, before=True)
    content: ClassVar[tuple[str, ...]] = (
        "which school or training, from which day",
        "how it fits the personal education plan",
        "how the child gets there",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        bound = ~referral.key_stage_4 & ~referral.emergency
        return Finding.of(
            bound & self.school_changes(frame),
            child_side=~bound.decided | school_unknown(referral),
        )
