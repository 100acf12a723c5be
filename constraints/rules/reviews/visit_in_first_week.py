"""The social worker visits within a week of the start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class VisitInFirstWeek(PlacementRule):
    """
    Duty to visit the child within a week of the start of the placement.

    The authority must ensure that its representative visits within one week of the start of any
    placement, wherever the child lives. Short breaks have visits of their own, agreed with the
    reviewing officer and the parents (reg. 48(3)(c)).
    """

    id: ClassVar[str] = "visit_in_first_week"
    handbook: ClassVar[tuple[str, ...]] = ("A-19",)
    title: ClassVar[str] = "The social worker visits within a week of the start"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 28(2)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/28",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = "Visit the child in the new home, and speak with the child alone."
    asks: ClassVar[str] = (
        "Is the placement one of a series of short breaks (legal status V3 or V4)?"
    )
    topic: ClassVar[Topic] = Topic.EVIDENCE
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.CHILD
    clock: ClassVar[Clock | None] = Clock(1, TimeUnit.WEEKS, Anchor.START)
    content: ClassVar[tuple[str, ...]] = (
        "what the child says, seen alone",
        "whether the plan is kept",
        "what has to change",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        due = ~frame.referral.short_breaks
        return Finding.of(due, child_side=~due.decided)
