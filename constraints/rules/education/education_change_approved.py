"""A nominated officer approves a move that disrupts a pupil in key stage 4."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, Source, Tick, ticked
from constraints.columns import Frame
from constraints.schooling import SchoolRule, school_unknown
from constraints.vocabulary import Record, Role, Topic

TICKS = (
    Tick("the child's wishes are known and considered"),
    Tick("schooling at the placement promotes achievement and fits the personal education plan"),
    Tick("the designated teacher was consulted"),
    Tick("the independent reviewing officer was consulted"),
)


@dataclass(frozen=True, slots=True)
class EducationChangeApproved(SchoolRule):
    """
    Gate on a planned move that would change the school of a pupil in key stage 4.

    A decision to change the placement of a registered pupil in key stage 4 in a way that disrupts
    the arrangements for education must not be put into effect until a nominated officer approves
    it. The officer must be satisfied that wishes were ascertained, that the provision at the
    placement promotes achievement and fits the personal education plan, and that the designated
    teacher and the independent reviewing officer were consulted.

    The regulation speaks of a change of placement; that a first placement is held to the same is
    practice. It does not bind in an emergency, for which there is a duty instead. Disruption is
    read as a journey too long to keep the school.
    """

    id: ClassVar[str] = "education_change_approved"
    handbook: ClassVar[tuple[str, ...]] = ("P-11",)
    title: ClassVar[str] = "A move that disrupts a pupil in key stage 4 is approved"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 10(1), (2)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/10",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The child is in key stage 4 and the school would have to change: a nominated officer "
        f"must first be satisfied that: {ticked(TICKS)}."
    )
    asks: ClassVar[str] = (
        "Is the child a registered pupil in year 10 or 11, and how long is the journey from the "
        "home to that school?"
    )
    topic: ClassVar[Topic] = Topic.EDUCATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.NOMINATED_OFFICER
    satisfied_of: ClassVar[tuple[Tick, ...]] = TICKS
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        protected = referral.key_stage_4 & ~referral.emergency
        open_ = protected & ~referral.has(Record.EDUCATION_APPROVAL)
        return Finding.of(
            open_ & self.school_changes(frame),
            child_side=~open_.decided | school_unknown(referral),
        )
