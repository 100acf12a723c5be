"""The independent reviewing officer is told before the child moves in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Record, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class IroInformed(PlacementRule):
    """
    Duty to tell the independent reviewing officer before placing, in an emergency too.

    The officer must have been informed before the arrangements are made, and is among those who
    must have written notice of them: told in writing beforehand, both are done. A child new to
    care may have no officer yet; then the reviewing service is told. Not asked of short breaks
    (reg. 48).
    """

    id: ClassVar[str] = "iro_informed"
    handbook: ClassVar[tuple[str, ...]] = ("A-08", "A-09")
    title: ClassVar[str] = "The independent reviewing officer is told before the child moves in"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "regs 9(1)(b)(ii), 13(2)(i)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/9",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Tell the independent reviewing officer in writing; if none is named yet, the "
        "reviewing service."
    )
    asks: ClassVar[str] = (
        "Is the placement one of a series of short breaks (legal status V3 or V4)?"
    )
    topic: ClassVar[Topic] = Topic.EVIDENCE
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.IRO
    clock: ClassVar[Clock | None] = Clock(0, TimeUnit.DAYS, Anchor.START, before=True)
    content: ClassVar[tuple[str, ...]] = (
        "who is placed, where and from which day",
        "who cares for the child there",
        "whom to ring at our authority",
        "why this home, and what the child wishes",
        "which tasks go to which agency, by which day",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        due = ~referral.has(Record.IRO_INFORMED) & ~referral.short_breaks
        return Finding.of(due, child_side=~due.decided)
