"""A planned move out of reach of the school named in the plan goes to the panel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, Source
from constraints.columns import Frame
from constraints.schooling import SchoolRule, school_unknown
from constraints.vocabulary import Circumstance, Record, Role, Topic


@dataclass(frozen=True, slots=True)
class NamedSchoolAgreed(SchoolRule):
    """
    Gate on a planned move out of reach of the school that the child's plan names.

    A school named in section I of an education, health and care plan must admit the child, and the
    plan's authority must secure what it says. A move that puts the school out of reach makes the
    plan one that cannot be kept: the panel decides what takes its place first. That the panel is
    asked before the move is practice. In an emergency there is a duty instead.
    """

    id: ClassVar[str] = "named_school_agreed"
    handbook: ClassVar[tuple[str, ...]] = ("N-07",)
    title: ClassVar[str] = (
        "The panel agrees to a planned move out of reach of the school named in the plan"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children and Families Act 2014",
        "ss. 42, 43",
        "https://www.legislation.gov.uk/ukpga/2014/6/section/43",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = (
        "The school named in the education, health and care plan would be out of reach: record "
        "what the special educational needs panel decided."
    )
    asks: ClassVar[str] = (
        "Does an education, health and care plan name the child's school in section I, and how "
        "long is the journey from the home?"
    )
    topic: ClassVar[Topic] = Topic.EDUCATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.SEND_PANEL
    since: ClassVar[date | None] = date(2014, 9, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        named = referral.is_so(Circumstance.SCHOOL_NAMED_IN_EHCP) & ~referral.emergency
        open_ = named & ~referral.has(Record.SPECIAL_SCHOOL_PANEL)
        return Finding.of(
            open_ & self.school_changes(frame),
            child_side=~open_.decided | school_unknown(referral),
        )
