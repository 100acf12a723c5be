"""The virtual school head is told when the school changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, Source
from constraints.columns import Frame
from constraints.schooling import SchoolRule, school_unknown
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class VirtualHeadTold(SchoolRule):
    """
    Duty to tell the virtual school head of a change of school, and renew the education plan.

    The authority must promote the educational achievement of the children it looks after, and a
    named officer, the virtual school head, sees to it. A change of school is agreed with the
    virtual head and the personal education plan is brought up to date. By the day of the start is
    practice. In force from the day of subsection (3B), 13 May 2014; the guidance of 2018 is a later
    edition.
    """

    id: ClassVar[str] = "virtual_head_told"
    handbook: ClassVar[tuple[str, ...]] = ("P-12",)
    title: ClassVar[str] = "The virtual school head knows of a change of school"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22(3A), (3B); Promoting the education of looked-after children (2018)",
        "https://www.gov.uk/government/publications/promoting-the-education-of-looked-after-children",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = (
        "The school would have to change: tell the virtual school head, and bring the personal "
        "education plan up to date."
    )
    asks: ClassVar[str] = (
        "Which school does the child go to, and how long is the journey from the home?"
    )
    topic: ClassVar[Topic] = Topic.EDUCATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.VIRTUAL_HEAD
    clock: ClassVar[Clock | None] = Clock(0, TimeUnit.DAYS, Anchor.START)
    content: ClassVar[tuple[str, ...]] = (
        "the new address and the day of the move",
        "the school left and the school to come",
        "what changes in the personal education plan",
    )
    since: ClassVar[date | None] = date(2014, 5, 13)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        changes = self.school_changes(frame)
        return Finding.of(changes, child_side=school_unknown(frame.referral))
