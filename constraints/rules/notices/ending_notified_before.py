"""Written notice of a planned ending is given before the child moves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class EndingNotifiedBefore(PlacementRule):
    """
    Duty to give written notice before a placement ends by plan.

    Before ending a placement the authority must, so far as is reasonably practicable, tell in
    writing that it means to: all who had notice of the placement, the person with whom the child
    is placed, and the authority of the area where that is. Whoever could not be told so is told
    within ten working days.
    """

    id: ClassVar[str] = "ending_notified_before"
    handbook: ClassVar[tuple[str, ...]] = ("A-16",)
    title: ClassVar[str] = (
        "Written notice is given before the placement that the child leaves ends by plan"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 14(2)(c)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/14",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Tell in writing that the placement is to end: all who had notice of it, whoever "
        "cares for the child there, and the authority of its area if that is another."
    )
    asks: ClassVar[str] = (
        "Does the child leave another placement for this one, and is the move planned or made "
        "in an emergency?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.NOTICE_RECIPIENTS
    clock: ClassVar[Clock | None] = Clock(0, TimeUnit.DAYS, Anchor.START, before=True)
    content: ClassVar[tuple[str, ...]] = (
        "which placement ends, on which day, and why",
        "where the child goes next, unless that is withheld",
        "what the review said of it",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        due = referral.is_so(Circumstance.MOVES_FROM_PLACEMENT) & ~referral.emergency
        return Finding.of(due, child_side=~due.decided)
