"""An emergency move out of reach of the school named in the plan goes to the panel soon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, Source
from constraints.columns import Frame
from constraints.schooling import SchoolRule, school_unknown
from constraints.vocabulary import Anchor, Circumstance, Record, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class NamedSchoolTakenToPanel(SchoolRule):
    """
    Duty to ask the panel soon after an emergency move out of reach of the school the plan names.

    What a planned move must settle beforehand follows an emergency within five working days, this
    engine's default.
    """

    id: ClassVar[str] = "named_school_taken_to_panel"
    handbook: ClassVar[tuple[str, ...]] = ("N-07",)
    title: ClassVar[str] = (
        "The panel is asked within five working days of an emergency move out of reach of the "
        "named school"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children and Families Act 2014",
        "ss. 42, 43",
        "https://www.legislation.gov.uk/ukpga/2014/6/section/43",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = (
        "The school named in the education, health and care plan would be out of reach: ask the "
        "special educational needs panel what takes its place."
    )
    asks: ClassVar[str] = (
        "Does an education, health and care plan name the child's school in section I, and how "
        "long is the journey from the home?"
    )
    topic: ClassVar[Topic] = Topic.EDUCATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.SEND_PANEL
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = ("named_school_agreed",)
    content: ClassVar[tuple[str, ...]] = (
        "the school named in section I, and why it is out of reach",
        "which school could take its place",
        "what the child and the parents wish",
    )
    since: ClassVar[date | None] = date(2014, 9, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        named = referral.is_so(Circumstance.SCHOOL_NAMED_IN_EHCP) & referral.emergency
        due = named & ~referral.has(Record.SPECIAL_SCHOOL_PANEL)
        return Finding.of(
            due & self.school_changes(frame),
            child_side=~due.decided | school_unknown(referral),
        )
