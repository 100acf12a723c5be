"""Written notice of an ending that could not wait follows within ten working days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class EndingNotifiedAfter(PlacementRule):
    """
    Duty to give written notice, after the fact, of a placement that ended in an emergency.

    Whoever could not be told in writing before the placement ended is told within ten working days
    of the day it ended: all who had notice of that placement, whoever cared for the child there,
    and the authority of the area where it was.
    """

    id: ClassVar[str] = "ending_notified_after"
    handbook: ClassVar[tuple[str, ...]] = ("A-15",)
    title: ClassVar[str] = (
        "Written notice of an ending follows within ten working days of an emergency move"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 14(2)(c), (4)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/14",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Tell in writing that the placement has ended: all who had notice of it, whoever "
        "cared for the child there, and the authority of its area if that was another."
    )
    asks: ClassVar[str] = (
        "Does the child leave another placement for this one, and is the move planned or made "
        "in an emergency?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.NOTICE_RECIPIENTS
    clock: ClassVar[Clock | None] = Clock(10, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = ("ending_notified_before",)
    content: ClassVar[tuple[str, ...]] = (
        "which placement ends, on which day, and why",
        "where the child goes next, unless that is withheld",
        "what the review said of it",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        due = referral.is_so(Circumstance.MOVES_FROM_PLACEMENT) & referral.emergency
        return Finding.of(due, child_side=~due.decided)
