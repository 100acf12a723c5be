"""A visit that finds the child's welfare not safeguarded leads to a review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class WelfareConcernReviewed(PlacementRule):
    """
    Duty to review the case of a child whose welfare a visit found not safeguarded.

    Where the visiting worker's assessment is that the placement does not adequately safeguard and
    promote the child's welfare, the authority must review the case. The regulation gives no day:
    five working days from the decision is practice.
    """

    id: ClassVar[str] = "welfare_concern_reviewed"
    handbook: ClassVar[tuple[str, ...]] = ("A-30",)
    title: ClassVar[str] = (
        "A visit that finds the child's welfare not safeguarded leads to a review"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 30; practice (within five working days)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/30",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "A visit found the child's welfare not safeguarded where the child lives: review the case "
        "(the law names no day; five working days is practice)."
    )
    asks: ClassVar[str] = (
        "Did a visit find that the child's welfare is not safeguarded in the present placement?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.IRO
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.DECISION)
    content: ClassVar[tuple[str, ...]] = (
        "what the visitor saw and heard",
        "what the child says",
        "what was done at once",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        concern = frame.referral.is_so(Circumstance.WELFARE_CONCERN_AT_VISIT)
        return Finding.of(concern, child_side=~concern.decided)
