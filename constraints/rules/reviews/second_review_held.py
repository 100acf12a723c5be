"""The second review is held within three months of the first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class SecondReviewHeld(PlacementRule):
    """
    Duty to hold the second review within three months of the first.

    The second review follows the first within three months, and earlier where the reviewing
    officer asks. Short breaks go from the first review to later ones.
    """

    id: ClassVar[str] = "second_review_held"
    handbook: ClassVar[tuple[str, ...]] = ("A-20",)
    title: ClassVar[str] = "The second review is held within three months of the first"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 33(2)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/33",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = "Hold the second review of the child's case."
    asks: ClassVar[str] = "Has the first review of the child's case been held, and a second?"
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.IRO
    clock: ClassVar[Clock | None] = Clock(3, TimeUnit.MONTHS, Anchor.LAST_REVIEW)
    content: ClassVar[tuple[str, ...]] = (
        "what became of what was decided last",
        "the plan for permanence",
        "what the child wishes",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        due = referral.is_so(Circumstance.FIRST_REVIEW_HELD) & ~referral.short_breaks
        due &= ~referral.is_so(Circumstance.SECOND_REVIEW_HELD)
        return Finding.of(due, child_side=~due.decided)
