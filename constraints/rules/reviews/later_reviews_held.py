"""Later reviews are held within six months of the last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class LaterReviewsHeld(PlacementRule):
    """
    Duty to review the child's case within six months of the last review.

    From the second review on, reviews are at most six months apart, and earlier where the
    reviewing officer asks or a visit finds the child's welfare not safeguarded. Read as those of
    short breaks after the first, too.
    """

    id: ClassVar[str] = "later_reviews_held"
    handbook: ClassVar[tuple[str, ...]] = ("A-20",)
    title: ClassVar[str] = "Each later review is held within six months of the last"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 33(2)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/33",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = "Review the child's case again."
    asks: ClassVar[str] = "Has the first review of the child's case been held, and a second?"
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.IRO
    clock: ClassVar[Clock | None] = Clock(6, TimeUnit.MONTHS, Anchor.LAST_REVIEW)
    content: ClassVar[tuple[str, ...]] = (
        "what became of what was decided last",
        "what has changed in the care plan",
        "what the child wishes",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        second = referral.is_so(Circumstance.SECOND_REVIEW_HELD)
        in_breaks = referral.short_breaks & referral.is_so(Circumstance.FIRST_REVIEW_HELD)
        due = second | in_breaks
        return Finding.of(due, child_side=~due.decided)
